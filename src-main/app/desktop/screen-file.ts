import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { contentSecurityPolicy, contentTypes } from '../../api/screen-content'
import { isAppPage } from './app-page'

const refusal = (status: number) => new Response(null, { status })

/** Answers a request of the window from the folder of built screens, and from nowhere else. */
export async function screenFile(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  const file = isAppPage(request.url) ? fileOf(request.url, folder) : null
  const contentType = file && contentTypes[extname(file)]
  if (!file || !contentType) return refusal(404)
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return refusal(404)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

/** Null for a path that leads out of the folder, however it is spelled. */
function fileOf(url: string, folder: string): string | null {
  const path = decoded(new URL(url).pathname)
  if (path === null || path.includes('\0')) return null
  const file = resolve(folder, `.${sep}${path === '/' ? 'index.html' : path.replace(/^\/+/, '')}`)
  return file.startsWith(resolve(folder) + sep) ? file : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
