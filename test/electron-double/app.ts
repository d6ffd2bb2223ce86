import { EventEmitter } from 'node:events'
import { startChromium } from './chromium.ts'
import { emittedEvent } from './emitted-event.ts'
import { appRoot, electronVersion, folders, isPackaged, locale, packageFile } from './environment.ts'
import { lifecycle } from './lifecycle.ts'
import { flushReports, onCommand, report } from './report.ts'
import { takeInstanceLock } from './single-instance.ts'
import { strict } from './strict.ts'
import { allWindows } from './window-list.ts'

class App extends EventEmitter {
  readonly isPackaged = isPackaged
  name = packageFile.productName ?? packageFile.name
  private hasLock = false
  private aboutPanel: Record<string, unknown> = {}

  whenReady = () => ready
  isReady = () => lifecycle.isReady
  getName = () => this.name
  getVersion = () => packageFile.version
  getAppPath = () => appRoot
  getLocale = () => locale

  getPath(name: string): string {
    const folder = folders[name]
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`)
    return folder
  }

  setPath(name: string, folder: string): void {
    if (!(name in folders)) throw new Error(`Failed to set '${name}' path`)
    folders[name] = folder
  }

  requestSingleInstanceLock(): boolean {
    this.hasLock ||= takeInstanceLock(this.getPath('userData'), (second) =>
      this.emit('second-instance', emittedEvent(), second.argv, second.workingDirectory, null),
    )
    return this.hasLock
  }

  setAppUserModelId(_id: string): void {}
  focus(): void {}

  setAboutPanelOptions(options: Record<string, unknown>): void {
    this.aboutPanel = options
  }

  showAboutPanel(): void {
    report({ type: 'about-panel', options: this.aboutPanel })
  }

  quit(): void {
    if (lifecycle.isQuitting) return
    const beforeQuit = emittedEvent()
    this.emit('before-quit', beforeQuit)
    if (beforeQuit.defaultPrevented) return
    lifecycle.isQuitting = true
    lifecycle.isQuitting = allWindows().every((window) => window.tryClose())
    if (!lifecycle.isQuitting) return
    const willQuit = emittedEvent()
    this.emit('will-quit', willQuit)
    if (willQuit.defaultPrevented) lifecycle.isQuitting = false
    else void this.leave(0)
  }

  exit(code = 0): void {
    lifecycle.isQuitting = true
    void this.leave(code)
  }

  private async leave(code: number): Promise<void> {
    this.emit('quit', emittedEvent(), code)
    await lifecycle.browser?.close().catch(() => undefined)
    await flushReports()
    process.exit(code)
  }
}

export const app = strict('app', new App())

const ready: Promise<void> = (async () => {
  await new Promise(setImmediate) // all that the app does at its top level comes before `ready`, as in Electron
  if (lifecycle.isQuitting) return new Promise<void>(() => undefined)
  const { browser, cdp } = await startChromium()
  lifecycle.browser = browser
  lifecycle.isReady = true
  report({ type: 'ready', cdp, userData: app.getPath('userData') })
  setImmediate(() => app.emit('ready', emittedEvent(), {}))
})()

ready.catch((error: unknown) => {
  console.error(error)
  process.exit(70)
})

Object.defineProperty(process.versions, 'electron', { value: electronVersion, configurable: true })
Object.defineProperty(process, 'type', { value: 'browser', configurable: true })

onCommand('quit', () => app.quit())
process.on('disconnect', () => app.exit(0))
process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())
