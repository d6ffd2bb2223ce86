import { expect, test } from 'vitest'
import { contractProcedures } from '../contract/contract-procedures'
import { restPeer } from '../support/rest-call'
import { bearer, post, restSignIn, station } from '../support/station-calls'
import type { StationServer } from '../support/station-server'
import { clientOver, ownerSignIn, testApp, type TestApp } from '../support/test-app'

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

test('HEAD answers as GET does without its body, and a slash at the end changes nothing', async () => {
  const { server } = await station()
  const token = await restSignIn(server)
  for (const path of ['/api/clients', '/api/docs', '/api/schema']) {
    const { status, text } = await server.call(`HEAD ${path}`, { headers: bearer(token) })
    expect([path, status, text]).toEqual([path, 200, ''])
    expect((await server.call(`GET ${path}/`, { headers: bearer(token) })).status).toBe(200)
  }
  expect((await server.call('HEAD /api/clients')).status).toBe(401)
})

test('a body that is not UTF-8 is refused before a letter of it is lost', async () => {
  const { app, server } = await station()
  const token = await restSignIn(server)
  const headers = { ...bearer(token), 'content-type': 'application/json' }
  const answer = await server.call('POST /api/clients', { headers, body: Buffer.from('{"firstName":"Jos\xe9"}', 'latin1') })
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    400,
    { code: 'INVALID', message: 'The body is not UTF-8; send it in that encoding, so that no letter is lost.' },
  ])
  expect((await server.call('POST /api/clients', { headers, body: Buffer.from('{"firstName":"José"}') })).status).toBe(200)
  expect((await app.owner.clients.list({})).items.map(({ firstName }) => firstName)).toEqual(['José'])
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

test('a DELETE is told why in its body, and a reason in its address is refused rather than passed over', async () => {
  const { app, server } = await station()
  const token = await restSignIn(server)
  const { id: clientId } = await app.owner.clients.create({ firstName: 'Grace' })
  const { id } = await app.owner.bookings.create({ clientId, startsAt: '2027-06-10T06:00:00Z', status: 'confirmed' })
  const refused = await server.call(`DELETE /api/bookings/${id}?endReason=by_studio`, { headers: bearer(token) })
  expect([refused.status, JSON.parse(refused.text)]).toEqual([
    400,
    { code: 'INVALID', message: 'endReason belongs into the JSON body of this DELETE, not into its address.', field: 'endReason' },
  ])
  const why = post({ endReason: 'by_studio', reason: 'Flooded' }, bearer(token))
  const length = { 'content-length': String(Buffer.byteLength(why.body)) }
  const ended = await server.call(`DELETE /api/bookings/${id}`, { ...why, headers: { ...why.headers, ...length } })
  expect(JSON.parse(ended.text)).toMatchObject({ status: 'cancelled', endReason: 'by_studio', cancellationReason: 'Flooded' })
})
