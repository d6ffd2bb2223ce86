import { isUtf8 } from 'node:buffer'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { AppError } from '@shared/base/app-error'
import { errorStatus, type AppErrorCode } from '@shared/base/error-codes'
import type { ChangedEvent } from '@shared/contract/wire'
import type { Clock, Peer } from '../../core/context'
import type { MadeFile } from '../../core/files'
import type { ServedRouter } from '../serve-router'
import { docsPage, docsScript } from './api-docs'
import { readCookies, sessionCookie, setCookie, startCookie } from './cookies'
import { streamEvents } from './event-stream'
import { fetchRequest, sendResponse } from './fetch-bridge'
import { securityHeaders } from './headers'
import { sendMadeFile } from './made-files'
import { isFromHere } from './origin-check'
import { rateLimit } from './rate-limit'
import { readBody } from './read-body'
import type { StartToken } from './start-token'
import { sendFile } from './static-files'

interface ServerPorts {
  router: ServedRouter
  takeFile(fileId: string, peer: Peer): Promise<MadeFile | null>
  onChanged(listener: (event: ChangedEvent) => void): () => void
  every(milliseconds: number, call: () => void): () => void
  clock: Clock
  start: StartToken
  /** The built screens. */
  screens: string
  /** The files of the API's documentation page. */
  docs: string
}

