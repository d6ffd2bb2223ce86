import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { ServerResponse } from 'node:http'
import { contentTypes } from '../screen-content'

const isHashed = (path: string): boolean => path.startsWith(`assets${sep}`)

/** Sends a file of the folder; false when there is none, or the path leaves the folder. */
export const sendFile = async (response: ServerResponse, folder: string, pathname: string): Promise<boolean> => {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return false
  }
  const path = normalize(decoded).replace(/^[/\\]+/, '')
  const type = contentTypes[extname(path)]
  if (type === undefined || path.startsWith('..') || path.includes('\0')) return false
  const file = join(folder, path)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return false
  response.writeHead(200, {
    'content-type': type,
    'content-length': found.size,
    'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  createReadStream(file).pipe(response)
  return true
}
