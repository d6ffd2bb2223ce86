import type { ServerResponse } from 'node:http'
import type { MadeFile } from '../../core/files'

/** The name twice: in ASCII for what reads no better, and as RFC 5987 writes any other. */
export const attachmentOf = (fileName: string): string => {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%/]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

export const sendMadeFile = (response: ServerResponse, { fileName, mediaType, bytes }: MadeFile): void => {
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': bytes.byteLength,
    'content-disposition': attachmentOf(fileName),
    'cache-control': 'no-store',
  })
  response.end(bytes)
}
