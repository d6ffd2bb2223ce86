import { mkdirSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { createStationServer } from '../../src-main/api/http/server'
import { startTokenOf } from '../../src-main/api/http/start-token'
import type { Studio } from '../../src-main/app/compose'
import type { Clock } from '../../src-main/core/context'
import { every } from '../../src-main/platform/timer'
import { scratchFolder } from './scratch-folder'

export interface HttpAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

interface HttpCall {
  headers?: Record<string, string>
  body?: string | Buffer
}

const textOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of message as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** The station's real HTTP server on a free port over this studio, with screens and a secret file beside them. */
export const stationServer = async ({ studio, clock }: { studio: Studio; clock: Clock }) => {
  const folder = scratchFolder()
  const screens = join(folder, 'screens')
  mkdirSync(join(screens, 'assets'), { recursive: true })
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>TrainerHub</title>')
  writeFileSync(join(screens, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '{"secret":"beside the screens"}')
  const start = startTokenOf(Buffer.alloc(32, 9))
  const server = createStationServer({
    router: studio,
    takeFile: studio.takeFile,
    onChanged: studio.onChanged,
    every,
    clock,
    start,
    screens,
    docs: resolve(import.meta.dirname, '../../node_modules/swagger-ui-dist'),
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo

  /** The bare request: the path goes out as it is written here. */
  const open = (line: string, { headers = {}, body }: HttpCall = {}): Promise<IncomingMessage> => {
    const [method = 'GET', path = '/'] = line.split(' ')
    return new Promise((answered, failed) => {
      const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, answered)
      outgoing.once('error', failed)
      outgoing.end(body)
    })
  }
  const call = async (line: string, options: HttpCall = {}): Promise<HttpAnswer> => {
    const message = await open(line, options)
    return { status: message.statusCode ?? 0, headers: message.headers, text: await textOf(message) }
  }
  return { port, start, open, call }
}

export type StationServer = Awaited<ReturnType<typeof stationServer>>
