import { expect, test } from 'vitest'
import { at, codeOf, openStudioOf, studioWithMassage } from '../support/massage-studio'

/** Classes cannot be made over the API yet; their seats can be booked. */
const studioWithClasses = async () => {
  const studio = await studioWithMassage()
  const yoga = await studio.owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60, capacity: 2, holdHours: 1 })
  const addClass = (id: string, time: string, more: { capacity?: number; trainerId?: string; day?: string } = {}) =>
    openStudioOf(studio.app).transaction(null, async ({ tx }) => {
      const startsAt = Date.parse(at(time, more.day))
      const endsAt = startsAt + 3_600_000
      await tx.$executeRawUnsafe(
        `INSERT INTO session (id, trainerId, sessionTypeId, startsAt, endsAt, blockedFrom, blockedUntil, capacity, kind, status, sequence, createdAt)
         VALUES ('${id}', '${more.trainerId ?? studio.trainerId}', '${yoga.id}', ${startsAt}, ${endsAt}, ${startsAt}, ${endsAt}, ${more.capacity ?? 2}, 'group', 'scheduled', 0, 0)`,
      )
    })
  const [morning, evening] = ['0000000000000000000000CAS1', '0000000000000000000000CAS2'] as const
  await addClass(morning, '09:00')
  await addClass(evening, '18:00')
  const third = await studio.owner.clients.create({ firstName: 'Wanja' })
  return { ...studio, yoga, morning, evening, wanja: third, addClass }
}

test('rule 5: seats are booked up to the capacity, and one client has one', async () => {
  const { owner, morning, grace, peter, wanja } = await studioWithClasses()
  expect(await owner.bookings.create({ clientId: grace.id, sessionId: morning, status: 'confirmed' })).toMatchObject({
    sessionId: morning,
    kind: 'group',
    status: 'confirmed',
    startsAt: '2027-06-10T06:00:00.000Z',
  })
  expect(await codeOf(owner.bookings.create({ clientId: grace.id, sessionId: morning, allowClientOverlap: true }))).toBe('ALREADY_BOOKED')
  await owner.bookings.create({ clientId: peter.id, sessionId: morning, status: 'confirmed' })
  await expect(owner.bookings.create({ clientId: wanja.id, sessionId: morning })).rejects.toMatchObject({
    code: 'NO_SEATS',
    message: 'All 2 seats of this session are taken.',
  })
})

test('rule 1: a cancelled seat leaves the class where it is, and is free again', async () => {
  const { owner, morning, grace, peter, wanja } = await studioWithClasses()
  const seat = await owner.bookings.create({ clientId: grace.id, sessionId: morning, status: 'confirmed' })
  await owner.bookings.create({ clientId: peter.id, sessionId: morning, status: 'confirmed' })
  await owner.bookings.cancel({ id: seat.id })
  expect(await codeOf(owner.bookings.create({ clientId: wanja.id, sessionId: morning }))).toBe('done')
})

test('rule 6: the seat of a lapsed hold is free before any job has run', async () => {
  const { app, owner, morning, grace, peter, wanja } = await studioWithClasses()
  await owner.bookings.create({ clientId: grace.id, sessionId: morning })
  await owner.bookings.create({ clientId: peter.id, sessionId: morning, status: 'confirmed' })
  app.clock.moveTo(app.clock.now() + 3_600_000)
  expect(await codeOf(owner.bookings.create({ clientId: wanja.id, sessionId: morning }))).toBe('done')
})

test('rule 8: a seat moves to another session, and both classes stay', async () => {
  const { owner, morning, evening, grace, trainerId } = await studioWithClasses()
  const { id } = await owner.bookings.create({ clientId: grace.id, sessionId: morning, status: 'confirmed' })
  expect(await codeOf(owner.bookings.reschedule({ id, startsAt: at('11:00') }))).toBe('INVALID')
  expect(await owner.bookings.reschedule({ id, sessionId: evening })).toMatchObject({
    id,
    sessionId: evening,
    trainerId,
    startsAt: '2027-06-10T15:00:00.000Z',
  })
  expect((await owner.bookings.history({ id })).items.at(-1)).toMatchObject({
    change: 'moved',
    fromStartsAt: '2027-06-10T06:00:00.000Z',
    toStartsAt: '2027-06-10T15:00:00.000Z',
  })
})

