import type { Page, Request as PageRequest, Route } from 'playwright-core'
import { emittedEvent } from './emitted-event.ts'
import { fromWire, handlerOf } from './protocol.ts'
import { report } from './report.ts'
import { isRequestCancelled } from './session.ts'
import type { WebContents } from './web-contents.ts'
import { webFrame } from './web-frame.ts'

const isLoopback = (url: string) => /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url)

/** Everything a window asks of the network passes here: guards first, then the app's own scheme, then loopback and nothing further. */
export async function answerRequest(route: Route, page: Page, webContents: WebContents): Promise<void> {
  const request = route.request()
  const wireUrl = request.url()
  const url = fromWire(wireUrl)

  if (request.isNavigationRequest() && isNavigationRefused(request, page, webContents, url)) {
    await route.abort('aborted')
    return report({ type: 'navigation-refused', url })
  }
  if (await isRequestCancelled(url, request.method(), request.resourceType())) return route.abort('blockedbyclient')
  if (wireUrl !== url) return answerFromHandler(route, request, url)
  if (isLoopback(url)) return route.continue()
  report({ type: 'network-refused', url })
  return route.abort('internetdisconnected')
}

function isNavigationRefused(request: PageRequest, page: Page, webContents: WebContents, url: string): boolean {
  const isMainFrame = request.frame() === page.mainFrame()
  if (isMainFrame && webContents.isLoadOfMain(request.url())) return false
  const frame = isMainFrame ? webContents.mainFrame : webFrame({ url: () => url, isDestroyed: () => false, parent: webContents.mainFrame })
  const frameEvent = Object.assign(emittedEvent(), { url, isMainFrame, isSameDocument: false, frame })
  webContents.emit('will-frame-navigate', frameEvent)
  if (!isMainFrame || frameEvent.defaultPrevented) return frameEvent.defaultPrevented
  const event = Object.assign(emittedEvent(), { url, isMainFrame, isSameDocument: false, frame })
  webContents.emit('will-navigate', event, url)
  return event.defaultPrevented
}

async function answerFromHandler(route: Route, request: PageRequest, url: string): Promise<void> {
  try {
    const handler = handlerOf(url)
    if (!handler) throw new Error(`no protocol handler for ${url}`)
    const body = request.postDataBuffer()
    const response = await handler(
      new Request(url, { method: request.method(), headers: request.headers(), ...(body && { body: new Uint8Array(body) }) }),
    )
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  } catch (error) {
    report({ type: 'protocol-error', url, text: String(error) })
    await route.abort('failed').catch(() => undefined)
  }
}
