import type { Codec, makeCodec } from './codec.ts'

export type WorldName = 'page' | 'preload'
export type Bridge = { codec: Codec; post(kind: string, message: unknown): void; hear(kind: string, act: (message: never) => void): void }

/**
 * One end of the bridge between the preload's isolated world and the page's. Two worlds share nothing but the document, so they meet over
 * DOM events; `secret` keeps the page's own scripts from speaking or hearing as either end. It runs as source text in both worlds.
 */
export function makeBridge(createCodec: typeof makeCodec, me: WorldName, secret: string): Bridge {
  const other: WorldName = me === 'page' ? 'preload' : 'page'
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0

  const post = (kind: string, message: unknown) =>
    dispatchEvent(new CustomEvent(`${secret}:${kind}:${other}`, { detail: JSON.stringify(message) }))
  const hear = (kind: string, act: (message: never) => void) => {
    const listener = (event: Event) => act(JSON.parse((event as CustomEvent<string>).detail) as never)
    addEventListener(`${secret}:${kind}:${me}`, listener)
    return () => removeEventListener(`${secret}:${kind}:${me}`, listener)
  }
  /** Only the message of an error crosses, as in Electron. */
  const crossing = (error: unknown) => codec.encode(error instanceof Error ? new Error(error.message) : error)

  const codec = createCodec({
    keepFunction(callable) {
      functions.set(++lastId, callable)
      return lastId
    },
    keepPromise(promise) {
      const id = ++lastId
      promise.then(
        (value) => post('settled', { id, isKept: true, value: codec.encode(value) }),
        (error: unknown) => post('settled', { id, isKept: false, value: crossing(error) }),
      )
      return id
    },
    callable:
      (id) =>
      (...args) => {
        const callId = ++lastId
        let answer: { isReturned: boolean; value: string } | undefined
        const stop = hear(`returned-${callId}`, (message: { isReturned: boolean; value: string }) => {
          answer = message
        })
        post('call', { id, callId, args: codec.encode(args) }) // dispatchEvent is synchronous: the answer is here when it returns
        stop()
        if (!answer) throw new Error('electron double: the other world did not answer')
        const value = codec.decode(answer.value)
        if (!answer.isReturned) throw value
        return value
      },
    awaitable(id) {
      const deferred = Promise.withResolvers<unknown>()
      waiting.set(id, deferred)
      return deferred.promise
    },
  })

  hear('call', ({ id, callId, args }: { id: number; callId: number; args: string }) => {
    try {
      const value = functions.get(id)?.(...(codec.decode(args) as unknown[]))
      post(`returned-${callId}`, { isReturned: true, value: codec.encode(value) })
    } catch (error) {
      post(`returned-${callId}`, { isReturned: false, value: crossing(error) })
    }
  })
  hear('settled', ({ id, isKept, value }: { id: number; isKept: boolean; value: string }) => {
    const deferred = waiting.get(id)
    waiting.delete(id)
    if (isKept) deferred?.resolve(codec.decode(value))
    else deferred?.reject(codec.decode(value))
  })

  return { codec, post, hear }
}
