import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { app } from './app.ts'
import { emittedEvent } from './emitted-event.ts'
import { lifecycle, requireReady } from './lifecycle.ts'
import { nativeTheme } from './native-theme.ts'
import { openPage } from './open-page.ts'
import { report } from './report.ts'
import { answerRequest } from './requests.ts'
import { notEmulated, strict } from './strict.ts'
import type { WebContents } from './web-contents.ts'
import { strictWebContents } from './web-contents.ts'
import { addWindow, allWindows, findWindow, focusWindow, focusedWindow, hasWindow, nextWindowId, removeWindow } from './window-list.ts'
import { Worlds } from './worlds.ts'

type Bounds = { x: number; y: number; width: number; height: number }
type WebPreferences = { preload?: string; sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean; webviewTag?: boolean }
type Options = Partial<Bounds> & { show?: boolean; title?: string; webPreferences?: WebPreferences }

function refuseUnsafe({ sandbox, contextIsolation, nodeIntegration, webviewTag }: WebPreferences): void {
  if (sandbox === false || contextIsolation === false || nodeIntegration === true)
    throw notEmulated('a window that is not sandboxed and context-isolated')
  if (webviewTag === true) throw notEmulated('webviewTag')
}

class Window extends EventEmitter {
  readonly id = nextWindowId()
  readonly webContents: WebContents
  /** Set once Chromium's page is there; `opened` is the same for those who can wait. */
  worlds: Worlds | null = null
  readonly opened: Promise<{ page: Page; worlds: Worlds }>
  private bounds: Bounds
  private shown: 'normal' | 'maximized' | 'minimized' = 'normal'
  private visible: boolean
  private title: string
  private readonly self: Window

  constructor(options: Options = {}) {
    super()
    requireReady('Cannot create BrowserWindow')
    const preferences = options.webPreferences ?? {}
    refuseUnsafe(preferences)
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.visible = options.show ?? true
    this.title = options.title ?? app.getName()
    this.self = strict('BrowserWindow', this)
    this.webContents = strictWebContents(this.self)
    addWindow(this.self)
    this.opened = this.open(preferences)
    this.opened.catch((error: unknown) => {
      console.error(error)
      process.exit(71)
    })
    report({ type: 'window-created', windowId: this.id })
    app.emit('web-contents-created', emittedEvent(), this.webContents)
    app.emit('browser-window-created', emittedEvent(), this.self)
    if (this.visible) focusWindow(this.self)
    return this.self
  }

  static getAllWindows = allWindows
  static getFocusedWindow = focusedWindow
  static fromId = findWindow
  static fromWebContents = (contents: WebContents) => findWindow(contents.id)

  loadURL = (url: string) => this.webContents.loadURL(url)
  isDestroyed = () => !hasWindow(this.id)
  isVisible = () => this.visible
  isFocused = () => focusedWindow()?.id === this.id
  isMinimized = () => this.shown === 'minimized'
  isMaximized = () => this.shown === 'maximized'
  isFullScreen = () => false
  getTitle = () => this.title
  getBounds = (): Bounds => ({ ...this.bounds })
  getNormalBounds = (): Bounds => ({ ...this.bounds })
  setTitle = (title: string) => void (this.title = title)
  setBackgroundColor(_colour: string): void {}

  show(): void {
    this.visible = true
    report({ type: 'window-shown', windowId: this.id })
    this.emit('show')
    this.focus()
  }

  focus(): void {
    focusWindow(this.self)
    report({ type: 'window-focused', windowId: this.id })
    this.emit('focus')
    void this.opened.then(({ page }) => page.bringToFront()).catch(() => undefined)
  }

  maximize = () => this.changeTo('maximized', 'maximize')
  unmaximize = () => this.changeTo('normal', 'unmaximize')
  minimize = () => this.changeTo('minimized', 'minimize')
  restore = () => this.changeTo('normal', 'restore')

  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.bounds, bounds)
    void this.applySize()
    this.emit('resize')
    this.emit('move')
  }

  /** A zoomed page has fewer, larger CSS pixels in the same window. */
  async applySize(): Promise<void> {
    const { worlds } = await this.opened
    const zoom = this.webContents.getZoomFactor()
    const size = {
      width: Math.round(this.bounds.width / zoom),
      height: Math.round(this.bounds.height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    }
    await worlds.cdp.send('Emulation.setDeviceMetricsOverride', size).catch(() => undefined)
  }

  close(): void {
    this.tryClose()
  }

  destroy(): void {
    void this.opened.then(({ page }) => page.close()).catch(() => undefined)
    this.forget()
  }

  tryClose(): boolean {
    const event = emittedEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.destroy()
    return true
  }

  private changeTo(shown: typeof this.shown, event: string): void {
    this.shown = shown
    this.emit(event)
  }

  private async open(preferences: WebPreferences): Promise<{ page: Page; worlds: Worlds }> {
    const page = await openPage()
    const worlds = await Worlds.attach(page, preferences.preload, (message, worldId) => this.webContents.receive(message, worldId))
    this.worlds = worlds
    await page.route('**/*', (route) => answerRequest(route, page, this.webContents))
    this.webContents.watch(page, worlds.cdp)
    page.on('close', () => this.forget())
    nativeTheme.paint(worlds.cdp)
    nativeTheme.on('updated', () => nativeTheme.paint(worlds.cdp))
    queueMicrotask(() => void this.applySize())
    return { page, worlds }
  }

  private forget(): void {
    if (!removeWindow(this.id)) return
    this.webContents.emit('destroyed')
    this.emit('closed')
    report({ type: 'window-closed', windowId: this.id })
    if (allWindows().length > 0 || lifecycle.isQuitting) return
    if (!app.emit('window-all-closed')) app.quit()
  }
}

export type BrowserWindow = Window
export const BrowserWindow = strict('BrowserWindow', Window)
