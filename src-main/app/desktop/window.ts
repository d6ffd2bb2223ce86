import { BrowserWindow, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import { appPage } from './app-page'
import { boundsOnDisplays, firstWindow, nextZoomPercent, smallestWindow } from './window-state'
import { readWindowState, writeWindowState } from './window-state-file'

/** The token `surface` of the screens, so that the first frame and a resize don't flash. */
const surface = { light: '#fcfbf9', dark: '#1a1917' }
const backgroundColor = () => (nativeTheme.shouldUseDarkColors ? surface.dark : surface.light)

export interface StudioWindow {
  window: BrowserWindow
  zoom(change: 'in' | 'out' | 'reset'): void
}

/** The one window, where and as large as it was left. It shows itself when the page has something to show. */
export function openStudioWindow(dataFolder: string): StudioWindow {
  const state = readWindowState(dataFolder)
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const bounds = state.bounds && boundsOnDisplays(state.bounds, workAreas)
  let { zoomPercent } = state

  const window = new BrowserWindow({
    ...(bounds ?? firstWindow),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'TrainerHub',
    backgroundColor: backgroundColor(),
    // Windows and macOS take it from the program's own file.
    ...(process.platform === 'linux' && { icon: join(import.meta.dirname, '../../resources/icons/icon.png') }),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  const applyZoom = () => window.webContents.setZoomFactor(zoomPercent / 100)
  const repaint = () => window.setBackgroundColor(backgroundColor())

  window.once('ready-to-show', () => {
    if (state.isMaximized) window.maximize()
    window.show()
  })
  // Chromium keeps a zoom per origin only as long as it likes.
  window.webContents.on('did-finish-load', applyZoom)
  // Whoever was signed in stays so: the session is kept in main.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload()
  })
  nativeTheme.on('updated', repaint)
  window.on('close', () =>
    writeWindowState(dataFolder, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized(), zoomPercent }),
  )
  window.on('closed', () => nativeTheme.off('updated', repaint))
  void window.loadURL(appPage)

  return {
    window,
    zoom(change) {
      zoomPercent = change === 'reset' ? 100 : nextZoomPercent(zoomPercent, change === 'in' ? 1 : -1)
      applyZoom()
    },
  }
}

/** A second start means: where is my window? */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
