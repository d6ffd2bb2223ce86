import { expect, test } from 'vitest'
import { addTrainer, openStudioOf } from '../support/massage-studio'
import { ownerSignIn, testApp, type ApiClient } from '../support/test-app'

type Filter = Parameters<ApiClient['clients']['list']>[0]

const firstNames = async (client: ApiClient, filter: Filter) => {
  const { items, total } = await client.clients.list({ ...filter, limit: 100 })
  expect(total).toBe(items.length)
  return items.map(({ firstName }) => firstName)
}

/** Four clients, each of whom every filter but the one asked for would let through. */
const studioOfFour = async () => {
  const app = await testApp({ now: '2027-06-08T20:30:00Z' })
  const { owner } = app
  const amina = await addTrainer(owner, 'Amina')
  const create = owner.clients.create
  const grace = await create({
    firstName: 'Grace',
    lastName: 'Otieno',
    email: 'grace@home.example',
    birthday: '1990-03-31',
    fitnessLevel: 'athlete',
  })
  const peter = await create({
    firstName: 'Peter',
    lastName: 'Mwangi',
    phone: '0711 000 111',
    birthday: '1985-12-01',
    tags: ['VIP', 'Früh'],
  })
  app.clock.moveTo(Date.parse('2027-06-08T21:30:00Z'))
  const ruth = await create({ firstName: 'Ruth', lastName: 'Abdi', primaryTrainerId: amina, tags: ['vip'] })
  const zoe = await create({ firstName: 'zoë', lastName: 'Baraka' })
  return { app, owner, amina, grace, peter, ruth, zoe }
}

test('each filter leaves those it names, in the order of their last names', async () => {
  const { owner, amina } = await studioOfFour()
  const answers: [Filter, string[]][] = [
    [{}, ['Ruth', 'zoë', 'Peter', 'Grace']],
    [{ fitnessLevel: 'athlete' }, ['Grace']],
    [{ tag: 'vip' }, ['Ruth', 'Peter']],
    [{ tag: 'FRUH' }, ['Peter']],
    [{ tag: 'VI' }, []],
    [{ primaryTrainerId: amina }, ['Ruth']],
    [{ hasEmail: true }, ['Grace']],
    [{ hasEmail: false }, ['Ruth', 'zoë', 'Peter']],
    [{ hasPhone: true }, ['Peter']],
    [{ hasPhone: false, hasEmail: false }, ['Ruth', 'zoë']],
    [{ birthMonth: 3 }, ['Grace']],
    [{ birthMonth: 12 }, ['Peter']],
    [{ birthMonth: 1 }, []],
    [{ q: 'r', tag: 'vip' }, ['Ruth']],
    [{ q: 'pet', hasPhone: true, tag: 'vip' }, ['Peter']],
    [{ q: 'pet', hasPhone: false }, []],
  ]
  for (const [filter, names] of answers) expect([filter, await firstNames(owner, filter)]).toEqual([filter, names])
})

test('the day a client was added is a day of the studio’s zone', async () => {
  const { owner } = await studioOfFour()
  expect(await firstNames(owner, { createdFrom: '2027-06-09' })).toEqual(['Ruth', 'zoë'])
  expect(await firstNames(owner, { createdTo: '2027-06-08' })).toEqual(['Peter', 'Grace'])
  expect(await firstNames(owner, { createdFrom: '2027-06-08', createdTo: '2027-06-09' })).toHaveLength(4)
  expect(await firstNames(owner, { createdFrom: '2027-06-10' })).toEqual([])
})

test('a list is sorted by last name, first name, number or age of the record, either way', async () => {
  const { owner } = await studioOfFour()
  expect(await firstNames(owner, { sort: '-lastName' })).toEqual(['Grace', 'Peter', 'zoë', 'Ruth'])
  expect(await firstNames(owner, { sort: 'firstName' })).toEqual(['Grace', 'Peter', 'Ruth', 'zoë'])
  expect(await firstNames(owner, { sort: '-firstName' })).toEqual(['zoë', 'Ruth', 'Peter', 'Grace'])
  expect(await firstNames(owner, { sort: '-number' })).toEqual(['zoë', 'Ruth', 'Peter', 'Grace'])
  expect((await firstNames(owner, { sort: 'createdAt' })).slice(0, 2).toSorted()).toEqual(['Grace', 'Peter'])
})

