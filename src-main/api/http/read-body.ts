import type { IncomingMessage } from 'node:http'

/** The whole body, or null when it is longer than allowed; reading stops there. */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer | null> => {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > maxBytes) return null
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > maxBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
