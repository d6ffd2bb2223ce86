import type { DesktopBridge } from '@shared/contract/wire'

/** Carries a fetch Request over the window's bridge to main and back. Main answers failures as responses. */
export const desktopFetch =
  (bridge: DesktopBridge) =>
  async (request: Request): Promise<Response> => {
    const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.text()
    const answer = await bridge.api({
      url: request.url,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(body === undefined ? {} : { body }),
    })
    const isBodyless = answer.status === 204 || answer.status === 304
    return new Response(isBodyless ? null : answer.body, { status: answer.status, headers: answer.headers })
  }
