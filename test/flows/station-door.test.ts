import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { bearer, post, restSignIn, station } from '../support/station-calls'

test('a call under another host’s name is refused, whatever it asks for', async () => {
  const { server } = await station()
  const { call, port, start } = server
  const refusal = '{"code":"FORBIDDEN","message":"The station answers only pages it served itself, under 127.0.0.1 or localhost."}'
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, `127.0.0.1.evil.example:${port}`]) {
    for (const line of ['GET /', 'GET /api/state', 'GET /api/docs', 'GET /events', 'POST /rpc/staff/login']) {
      const answer = await call(line, { headers: { host, ...bearer(start.token) } })
      expect([host, line, answer.status, answer.text]).toEqual([host, line, 403, refusal])
    }
  }
  expect((await call('GET /', { headers: { host: `localhost:${port}` } })).status).toBe(200)
})

test('a call that names no host is refused', async () => {
  const { server } = await station()
  const socket = connect(server.port, '127.0.0.1')
  socket.write('GET /api/state HTTP/1.0\r\n\r\n')
  const [first] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  expect(first.toString()).toContain(' 403 Forbidden')
})

test('a page of another origin, or of none, is refused', async () => {
  const { server } = await station()
  const { call, port, start } = server
  const statuses: Record<string, number> = {}
  const origins = [
    'https://evil.example',
    'null',
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port + 1}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${port}`,
    `http://localhost:${port}`,
  ]
  for (const origin of origins) statuses[origin] = (await call('POST /start', post({ token: start.token }, { origin }))).status
  expect(statuses).toEqual({
    'https://evil.example': 403,
    null: 403,
    [`https://127.0.0.1:${port}`]: 403,
    [`http://127.0.0.1:${port + 1}`]: 403,
    'http://127.0.0.1': 403,
    [`http://127.0.0.1:${port}`]: 204,
    [`http://localhost:${port}`]: 204,
  })
})

test('a body over 16 MB is refused by its announcement, before it is sent', async () => {
  const { server } = await station()
  const socket = connect(server.port, '127.0.0.1')
  socket.write(
    `POST /api/clients HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 16777217\r\n\r\n`,
  )
  const [first] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  expect(first.toString()).toContain('HTTP/1.1 413')
  expect(first.toString()).toContain('{"code":"TOO_LARGE","message":"This is more than can be sent at once; send it in parts."}')
})

test('a body that grows over 16 MB without an announcement is refused as well', async () => {
  const { server } = await station()
  const socket = connect(server.port, '127.0.0.1')
  const answered = once(socket, 'data') as Promise<[Buffer]>
  socket.on('error', () => undefined)
  socket.write(
    `POST /api/clients HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
  )
  const megabyte = Buffer.alloc(1024 * 1024, 'x')
  for (let sent = 0; sent < 18; sent++) socket.write(Buffer.concat([Buffer.from('100000\r\n'), megabyte, Buffer.from('\r\n')]))
  expect((await answered)[0].toString()).toContain('HTTP/1.1 413')
  socket.destroy()
})

test('no path leads out of the folders that are served', async () => {
  const { server } = await station()
  const paths = [
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/....//secret.json',
    '//secret.json',
    '/api/docs/../../package.json',
    '/api/docs/..%2f..%2f..%2fpackage.json',
    '/secret.json%00.html',
    '/%',
    '/assets',
  ]
  const answers = await Promise.all(paths.map(async (path) => ({ path, ...(await server.call(`GET ${path}`)) })))
  expect(answers.filter(({ text }) => text.includes('beside the screens') || text.includes('"trainerhub')).map(({ path }) => path)).toEqual(
    [],
  )
  expect(answers.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([])
  expect((await server.call('GET /assets/app-1a2b.js')).status).toBe(200)
})

test('every answer carries the policy that lets a page load only what the station serves', async () => {
  const { server } = await station()
  const policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
  for (const line of [
    'GET /',
    'GET /assets/app-1a2b.js',
    'GET /nothing',
    'GET /api/state',
    'GET /api/docs',
    'GET /api/schema',
    'POST /start',
    'GET /events',
  ]) {
    const { headers } = await server.call(line)
    expect({
      line,
      policy: headers['content-security-policy'],
      sniff: headers['x-content-type-options'],
      frame: headers['x-frame-options'],
      referrer: headers['referrer-policy'],
    }).toEqual({
      line,
      policy,
      sniff: 'nosniff',
      frame: 'DENY',
      referrer: 'no-referrer',
    })
  }
})

test('answers of the API are kept in no cache', async () => {
  const { server } = await station()
  const token = await restSignIn(server)
  for (const line of ['GET /api/state', 'GET /api/clients', 'GET /api/nothing'])
    expect((await server.call(line, { headers: bearer(token) })).headers['cache-control']).toBe('no-store')
})
