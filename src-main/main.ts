import { app, dialog, Menu, powerMonitor } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { wireChannels } from '@shared/contract/wire'
import { serveApiToWindow } from './api/ipc'
import { composeStudio } from './app/compose'
import { isAppPage } from './app/desktop/app-page'
import { declareAppScheme, serveScreens } from './app/desktop/app-scheme'
import { desktopOptions } from './app/desktop/desktop-options'
import { guardPages } from './app/desktop/guards'
import { menuTemplate } from './app/desktop/menu'
import { saveByDialog } from './app/desktop/save-by-dialog'
import { startFailure } from './app/desktop/start-failure'
import { bringToFront, openStudioWindow } from './app/desktop/window'
import { trainingData } from './app/training-data'
import { systemKeychain } from './platform/keychain'

const options = desktopOptions(process.argv, process.env, app.getPath('userData'))

// One process per data folder: Electron's own lock is kept in the folder it is told here, and must be there before.
mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 })
app.setPath('userData', options.dataFolder)
app.setPath('sessionData', join(options.dataFolder, 'window'))
declareAppScheme()

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(startDesktop)
    .catch((error: unknown) => {
      dialog.showErrorBox('TrainerHub cannot start', startFailure(error))
      app.exit(1)
    })
} else {
  app.exit(0)
}

async function startDesktop(): Promise<void> {
  const studio = await composeStudio({
    host: 'desktop',
    dataFolder: options.dataFolder,
    keychain: systemKeychain(),
    version: app.getVersion(),
    demo: options.isDemo,
    training: trainingData,
    clock: options.clockStart,
  })

  app.on('will-quit', (event) => {
    event.preventDefault()
    studio.stop().then(
      () => app.exit(0),
      () => app.exit(1),
    )
  })
  app.on('window-all-closed', () => app.quit())
  powerMonitor.on('resume', () => void studio.resume())

  guardPages()
  serveScreens(join(import.meta.dirname, '../renderer'))
  const { window, zoom } = openStudioWindow(options.dataFolder)
  serveApiToWindow(window, isAppPage, {
    handleRpc: studio.handleRpc,
    takeFile: studio.takeFile,
    save: (file) => saveByDialog(window, file),
  })
  const stopEvents = studio.onChanged((event) => window.webContents.send(wireChannels.changed, event))
  window.on('closed', stopEvents)

  app.setAboutPanelOptions({ applicationName: 'TrainerHub', applicationVersion: app.getVersion(), copyright: 'MIT licence' })
  const menu = menuTemplate(
    { zoom, send: (command) => window.webContents.send(wireChannels.menu, command) },
    { isMac: process.platform === 'darwin', isPackaged: app.isPackaged },
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  app.on('second-instance', () => bringToFront(window))
}
