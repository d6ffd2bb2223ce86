import type { makeBridge } from './bridge.ts'
import type { makeCodec } from './codec.ts'

/** Runs before any script of the page, in the page's own world: puts what the preload exposes on `window`, frozen. */
export function pageWorld(createCodec: typeof makeCodec, createBridge: typeof makeBridge, secret: string): void {
  if (window !== window.top) return // Electron runs no preload in subframes
  const bridge = createBridge(createCodec, 'page', secret)

  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Promise || ArrayBuffer.isView(value)) return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  bridge.hear('expose', ({ name, value }: { name: string; value: string }) => {
    Object.defineProperty(window, name, {
      value: freeze(bridge.codec.decode(value)),
      enumerable: true,
      configurable: false,
      writable: false,
    })
  })

  // The answer to a page that wants a new window is always no, and must come before Chromium has opened and focused one.
  window.open = (url) => {
    bridge.post('open', { url: new URL(String(url ?? 'about:blank'), location.href).href })
    return null
  }
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
    if (!link || event.defaultPrevented || ['', '_self', '_top', '_parent'].includes(link.target)) return
    event.preventDefault()
    bridge.post('open', { url: link.href })
  })
}
