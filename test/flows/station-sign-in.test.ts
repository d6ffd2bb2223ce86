import { expect, test } from 'vitest'
import { contractProcedures } from '../contract/contract-procedures'
import { bearer, browser, cookiesOf, json, post, restSignIn, station } from '../support/station-calls'
import { ownerSignIn } from '../support/test-app'

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