test('who has not completed a visit since a day is who last came before it, or never', async () => {
  const { app, owner, grace, peter } = await studioOfFour()
  const visit = async (clientId: string, startsAt: string) => {
    const { id } = await owner.bookings.create({ clientId, startsAt, status: 'confirmed' })
    app.clock.moveTo(Date.parse(startsAt))
    await owner.staff.login(ownerSignIn)
    await owner.bookings.checkIn({ id })
    app.clock.moveTo(Date.parse(startsAt) + 3 * 3_600_000)
    await owner.bookings.complete({ id })
  }
  await visit(grace.id, '2027-06-10T07:00:00Z')
  await visit(peter.id, '2027-06-14T07:00:00Z')
  expect(await firstNames(owner, { notSeenSince: '2027-06-10' })).toEqual(['Ruth', 'zoë'])
  expect(await firstNames(owner, { notSeenSince: '2027-06-11' })).toEqual(['Ruth', 'zoë', 'Grace'])
  expect(await firstNames(owner, { notSeenSince: '2027-06-15' })).toEqual(['Ruth', 'zoë', 'Peter', 'Grace'])
  expect(await firstNames(owner, { notSeenSince: '2027-06-15', q: 'gra' })).toEqual(['Grace'])
})

test('archived clients are listed beside the others, merged and erased ones only among the archived', async () => {
  const { owner, ruth, zoe, peter, grace } = await studioOfFour()
  await owner.clients.remove({ id: ruth.id })
  await owner.clients.merge({ id: grace.id, duplicateId: peter.id })
  await owner.clients.erase({ id: zoe.id, confirmNumber: zoe.number })
  expect(await firstNames(owner, {})).toEqual(['Ruth', 'Grace'])
  expect(await firstNames(owner, { isActive: true })).toEqual(['Grace'])
  expect((await firstNames(owner, { isActive: false })).toSorted()).toEqual(['Erased', 'Peter', 'Ruth'])
  expect(await firstNames(owner, { q: 'ruth' })).toEqual(['Ruth'])
  expect(await firstNames(owner, { q: 'ruth', isActive: true })).toEqual([])
  expect(await firstNames(owner, { q: 'zoe' })).toEqual([])
})

test('a trainer’s list, search and total hold their own clients: given to them, booked with them now or ever', async () => {
  const app = await testApp()
  const { owner } = app
  const amina = await app.signedIn('trainer')
  const trainerId = amina.trainerId ?? ''
  await owner.availability.setWeek({ trainerId, hours: [{ dayOfWeek: 3, start: '06:00', end: '20:00' }] })
  const given = await owner.clients.create({ firstName: 'Given', lastName: 'Mwangi', primaryTrainerId: trainerId })
  const booked = await owner.clients.create({ firstName: 'Booked', lastName: 'Mwangi' })
  await owner.clients.create({ firstName: 'Other', lastName: 'Mwangi' })
  const { id } = await owner.bookings.create({ clientId: booked.id, trainerId, startsAt: '2027-06-10T07:00:00Z' })
  await owner.bookings.cancel({ id })
  expect(await firstNames(amina.client, {})).toEqual(['Booked', 'Given'])
  expect(await firstNames(amina.client, { q: 'm' })).toEqual(['Booked', 'Given'])
  expect(await firstNames(amina.client, { q: 'mwangi', hasEmail: false })).toEqual(['Booked', 'Given'])
  expect(await firstNames(amina.client, { q: 'other' })).toEqual([])
  expect(await firstNames(amina.client, { primaryTrainerId: trainerId })).toEqual([given.firstName])
  expect(await firstNames(amina.client, { tag: 'vip' })).toEqual([])
})

/** A table of clients, or of what is searched, read from one end to the other. */
const isScan = (detail: string): boolean => /^SCAN (c|t|x|client|client_text|client_tag|client_trainer)\b/.test(detail)

test('no list and no search of clients reads a table from end to end', async () => {
  const { app, owner, amina } = await studioOfFour()
  const trainer = await app.signedIn('trainer')
  const filters: Filter[] = [
    {},
    { fitnessLevel: 'athlete' },
    { tag: 'vip' },
    { primaryTrainerId: amina },
    { hasEmail: true, hasPhone: false },
    { birthMonth: 3 },
    { createdFrom: '2027-06-01', createdTo: '2027-06-30' },
    { notSeenSince: '2027-06-01' },
    { importId: amina },
  ]
  app.statements.length = 0
  for (const client of [owner, trainer.client]) {
    for (const isActive of [undefined, true, false]) {
      for (const filter of filters) {
        for (const q of [undefined, 'g', 'gra', 'gra ot', '0711 000'])
          await client.clients.list({ ...filter, ...(q === undefined ? {} : { q }), ...(isActive === undefined ? {} : { isActive }) })
      }
    }
    for (const sort of ['-lastName', 'firstName', '-number', 'createdAt'] as const) {
      await client.clients.list({ sort })
      await client.clients.list({ sort, q: 'g' })
    }
  }
  const asked = [...new Set(app.statements)].filter((sql) => /FROM client/.test(sql))
  const { db } = openStudioOf(app)
  const scans = []
  for (const sql of asked) {
    const steps = await db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))
    scans.push(...steps.filter(({ detail }) => isScan(detail)).map(({ detail }) => ({ detail, sql })))
  }
  expect(asked.length).toBeGreaterThan(100)
  expect(scans).toEqual([])
}, 60_000)
