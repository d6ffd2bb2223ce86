import { lifecycle, requireReady } from './lifecycle.ts'
import { strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>
type CustomScheme = { scheme: string; privileges?: { standard?: boolean; secure?: boolean; supportFetchAPI?: boolean } }

const handlers = new Map<string, Handler>()
const privileged = new Map<string, CustomScheme>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (lifecycle.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const scheme of schemes) privileged.set(scheme.scheme, scheme)
  },
  handle(scheme: string, handler: Handler): void {
    requireReady('protocol.handle cannot be called')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!privileged.get(scheme)?.privileges?.standard)
      throw new Error(`electron double: only standard schemes are emulated, and ${scheme} is not one`)
    handlers.set(scheme, handler)
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
})

export const handlerOf = (url: string) => handlers.get(new URL(url).protocol.slice(0, -1))

// Chromium cannot be taught a scheme from outside: app://host/path travels as https://host.app.double.invalid/path,
// a secure standard origin of its own, as the real one is.

export function toWire(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  if (!parts || !handlers.has(parts[1] ?? '')) return url
  return `https://${parts[2]}.${parts[1]}.double.invalid${parts[3] || '/'}`
}

export const fromWire = (url: string) => url.replace(/^https:\/\/(.+)\.([a-z0-9+-]+)\.double\.invalid/, '$2://$1')