test('rule 8: a full or cancelled class takes no seat that moves', async () => {
  const { app, owner, morning, evening, grace, peter, wanja } = await studioWithClasses()
  const { id } = await owner.bookings.create({ clientId: grace.id, sessionId: morning, status: 'confirmed' })
  for (const { id: clientId } of [peter, wanja]) await owner.bookings.create({ clientId, sessionId: evening, status: 'confirmed' })
  expect(await codeOf(owner.bookings.reschedule({ id, sessionId: evening }))).toBe('NO_SEATS')
  await openStudioOf(app).transaction(null, ({ tx }) =>
    tx.$executeRawUnsafe(`UPDATE booking SET status = 'cancelled', endReason = 'by_studio' WHERE sessionId = '${evening}'`),
  )
  await openStudioOf(app).transaction(null, ({ tx }) =>
    tx.$executeRawUnsafe(`UPDATE session SET status = 'cancelled' WHERE id = '${evening}'`),
  )
  expect(await codeOf(owner.bookings.reschedule({ id, sessionId: evening }))).toBe('WRONG_STATE')
})

test('a seat asks for nothing its session has already, and a private session for no seat', async () => {
  const { owner, morning, grace, book } = await studioWithClasses()
  await expect(owner.bookings.create({ clientId: grace.id, sessionId: morning, startsAt: at('11:00') })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'startsAt' },
  })
  await expect(owner.bookings.create({ clientId: grace.id })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'startsAt' } })
  const privately = await book(at('12:00'))
  expect(await codeOf(owner.bookings.create({ clientId: grace.id, sessionId: privately.sessionId }))).toBe('INVALID')
  expect(await codeOf(owner.bookings.reschedule({ id: privately.id, sessionId: morning }))).toBe('INVALID')
})

test('rule 9: a seat at the time of another booking of the client is CLIENT_BUSY, and passed when said so', async () => {
  const { owner, morning, grace, addClass } = await studioWithClasses()
  const amina = (await owner.trainers.create({ name: 'Amina' })).id
  await addClass('0000000000000000000000CAS3', '09:30', { trainerId: amina })
  await owner.bookings.create({ clientId: grace.id, sessionId: morning, status: 'confirmed' })
  const second = { clientId: grace.id, sessionId: '0000000000000000000000CAS3' }
  expect(await codeOf(owner.bookings.create(second))).toBe('CLIENT_BUSY')
  expect(await codeOf(owner.bookings.create({ ...second, allowClientOverlap: true }))).toBe('done')
})

test('a seat that goes to its own session moves nothing and tells nobody', async () => {
  const { owner, morning, grace, peter } = await studioWithClasses()
  const { id } = await owner.bookings.create({ clientId: grace.id, sessionId: morning, status: 'confirmed' })
  await owner.bookings.create({ clientId: peter.id, sessionId: morning, status: 'confirmed' })
  expect(await owner.bookings.reschedule({ id, sessionId: morning })).toMatchObject({ id, sessionId: morning })
  expect((await owner.bookings.history({ id })).items.map(({ change }) => change)).toEqual(['created'])
})

test('a client hears of every move of a seat, and to the same class twice', async () => {
  const { app, owner, morning, evening, grace } = await studioWithClasses()
  await owner.clients.update({ id: grace.id, phone: '0712345678' })
  const { id } = await owner.bookings.create({ clientId: grace.id, sessionId: morning, status: 'confirmed' })
  await app.advanceTo('2027-06-08T07:13:00Z')
  for (const sessionId of [evening, morning, evening]) {
    await owner.bookings.reschedule({ id, sessionId })
    await app.advanceTo(new Date(app.clock.now() + 60_000).toISOString())
  }
  const { items } = await owner.notifications.list({ bookingId: id, sort: 'createdAt' })
  expect(items.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'booking_confirmed accepted',
    'booking_moved accepted',
    'booking_moved accepted',
    'booking_moved accepted',
  ])
})
