import { EventEmitter } from 'node:events'
import type { CDPSession, Page } from 'playwright-core'
import type { BrowserWindow } from './browser-window.ts'
import { emittedEvent } from './emitted-event.ts'
import type { IpcEvent } from './ipc-main.ts'
import { ipcMain } from './ipc-main.ts'
import { pressKey } from './menu-accelerators.ts'
import { makeCodec } from './page/codec.ts'
import type { ToMain } from './page/preload-world.ts'
import { fromWire, toWire } from './protocol.ts'
import { report } from './report.ts'
import { applyPermissions, session } from './session.ts'
import { notEmulated, strict } from './strict.ts'
import type { WebFrame } from './web-frame.ts'
import { webFrame } from './web-frame.ts'
import type { Worlds } from './worlds.ts'

const codec = makeCodec()
type OpenDecision = { action: 'deny' | 'allow' }

export class WebContents extends EventEmitter {
  readonly id: number
  readonly session = session.defaultSession
  readonly mainFrame: WebFrame
  private readonly window: BrowserWindow
  private loadUrl = ''
  private url = ''
  private zoomFactor = 1
  private decideOpen: (details: { url: string }) => OpenDecision = () => ({ action: 'allow' })

  constructor(window: BrowserWindow) {
    super()
    this.window = window
    this.id = window.id
    this.mainFrame = webFrame({ url: () => this.url, isDestroyed: () => this.isDestroyed(), parent: null })
  }

  getURL = () => this.url
  isDestroyed = () => this.window.isDestroyed()
  isLoadOfMain = (wireUrl: string) => wireUrl.split('#')[0] === this.loadUrl.split('#')[0]
  getZoomFactor = () => this.zoomFactor
  send = (channel: string, ...args: unknown[]) =>
    this.withWorlds((worlds) => worlds.deliver({ kind: 'event', channel, args: codec.encode(args) }))

  setWindowOpenHandler(decide: (details: { url: string }) => OpenDecision): void {
    this.decideOpen = decide
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
    void this.window.applySize()
  }

  toggleDevTools(): void {
    report({ type: 'devtools-toggled', windowId: this.id })
  }

  reload(): void {
    void this.window.opened.then(({ page }) => page.reload())
  }

  async loadURL(url: string): Promise<void> {
    const { page, worlds } = await this.window.opened
    this.loadUrl = new URL(toWire(url)).href
    this.url = url
    try {
      await applyPermissions(worlds.cdp, this.window.webContents, url)
      await page.goto(this.loadUrl)
    } catch (error) {
      const code = /net::(ERR_\w+)/.exec(String(error))?.[1] ?? 'ERR_FAILED'
      if (!this.isDestroyed()) this.emit('did-fail-load', emittedEvent(), -2, code, url, true)
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, url })
    }
  }

  /** Chromium's events, in Electron's words. */
  watch(page: Page, cdp: CDPSession): void {
    page.on('domcontentloaded', () => this.emit('dom-ready', emittedEvent()))
    page.on('load', () => this.emit('did-finish-load', emittedEvent()))
    page.once('load', () => this.window.emit('ready-to-show', emittedEvent()))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.url = fromWire(frame.url())
    })
    page.on('console', (message) => report({ type: 'console', level: message.type(), text: message.text() }))
    page.on('pageerror', (error) => report({ type: 'page-error', text: String(error.stack ?? error) }))
    page.on('crash', () => this.emit('render-process-gone', emittedEvent(), { reason: 'crashed', exitCode: 1 }))
    cdp.on('Page.windowOpen', ({ url }) => this.refuseToOpen(url))
    page.on('popup', (popup) => {
      void popup
        .close()
        .then(() => page.bringToFront())
        .catch(() => undefined)
    })
  }

  receive(message: ToMain, worldId: number): void {
    if (message.kind === 'invoke') void this.answer(message, worldId)
    else if (message.kind === 'send') ipcMain.emit(message.channel, this.ipcEvent(worldId), ...(codec.decode(message.args) as unknown[]))
    else if (message.kind === 'key') pressKey(message, this.window)
    else if (message.kind === 'open') this.refuseToOpen(message.url)
    else report({ type: 'preload-error', text: message.text })
  }

  private async answer({ callId, channel, args }: Extract<ToMain, { kind: 'invoke' }>, worldId: number): Promise<void> {
    try {
      const value = await ipcMain.answer(channel, this.ipcEvent(worldId), codec.decode(args) as unknown[])
      const encoded = codec.encode(value)
      this.withWorlds((worlds) => worlds.deliver({ kind: 'answer', callId, channel, value: encoded }, worldId))
    } catch (error) {
      this.withWorlds((worlds) => worlds.deliver({ kind: 'failure', callId, channel, text: String(error) }, worldId))
    }
  }

  private ipcEvent(worldId: number): IpcEvent {
    let isAlive = true
    this.withWorlds((worlds) => (isAlive = worlds.isAlive(worldId)))
    return Object.assign(emittedEvent(), {
      sender: this.window.webContents,
      senderFrame: isAlive ? this.mainFrame : null,
      type: 'frame' as const,
    })
  }

  private refuseToOpen(wireUrl: string): void {
    const url = fromWire(wireUrl)
    if (this.decideOpen({ url }).action === 'allow') throw notEmulated('a window opened by the page')
    report({ type: 'window-open-refused', url })
  }

  private withWorlds(act: (worlds: Worlds) => void): void {
    const { worlds } = this.window
    if (worlds) act(worlds)
  }
}

export const strictWebContents = (window: BrowserWindow): WebContents => strict('webContents', new WebContents(window))
