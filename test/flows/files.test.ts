import { expect, test } from 'vitest'
import { addMinutes } from '@shared/domain/time/instant'
import { fileStore } from '../../src-main/app/file-store'
import { attachmentOf } from '../../src-main/api/http/made-files'
import { saveProblem } from '../../src-main/app/desktop/save-problem'
import { stationServer, type StationServer } from '../support/station-server'
import { movableTestClock, ownerSignIn, standardNow, testApp } from '../support/test-app'

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const json = { 'content-type': 'application/json' }

const signIn = async ({ call, start }: StationServer, email: string, password: string): Promise<string> => {
  const { text } = await call('POST /api/users/login', {
    headers: { ...json, ...bearer(start.token) },
    body: JSON.stringify({ email, password }),
  })
  return (JSON.parse(text) as { token: string }).token
}

interface Ticket {
  fileId: string
  fileName: string
  mediaType: string
  sizeBytes: number
}

/** A station with a day sheet made for the owner, who keeps the token itself as a script does. */
const withDaySheet = async () => {
  const app = await testApp()
  const server = await stationServer(app)
  const token = await signIn(server, ownerSignIn.email, ownerSignIn.password)
  const made = await server.call('GET /api/calendar/day-sheet', { headers: bearer(token) })
  const ticket = JSON.parse(made.text) as Ticket
  const fetched = (headers: Record<string, string>) => server.call(`GET /api/files/${ticket.fileId}`, { headers })
  return { app, server, token, ticket, fetched }
}

test('a file is given out once, as what it is and never to be kept by the browser', async () => {
  const { token, ticket, fetched } = await withDaySheet()
  const first = await fetched(bearer(token))
  expect({
    status: first.status,
    type: first.headers['content-type'],
    length: Number(first.headers['content-length']),
    disposition: first.headers['content-disposition'],
    cache: first.headers['cache-control'],
    sniff: first.headers['x-content-type-options'],
    start: first.text.slice(0, 5),
  }).toEqual({
    status: 200,
    type: 'application/pdf',
    length: ticket.sizeBytes,
    disposition: `attachment; filename="Day sheet 2027-06-08.pdf"; filename*=UTF-8''Day%20sheet%202027-06-08.pdf`,
    cache: 'no-store',
    sniff: 'nosniff',
    start: '%PDF-',
  })
  const second = await fetched(bearer(token))
  expect([second.status, (JSON.parse(second.text) as { code: string }).code]).toEqual([404, 'NOT_FOUND'])
})

test('nobody else is given a file, and asking for it in vain does not use it up', async () => {
  const { app, server, token, fetched } = await withDaySheet()
  const { email } = await app.signedIn('manager')
  const other = await signIn(server, email, 'another long password')
  expect([
    (await fetched({})).status,
    (await fetched(bearer('no-such-token'))).status,
    (await fetched(bearer(server.start.token))).status,
    (await fetched(bearer(other))).status,
    (await server.call('POST /api/files/anything', { headers: bearer(token) })).status,
    (await server.call('GET /api/files/anything', { headers: bearer(token) })).status,
    (await fetched(bearer(token))).status,
  ]).toEqual([401, 401, 401, 404, 404, 404, 200])
})

test('the page fetches a file by the cookie it cannot read', async () => {
  const { server } = await withDaySheet()
  const signedIn = await server.call('POST /rpc/staff/login', {
    headers: { ...json, cookie: `trainerhub_start=${server.start.cookieValue}` },
    body: JSON.stringify({ json: ownerSignIn }),
  })
  const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const made = await server.call('POST /rpc/calendar/daySheet', { headers: { ...json, cookie }, body: JSON.stringify({ json: {} }) })
  const { json: ticket } = JSON.parse(made.text) as { json: Ticket }
  const file = await server.call(`GET /api/files/${ticket.fileId}`, { headers: { cookie } })
  expect([file.status, file.text.slice(0, 5)]).toEqual([200, '%PDF-'])
})

test('a file is forgotten after ten minutes, and after its maker has signed out', async () => {
  const { app, server, token, ticket, fetched } = await withDaySheet()
  app.clock.moveTo(addMinutes(Date.parse(standardNow), 10))
  expect((await fetched(bearer(token))).status).toBe(404)
  const again = await server.call('GET /api/calendar/day-sheet', { headers: bearer(token) })
  expect((JSON.parse(again.text) as Ticket).fileId).not.toBe(ticket.fileId)
  await server.call('POST /api/users/logout', { headers: { ...json, ...bearer(token) }, body: '{}' })
  expect((await server.call(`GET /api/files/${(JSON.parse(again.text) as Ticket).fileId}`, { headers: bearer(token) })).status).not.toBe(
    200,
  )
})

const storeOf = () => {
  const clock = movableTestClock(standardNow)
  let count = 0
  const ids = { next: () => '', bytes: (size: number) => Buffer.alloc(size, ++count) }
  const store = fileStore({ clock, ids })
  const put = (sizeBytes: number) =>
    store.put({ ownerStaffUserId: 'dora', fileName: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(sizeBytes) }).fileId
  return { clock, store, put, isThere: (fileId: string) => store.take(fileId, 'dora') !== null }
}

test('the oldest files go when there are too many, or too much of them', () => {
  const { put, isThere } = storeOf()
  const [first = '', second = ''] = Array.from({ length: 21 }, () => put(10))
  expect([isThere(first), isThere(second)]).toEqual([false, true])
  const megabyte = 1024 * 1024
  const [large, larger] = [put(40 * megabyte), put(40 * megabyte)]
  expect([isThere(large), isThere(larger)]).toEqual([false, true])
  expect(isThere(put(100 * megabyte))).toBe(true)
})

test('a file stands for just under ten minutes', () => {
  const { clock, put, isThere } = storeOf()
  const [kept, late] = [put(1), put(1)]
  clock.moveTo(clock.now() + 10 * 60_000 - 1)
  expect(isThere(kept)).toBe(true)
  clock.moveTo(clock.now() + 1)
  expect(isThere(late)).toBe(false)
})

test('a name in any script, and one that tries to break out of its header, crosses as it is', () => {
  expect([attachmentOf('Zoë’s "day"\r\n(1).pdf'), attachmentOf('Ωμέγα.pdf')]).toEqual([
    `attachment; filename="Zo__s _day___(1).pdf"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20%22day%22%0D%0A%281%29.pdf`,
    `attachment; filename="_____.pdf"; filename*=UTF-8''%CE%A9%CE%BC%CE%AD%CE%B3%CE%B1.pdf`,
  ])
})

test('what the disk refused is said in one sentence with the way out', () => {
  const failed = (code: string) => saveProblem(Object.assign(new Error('/home/omar/secret'), { code }), 'Day sheet.pdf')
  expect([failed('ENOSPC'), failed('EACCES'), failed('EWHATEVER'), saveProblem('no error', 'a.pdf')]).toEqual([
    'Day sheet.pdf was not saved: the disk is full. Make room or choose another disk, and save again.',
    'Day sheet.pdf was not saved: this folder may not be written to. Choose another folder.',
    'Day sheet.pdf was not saved: the disk did not take it. Choose another folder.',
    'a.pdf was not saved: the disk did not take it. Choose another folder.',
  ])
})
