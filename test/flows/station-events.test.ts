import { expect, test } from 'vitest'
import type { ChangedEvent } from '@shared/contract/wire'
import { bearer, browser, post, restSignIn, station } from '../support/station-calls'
import type { StationServer } from '../support/station-server'

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
