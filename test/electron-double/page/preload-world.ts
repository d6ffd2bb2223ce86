import type { makeBridge } from './bridge.ts'
import type { makeCodec } from './codec.ts'

export type PreloadSetup = { secret: string; source: string | null; process: Record<string, unknown> }

export type ToMain =
  | { kind: 'invoke'; callId: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'key'; key: string; ctrl: boolean; alt: boolean; shift: boolean; meta: boolean }
  | { kind: 'open'; url: string }
  | { kind: 'preload-error'; text: string }

export type ToPreload =
  | { kind: 'answer'; callId: number; channel: string; value: string }
  | { kind: 'failure'; callId: number; channel: string; text: string }
  | { kind: 'event'; channel: string; args: string }

/** Runs before any script of the page, in a world of its own: `electron` as a sandboxed preload has it, then the preload itself. */
export function preloadWorld(createCodec: typeof makeCodec, createBridge: typeof makeBridge, setup: PreloadSetup): void {
  if (window !== window.top) return
  type Listener = (event: unknown, ...args: unknown[]) => void
  const world = globalThis as unknown as { __electronDoubleWire?: (text: string) => void; __electronDoubleDeliver?: (text: string) => void }
  const wire = world.__electronDoubleWire
  delete world.__electronDoubleWire
  const toMain = (message: ToMain) => wire?.(JSON.stringify(message))
  const bridge = createBridge(createCodec, 'preload', setup.secret)
  const codec = createCodec()
  const listeners = new Map<string, Listener[]>()
  const calls = new Map<number, PromiseWithResolvers<unknown>>()
  const exposed = new Set<string>()
  let lastCall = 0

  const strict = <Target extends object>(name: string, target: Target): Target =>
    new Proxy(target, {
      get(object, key, receiver) {
        if (typeof key === 'symbol' || key in object || key === 'then') return Reflect.get(object, key, receiver)
        throw new Error(`electron double: ${name}.${key} is not emulated`)
      },
    })

  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const deferred = Promise.withResolvers<unknown>()
      const callId = ++lastCall
      const encoded = codec.encode(args)
      calls.set(callId, deferred)
      toMain({ kind: 'invoke', callId, channel, args: encoded })
      return deferred.promise
    },
    send: (channel: string, ...args: unknown[]) => toMain({ kind: 'send', channel, args: codec.encode(args) }),
    on: (channel: string, listener: Listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    off: (channel: string, listener: Listener) =>
      void listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      ),
  })

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(name: string, value: unknown): void {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(name)
      bridge.post('expose', { name, value: bridge.codec.encode(value) })
    },
  })

  world.__electronDoubleDeliver = (text) => {
    const message = JSON.parse(text) as ToPreload
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? [])
        listener(strict('IpcRendererEvent', { sender: ipcRenderer }), ...(codec.decode(message.args) as unknown[]))
      return
    }
    const call = calls.get(message.callId)
    calls.delete(message.callId)
    if (message.kind === 'answer') call?.resolve(codec.decode(message.value))
    else call?.reject(new Error(`Error invoking remote method '${message.channel}': ${message.text}`))
  }

  bridge.hear('open', ({ url }: { url: string }) => toMain({ kind: 'open', url }))

  // The menu gets a key only when the page has left it alone, so the decision waits until every listener of the page has run.
  addEventListener('keydown', (event) => {
    const { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event
    if (!ctrl && !alt && !meta && !/^F\d+$/.test(key)) return
    setTimeout(() => event.defaultPrevented || toMain({ kind: 'key', key, ctrl, alt, shift, meta }))
  })

  if (setup.source === null) return
  const electron = strict('electron in the preload', { contextBridge, ipcRenderer })
  const require = (id: string) => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  try {
    // eslint-disable-next-line no-new-func -- Electron, too, runs a sandboxed preload as the body of a function
    new Function('require', 'process', 'exports', 'module', setup.source)(require, setup.process, {}, { exports: {} })
  } catch (error) {
    toMain({ kind: 'preload-error', text: error instanceof Error ? String(error.stack) : String(error) })
  }
}
