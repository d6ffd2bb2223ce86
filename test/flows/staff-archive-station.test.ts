import { expect, test } from 'vitest'
import { staffPassword } from '../support/procedure-walk'
import { browser, cookiesOf, post, station } from '../support/station-calls'
import { eventsOf } from '../support/station-events'

/** Dora’s desk: a browser signed in as her, listening for changes. */
const dorasDesk = async () => {
  const { app, server } = await station()
  const { email, client } = await app.signedIn('front_desk')
  const { id } = await client.staff.me()
  const { startCookie } = await browser(server)
  const signIn = await server.call('POST /rpc/staff/login', post({ json: { email, password: staffPassword } }, { cookie: startCookie }))
  const cookie = `${startCookie}; ${cookiesOf(signIn)[0]?.split(';')[0] ?? ''}`
  const ask = async (name: string) => (await server.call(`POST /rpc/${name}`, post({ json: {} }, { cookie }))).status
  const events = await eventsOf(server, cookie)
  // Changes are told in their order: after this one, none of those that led here is still to come.
  await app.owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60 })
  while (!(await events.next()).features.includes('sessionTypes'));
  return { app, id, ask, events }
}

test('a colleague who is archived is shut out at their own desk: the desk is told, asks again and is refused', async () => {
  const { app, id, ask, events } = await dorasDesk()
  expect(await ask('staff/me')).toBe(200)
  await app.owner.staff.remove({ id })
  expect((await events.next()).features).toContain('staff')
  expect(await ask('staff/me')).toBe(401)
  events.close()
})

test('a desk hears of its own lock, and while it is locked it hears which features change and nothing of what they hold', async () => {
  const { app, ask, events } = await dorasDesk()
  expect(await ask('staff/lock')).toBe(200)
  const locked = await events.next()
  expect([locked.features, await ask('staff/me')]).toEqual([['audit', 'staff'], 423])
  await app.owner.clients.create({ firstName: 'Grace' })
  expect(await events.next()).toEqual({ seq: locked.seq + 1, features: expect.arrayContaining(['clients']) as string[] })
  events.close()
})