const maxBodyBytes = 16 * 1024 * 1024
/** Calls that try a secret, in a minute, from all sides together. The router ignores a slash at the end, so it is counted as well. */
const secretTriesPerMinute = 60
const secretPaths =
  /^\/(start|(api\/(users\/(login|reset-password\/confirm)|unlock|restore))|(rpc\/(staff\/(login|confirmReset)|system\/(unlock|restoreHere))))\/*$/

const refuse = (response: ServerResponse, code: AppErrorCode, message: string): void => {
  response.writeHead(errorStatus[code], { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ code, message }))
}

const send = (response: ServerResponse, type: string, text: string): void => {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' })
  response.end(text)
}

const bearerOf = (request: IncomingMessage): string | null => /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null

/** The station's HTTP server: the screens, their protocol under /rpc, REST under /api, and the stream of changes. */
export const createStationServer = ({ router, takeFile, onChanged, every, clock, start, screens, docs }: ServerPorts): Server => {
  const secretTries = rateLimit(clock, secretTriesPerMinute)

  /** REST brings its token itself and keeps what it is answered. */
  const restPeer = (request: IncomingMessage): Peer => {
    const bearer = bearerOf(request)
    const isStart = bearer !== null && start.isToken(bearer)
    return { host: 'station', trusted: isStart, sessionToken: isStart ? null : bearer, keepSession: () => false }
  }

  /** The page's tokens are in cookies it cannot read. */
  const pagePeer = (request: IncomingMessage, cookies: string[]): Peer => {
    const jar = readCookies(request.headers.cookie)
    return {
      host: 'station',
      trusted: start.isCookie(jar.get(startCookie)),
      sessionToken: jar.get(sessionCookie) || null,
      keepSession: (token) => {
        cookies.push(setCookie(sessionCookie, token))
        return true
      },
    }
  }

  const tradeToken = (response: ServerResponse, body: Buffer): void => {
    let shown: unknown
    try {
      shown = (JSON.parse(body.toString('utf8')) as { token?: unknown }).token
    } catch {
      shown = undefined
    }
    if (typeof shown !== 'string' || !start.isToken(shown)) {
      refuse(response, 'UNAUTHENTICATED', 'This address is of an earlier start; open the one the station printed last.')
      return
    }
    response.writeHead(204, { 'set-cookie': setCookie(startCookie, start.cookieValue), 'cache-control': 'no-store' })
    response.end()
  }

  const serveDocs = async (response: ServerResponse, pathname: string): Promise<boolean> => {
    const page = pathname.replace(/\/+$/, '')
    if (page === '/api/schema') send(response, 'application/json', JSON.stringify(await router.schema()))
    else if (page === '/api/docs') send(response, 'text/html; charset=utf-8', docsPage)
    else if (pathname === '/api/docs/start.js') send(response, 'text/javascript; charset=utf-8', docsScript)
    else if (page === '/api/redoc') response.writeHead(302, { location: '/api/docs' }).end()
    else return pathname.startsWith('/api/docs/') && sendFile(response, docs, pathname.slice('/api/docs'.length))
    return true
  }

  /** The page by its cookie, a script by its bearer: whoever the file was made for. */
  const serveMadeFile = async (request: IncomingMessage, response: ServerResponse, fileId: string): Promise<void> => {
    const peer = request.headers.authorization === undefined ? pagePeer(request, []) : restPeer(request)
    const file = await takeFile(fileId, peer).catch((error: unknown) => {
      if (error instanceof AppError) return error
      throw error
    })
    if (file instanceof AppError) refuse(response, file.code, file.message)
    else if (file) sendMadeFile(response, file)
    else refuse(response, 'NOT_FOUND', 'This file is not there, or no longer: each is given out once, to whoever asked for it. Ask again.')
  }

  const serveScreens = async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'NOT_FOUND', 'There is nothing at this address.')
    if (!(await sendFile(response, screens, pathname === '/' ? '/index.html' : pathname)))
      refuse(response, 'NOT_FOUND', 'There is nothing at this address.')
  }

  const handle = async (request: IncomingMessage, response: ServerResponse, port: number): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (!isFromHere(request.headers, port))
      return refuse(response, 'FORBIDDEN', 'The station answers only pages it served itself, under 127.0.0.1 or localhost.')
    const { pathname } = new URL(request.url ?? '/', 'http://station.invalid')
    if (secretPaths.test(pathname)) {
      const wait = secretTries()
      if (wait > 0) {
        response.setHeader('retry-after', wait)
        return refuse(response, 'TOO_MANY_REQUESTS', `Too many tries; wait ${wait} seconds.`)
      }
    }
    // A HEAD is answered as its GET is; the server itself leaves the body out.
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && (await serveDocs(response, pathname))) return
    if (request.method === 'GET' && pathname === '/events') {
      const peer = pagePeer(request, [])
      if (!peer.trusted) return refuse(response, 'UNAUTHENTICATED', 'Open the station by the address it printed at its start.')
      return streamEvents(response, { onChanged, every })
    }
    const [, fileId] = /^\/api\/files\/([\w-]{1,100})$/.exec(pathname) ?? []
    if (request.method === 'GET' && fileId !== undefined) return serveMadeFile(request, response, fileId)
    const isRpc = pathname.startsWith('/rpc/')
    const isRest = pathname.startsWith('/api/')
    if (!isRpc && !isRest && pathname !== '/start') return serveScreens(request, response, pathname)
    const body = await readBody(request, maxBodyBytes)
    if (body === null) {
      response.setHeader('connection', 'close')
      return refuse(response, 'TOO_LARGE', 'This is more than can be sent at once; send it in parts.')
    }
    if (pathname === '/start')
      return request.method === 'POST' ? tradeToken(response, body) : refuse(response, 'NOT_FOUND', 'There is nothing at this address.')
    if (isRest && !isUtf8(body))
      return refuse(response, 'INVALID', 'The body is not UTF-8; send it in that encoding, so that no letter is lost.')
    const cookies: string[] = []
    const answer = isRpc
      ? await router.handleRpc(fetchRequest(request, body, port), pagePeer(request, cookies))
      : await router.handleRest(fetchRequest(request, body, port), restPeer(request))
    await sendResponse(response, answer, cookies)
  }

  const server = createServer((request, response) => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    handle(request, response, port).catch(() => {
      if (!response.headersSent) refuse(response, 'INTERNAL', 'The station could not answer; try again.')
      else response.destroy()
    })
  })
  return server
}
