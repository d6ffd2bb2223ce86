import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { electronVersion } from './environment.ts'
import { lifecycle } from './lifecycle.ts'
import type { ToMain, ToPreload } from './page/preload-world.ts'
import { pageScript, preloadScript } from './page/scripts.ts'

const worldName = 'electron-preload'

/** Main's end of a window's isolated world. `worldId` is Chromium's number for it: a new one after every load. */
export class Worlds {
  readonly cdp: CDPSession
  private worldId: number | null = null
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(cdp: CDPSession) {
    this.cdp = cdp
  }

  static async attach(page: Page, preloadFile: string | undefined, receive: (message: ToMain, worldId: number) => void): Promise<Worlds> {
    const cdp = await page.context().newCDPSession(page)
    const worlds = new Worlds(cdp)
    const mainFrameId = (await cdp.send('Page.getFrameTree')).frameTree.frame.id
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string }
      if (context.name === worldName && frameId === mainFrameId) worlds.worldId = context.id
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === worlds.worldId) worlds.worldId = null
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__electronDoubleWire') receive(JSON.parse(payload) as ToMain, executionContextId)
    })
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: '__electronDoubleWire', executionContextName: worldName })
    await worlds.injectScripts(preloadFile)
    return worlds
  }

  private async injectScripts(preloadFile: string | undefined): Promise<void> {
    const secret = randomUUID()
    const source = preloadFile === undefined ? null : readFileSync(preloadFile, 'utf8')
    const versions = { node: process.versions.node, electron: electronVersion, chrome: lifecycle.browser?.browser()?.version() }
    const processInfo = {
      platform: process.platform,
      arch: process.arch,
      versions,
      env: {},
      sandboxed: true,
      contextIsolated: true,
      type: 'renderer',
    }
    await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secret) })
    await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName,
      source: preloadScript({ secret, source, process: processInfo }),
    })
  }

  isAlive = (worldId: number) => worldId === this.worldId

  /** In order. What has no world to hear it, or was meant for one that has gone, is dropped, as Electron does. */
  deliver(message: ToPreload, toWorld?: number): void {
    const expression = `__electronDoubleDeliver(${JSON.stringify(JSON.stringify(message))})`
    this.queue = this.queue
      .then(async () => {
        const contextId = this.worldId
        if (contextId === null || (toWorld !== undefined && toWorld !== contextId)) return
        await this.cdp.send('Runtime.evaluate', { contextId, expression })
      })
      .catch(() => undefined)
  }
}
