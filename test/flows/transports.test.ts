import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import type { ChangedEvent } from '@shared/contract/wire'
import { contractProcedures } from '../contract/contract-procedures'
import { restPeer } from '../support/rest-call'
import { stationServer, type HttpAnswer, type StationServer } from '../support/station-server'
import { clientOver, ownerSignIn, testApp, type TestApp } from '../support/test-app'

const station = async () => {
  const app = await testApp()
  return { app, server: await stationServer(app) }
}

const json = { 'content-type': 'application/json' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const post = (body: unknown, headers: Record<string, string> = {}) => ({ headers: { ...json, ...headers }, body: JSON.stringify(body) })
const cookiesOf = ({ headers }: HttpAnswer): string[] => headers['set-cookie'] ?? []
const pairOf = (cookie: string | undefined): string => cookie?.split(';')[0] ?? ''

/** A browser that opened the printed address: it traded the start token and, where asked, signed in. */
const browser = async ({ call, start }: StationServer) => {
  const traded = await call('POST /start', post({ token: start.token }))
  const startCookie = pairOf(cookiesOf(traded)[0])
  const signedIn = await call('POST /rpc/staff/login', post({ json: ownerSignIn }, { cookie: startCookie }))
  return { startCookie, signedIn, cookie: `${startCookie}; ${pairOf(cookiesOf(signedIn)[0])}` }
}

const restSignIn = async ({ call, start }: StationServer): Promise<string> => {
  const { text } = await call('POST /api/users/login', post(ownerSignIn, bearer(start.token)))
  return (JSON.parse(text) as { token: string }).token
}

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

test('the start token is traded once per browser for a cookie no page can read and no other site sends', async () => {
  const { server } = await station()
  const traded = await server.call('POST /start', post({ token: server.start.token }))
  expect({ status: traded.status, text: traded.text }).toEqual({ status: 204, text: '' })
  const [cookie = ''] = cookiesOf(traded)
  expect(cookie).toMatch(/^trainerhub_start=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/)
  expect(cookie).not.toContain(server.start.token)
  const wrong = await server.call('POST /start', post({ token: `${server.start.token}x` }))
  expect({ status: wrong.status, cookies: cookiesOf(wrong), body: JSON.parse(wrong.text) as unknown }).toEqual({
    status: 401,
    cookies: [],
    body: { code: 'UNAUTHENTICATED', message: 'This address is of an earlier start; open the one the station printed last.' },
  })
  for (const body of ['', 'not json', '[]', 'null', '{"token":7}'])
    expect((await server.call('POST /start', { headers: json, body })).status).toBe(401)
})

test('a token in a URL opens nothing', async () => {
  const { server } = await station()
  const { call, start } = server
  const token = await restSignIn(server)
  for (const line of [`GET /?t=${start.token}`, `GET /api/state?token=${start.token}`, `POST /start?token=${start.token}`])
    expect(cookiesOf(await call(line))).toEqual([])
  for (const line of [`GET /api/users/me?token=${token}`, `GET /api/users/me?access_token=${token}`, `GET /events?t=${start.token}`])
    expect((await call(line)).status).toBe(401)
})

test('signing in keeps the session token in a cookie and never shows it to the page', async () => {
  const { server } = await station()
  const { signedIn, cookie } = await browser(server)
  expect(signedIn.status).toBe(200)
  expect((JSON.parse(signedIn.text) as { json: { token: unknown } }).json.token).toBeNull()
  const [session = ''] = cookiesOf(signedIn)
  expect(session).toMatch(/^trainerhub_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000$/)
  const me = await server.call('POST /rpc/staff/me', post({}, { cookie }))
  expect(JSON.parse(me.text)).toMatchObject({ json: { email: ownerSignIn.email } })
  const out = await server.call('POST /rpc/staff/logout', post({}, { cookie }))
  expect(cookiesOf(out)[0]).toContain('trainerhub_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0')
  expect((await server.call('POST /rpc/staff/me', post({}, { cookie }))).status).toBe(401)
})

test('without the start cookie a browser cannot even try a password', async () => {
  const { server } = await station()
  const answer = await server.call('POST /rpc/staff/login', post({ json: ownerSignIn }))
  expect(answer.status).toBe(401)
  expect(cookiesOf(answer)).toEqual([])
})

test('REST takes a bearer and no cookie, the page’s protocol a cookie and no bearer', async () => {
  const { server } = await station()
  const { cookie } = await browser(server)
  const token = await restSignIn(server)
  const statuses = {
    restByBearer: (await server.call('GET /api/users/me', { headers: bearer(token) })).status,
    restByCookie: (await server.call('GET /api/users/me', { headers: { cookie } })).status,
    pageByCookie: (await server.call('POST /rpc/staff/me', post({}, { cookie }))).status,
    pageByBearer: (await server.call('POST /rpc/staff/me', post({}, bearer(token)))).status,
    restByStartToken: (await server.call('GET /api/users/me', { headers: bearer(server.start.token) })).status,
  }
  expect(statuses).toEqual({ restByBearer: 200, restByCookie: 401, pageByCookie: 200, pageByBearer: 401, restByStartToken: 401 })
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

test('the schema lists every procedure under its path and needs no token', async () => {
  const { server } = await station()
  const { status, text } = await server.call('GET /api/schema')
  const schema = JSON.parse(text) as { openapi: string; paths: Record<string, Record<string, { summary: string }>>; servers: unknown }
  expect(status).toBe(200)
  expect(schema.servers).toEqual([{ url: '/api' }])
  const missing = contractProcedures.filter(({ method, path }) => schema.paths[path]?.[method.toLowerCase()] === undefined)
  expect(missing.map(({ name }) => name)).toEqual([])
})

test('the documentation page and all it loads come from the station itself', async () => {
  const { server } = await station()
  const page = await server.call('GET /api/docs')
  expect(page.status).toBe(200)
  expect(page.text).not.toMatch(/https?:|src="\/\//)
  const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '')
  expect(loaded).toEqual(['/api/docs/swagger-ui.css', '/api/docs/swagger-ui-bundle.js', '/api/docs/start.js'])
  for (const path of loaded) expect([path, (await server.call(`GET ${path}`)).status]).toEqual([path, 200])
  expect((await server.call('GET /api/docs/start.js')).text).toContain("url: '/api/schema'")
  const redoc = await server.call('GET /api/redoc')
  expect([redoc.status, redoc.headers.location]).toEqual([302, '/api/docs'])
})

/** The events of one browser's stream as they come. */
const eventsOf = async (server: StationServer, cookie: string) => {
  const stream = await server.open('GET /events', { headers: { cookie } })
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let text = ''
  const next = async (): Promise<ChangedEvent> => {
    for (;;) {
      const event = /data: (.+)\n\n/.exec(text)
      if (event?.[1] !== undefined) {
        text = text.slice((event.index ?? 0) + event[0].length)
        return JSON.parse(event[1]) as ChangedEvent
      }
      const { value, done } = await parts.next()
      if (done) throw new Error('the stream ended')
      text += value.toString('utf8')
    }
  }
  await parts.next()
  return { status: stream.statusCode, type: stream.headers['content-type'], next, close: () => stream.destroy() }
}

test('a change made by one client reaches another browser’s stream within a second', async () => {
  const { app, server } = await station()
  const { cookie } = await browser(server)
  const events = await eventsOf(server, cookie)
  expect([events.status, events.type]).toEqual([200, 'text/event-stream'])
  const token = await restSignIn(server)
  const from = performance.now()
  await server.call('POST /api/clients', post({ firstName: 'Grace' }, bearer(token)))
  const event = await events.next()
  expect(event).toEqual({ seq: event.seq, features: ['audit', 'bookings', 'calendar', 'clients'] })
  expect(performance.now() - from).toBeLessThan(1000)
  await app.owner.clients.create({ firstName: 'Peter' })
  expect(await events.next()).toEqual({ seq: event.seq + 1, features: ['audit', 'bookings', 'calendar', 'clients'] })
  events.close()
})

test('a refused command tells nobody that something changed', async () => {
  const { app, server } = await station()
  const { cookie } = await browser(server)
  const events = await eventsOf(server, cookie)
  await expect(app.owner.clients.create({ firstName: 'Grace', phone: '1' })).rejects.toMatchObject({ code: 'INVALID' })
  await app.owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60 })
  expect((await events.next()).features).toEqual(['audit', 'calendar', 'sessionTypes'])
  events.close()
})

test('the stream of changes is for browsers that showed the start token', async () => {
  const { server } = await station()
  expect((await server.call('GET /events')).status).toBe(401)
  expect((await server.call('GET /events', { headers: { cookie: 'trainerhub_start=wrong' } })).status).toBe(401)
})

test('secrets can be tried 60 times a minute, from all sides together', async () => {
  const { app, server } = await station()
  const lines = [
    'POST /start',
    'POST /api/users/login',
    'POST /api/unlock',
    'POST /rpc/staff/login',
    'POST /rpc/staff/confirmReset',
    'POST /api/users/reset-password/confirm',
  ]
  const statuses: number[] = []
  for (let tries = 0; tries < 60; tries++) statuses.push((await server.call(lines[tries % lines.length] ?? '', post({}))).status)
  expect(statuses.filter((status) => status === 429)).toEqual([])
  app.clock.moveTo(app.clock.now() + 20_000)
  for (const line of lines) {
    const answer = await server.call(line, post({}))
    expect([line, answer.status, answer.headers['retry-after'], answer.text]).toEqual([
      line,
      429,
      '40',
      '{"code":"TOO_MANY_REQUESTS","message":"Too many tries; wait 40 seconds."}',
    ])
  }
  expect((await server.call('GET /api/state')).status).toBe(200)
  app.clock.moveTo(app.clock.now() + 40_000)
  expect((await server.call('POST /start', post({ token: server.start.token }))).status).toBe(204)
})

test('every call that tries a secret without a sign-in is counted, however its address is written', async () => {
  const { server } = await station()
  const tries = contractProcedures.filter(
    ({ name, meta }) => meta.access === 'trusted' && meta.kind === 'command' && name !== 'staff.register',
  )
  const paths = ['/start', ...tries.flatMap(({ name, path }) => [`/api${path}`, `/rpc/${name.replace('.', '/')}`])]
  expect(paths).toHaveLength(9)
  for (let count = 0; count < 60; count++) await server.call('POST /start', post({}))
  const spellings = paths.flatMap((path) => [path, `${path}/`, `${path}//`, `${path}?x=1`, `/.${path}`, path.replace('s', '%73')])
  const statuses = await Promise.all(
    spellings.map(async (path) => ({ path, status: (await server.call(`POST ${path}`, post({}))).status })),
  )
  expect(
    statuses
      .filter(({ path, status }) => status !== 429 && !(status === 404 && path.includes('%73')))
      .map(({ path, status }) => `${path} ${status}`),
  ).toEqual([])
})

test('an error over REST is a code, a sentence, the field and facts, and nothing else', async () => {
  const { app, server } = await station()
  const token = await restSignIn(server)
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  const book = () =>
    server.call(
      'POST /api/bookings',
      post({ clientId: grace.id, startsAt: '2027-06-10T09:00:00+03:00', allowClientOverlap: true }, bearer(token)),
    )
  expect((await book()).status).toBe(200)
  const taken = await book()
  expect([taken.status, taken.headers['content-type']]).toEqual([409, 'application/json'])
  expect(JSON.parse(taken.text)).toMatchObject({
    code: 'SLOT_TAKEN',
    field: 'startsAt',
    data: { holder: { clientName: 'Grace' }, nearest: [{}, {}, {}] },
  })
  expect(Object.keys(JSON.parse(taken.text) as object)).toEqual(['code', 'message', 'field', 'data'])
  const nothing = await server.call('GET /api/clients/0000000000000000000000000Z', { headers: bearer(token) })
  expect([nothing.status, JSON.parse(nothing.text)]).toEqual([404, { code: 'NOT_FOUND', message: 'There is no such client.', field: 'id' }])
})

const restItems = async (server: StationServer, token: string, query: string) => {
  const { text } = await server.call(`GET /api/trainers?${query}`, { headers: bearer(token) })
  return JSON.parse(text) as { items: { name: string }[]; total: number; nextCursor: string | null }
}

test('a query’s “false” is false and its “2” a number', async () => {
  const { app, server } = await station()
  const token = await restSignIn(server)
  for (const name of ['Amina', 'Brian', 'Chen']) await app.owner.trainers.create({ name })
  expect(await restItems(server, token, 'isActive=false')).toEqual({ items: [], nextCursor: null, total: 0 })
  expect((await restItems(server, token, 'isActive=true')).total).toBe(4)
  const two = await restItems(server, token, 'limit=2&sort=-name')
  expect([two.items.map(({ name }) => name), two.total]).toEqual([['Omar Said', 'Chen'], 4])
  const rest = await restItems(server, token, `limit=2&sort=-name&cursor=${two.nextCursor}`)
  expect(rest).toMatchObject({ items: [{ name: 'Brian' }, { name: 'Amina' }], nextCursor: null })
})

test('lists answer pages where pages are asked for', async () => {
  const { app, server } = await station()
  const token = await restSignIn(server)
  for (const name of ['Amina', 'Brian', 'Chen']) await app.owner.trainers.create({ name })
  expect(await restItems(server, token, 'page=2&page_size=3')).toMatchObject({
    items: [{ name: 'Omar Said' }],
    total: 4,
    page: 2,
    totalPages: 2,
    hasNext: false,
    hasPrevious: true,
  })
})

test('the page’s client over the wire gets the same typed errors as a direct call', async () => {
  const { studio }: TestApp = await testApp()
  const stranger = clientOver(studio, restPeer(null, true))
  const wrong = { email: ownerSignIn.email, password: 'not this one' }
  await expect(stranger.staff.login(wrong)).rejects.toMatchObject({
    code: 'PASSWORD_WRONG',
    status: 422,
    defined: true,
    data: { field: 'password' },
  })
})
