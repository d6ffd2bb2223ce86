import { expect, test } from 'vitest'
import { bearer, browser, post, restSignIn, station } from '../support/station-calls'
import { eventsOf } from '../support/station-events'

test('a change made by one client reaches another browser’s stream', async () => {
  const { app, server } = await station()
  const { cookie } = await browser(server)
  const events = await eventsOf(server, cookie)
  expect([events.status, events.type]).toEqual([200, 'text/event-stream'])
  const token = await restSignIn(server)
  await server.call('POST /api/clients', post({ firstName: 'Grace' }, bearer(token)))
  const event = await events.next()
  expect(event).toEqual({ seq: event.seq, features: ['audit', 'bookings', 'calendar', 'clients'] })
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
