import type { BrowserContext } from 'playwright-core'

/** What the parts of the double must know of each other's state, without importing each other in a circle. */
export const lifecycle: { isReady: boolean; isQuitting: boolean; browser: BrowserContext | null } = {
  isReady: false,
  isQuitting: false,
  browser: null,
}

export function requireReady(what: string): void {
  if (!lifecycle.isReady) throw new Error(`${what} before app is ready`)
}
