import type { IncomingMessage, ServerResponse } from 'node:http'

/** Node's request as a fetch Request, with its body already read. */
export const fetchRequest = (request: IncomingMessage, body: Buffer, port: number): Request => {
  const method = request.method === undefined || request.method === 'HEAD' ? 'GET' : request.method
  const headers = new Headers()
  for (const name of ['content-type', 'idempotency-key', 'accept', 'x-orpc-batch']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const hasBody = method !== 'GET' && body.byteLength > 0
  return new Request(`http://127.0.0.1:${port}${request.url}`, { method, headers, ...(hasBody ? { body: new Uint8Array(body) } : {}) })
}

export const sendResponse = async (response: ServerResponse, answer: Response, cookies: readonly string[]): Promise<void> => {
  const body = Buffer.from(await answer.arrayBuffer())
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.setHeader('cache-control', 'no-store')
  response.writeHead(answer.status)
  response.end(body)
}
