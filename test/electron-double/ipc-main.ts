import { EventEmitter } from 'node:events'
import type { EmittedEvent } from './emitted-event.ts'
import { strict } from './strict.ts'
import type { WebContents } from './web-contents.ts'
import type { WebFrame } from './web-frame.ts'

export type IpcEvent = EmittedEvent & { readonly sender: WebContents; readonly senderFrame: WebFrame | null; readonly type: 'frame' }
type Listener = (event: IpcEvent, ...args: unknown[]) => unknown

class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Listener>()

  handle(channel: string, listener: Listener): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, listener)
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** What `ipcRenderer.invoke` reaches. */
  async answer(channel: string, event: IpcEvent, args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...args)
  }
}

export const ipcMain = strict('ipcMain', new IpcMain())
