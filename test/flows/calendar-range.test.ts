import { expect, test } from 'vitest'
import { databasePath } from '../../src-main/data/data-folder'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { hourMs } from '@shared/domain/time/instant'
import { countedIds, inserter } from '../bench/inserter'
import { addTrainer, at, codeOf, openStudioOf, studioWithMassage } from '../support/massage-studio'
import { testApp, type TestApp } from '../support/test-app'

const week = { from: '2027-06-07', to: '2027-06-13' }

/** Three bookings of two trainers on three days, the last one cancelled. */
const smallDiary = async () => {
  const setup = await studioWithMassage()
  const { owner, book, peter } = setup
  const amina = await addTrainer(owner, 'Amina Odhiambo')
  const yoga = await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60 })
  const late = await book(at('16:00', '2027-06-11'), { trainerId: amina, sessionTypeId: yoga.id, status: 'confirmed' })
  const early = await book(at('09:00', '2027-06-09'), { clientId: peter.id, status: 'pending' })
  const dropped = await book(at('11:00'), { trainerId: amina })
  await owner.bookings.cancel({ id: dropped.id, reason: 'ill' })
  return { ...setup, amina, yoga, late, early, dropped }
}

test('answers the bookings of a week in the order of their start, with who and what they are of', async () => {
  const { owner, trainerId, amina, massage, early, late, dropped, peter } = await smallDiary()
  const { items, ...frame } = await owner.calendar.range(week)
  expect(items.map(({ id, status }) => [id, status])).toEqual([
    [early.id, 'pending'],
    [dropped.id, 'cancelled'],
    [late.id, 'confirmed'],
  ])
  expect(items[0]).toEqual({
    id: early.id,
    sessionId: early.sessionId,
    trainerId,
    clientId: peter.id,
    clientName: 'Peter',
    sessionTypeId: massage.id,
    startsAt: '2027-06-09T06:00:00.000Z',
    endsAt: '2027-06-09T07:00:00.000Z',
    status: 'pending',
    holdUntil: early.holdUntil,
    checkedInAt: null,
  })
  expect(frame).toMatchObject({
    timeZone: 'Africa/Nairobi',
    startsAt: '2027-06-06T21:00:00.000Z',
    endsAt: '2027-06-13T21:00:00.000Z',
    now: '2027-06-08T07:12:00.000Z',
    isCut: false,
  })
  expect(frame.trainers.map(({ id, name, initials }) => [id, name, initials])).toEqual([
    [amina, 'Amina Odhiambo', 'AO'],
    [trainerId, 'Omar Said', 'OS'],
  ])
  expect(frame.sessionTypes.map(({ name }) => name)).toContain('Yoga')
})

test('keeps to the trainers, types and states asked for, and an empty list leaves nothing out', async () => {
  const { owner, trainerId, amina, yoga, massage, early, late, dropped } = await smallDiary()
  const ids = async (filter: object) => (await owner.calendar.range({ ...week, ...filter })).items.map(({ id }) => id)
  expect([
    await ids({ trainerIds: [amina] }),
    await ids({ trainerIds: [amina, trainerId] }),
    await ids({ sessionTypeIds: [yoga.id] }),
    await ids({ statuses: ['pending', 'confirmed'] }),
    await ids({ trainerIds: [amina], sessionTypeIds: [massage.id], statuses: ['cancelled'] }),
    await ids({ trainerIds: [], sessionTypeIds: [], statuses: [] }),
  ]).toEqual([
    [dropped.id, late.id],
    [early.id, dropped.id, late.id],
    [late.id],
    [early.id, late.id],
    [dropped.id],
    [early.id, dropped.id, late.id],
  ])
})

test('shows a trainer nothing but the own diary, whatever is asked for', async () => {
  const { app, book } = await smallDiary()
  const { client, trainerId } = await app.signedIn('trainer')
  const own = await book(at('14:00'), { trainerId: trainerId ?? '', override: { kinds: ['outside_hours'], reason: 'no hours yet' } })
  const all = await client.calendar.range(week)
  expect([all.items.map(({ id }) => id), all.trainers.map(({ id }) => id)]).toEqual([[own.id], [trainerId]])
  const other = await client.calendar.range({ ...week, trainerIds: [(await app.owner.staff.me()).trainerId ?? ''] })
  expect([other.items, other.open]).toEqual([[], []])
})

test('a session that reaches into the range from the evening before is part of it', async () => {
  const { owner, book } = await studioWithMassage()
  const night = await book(at('23:30', '2027-06-09'), { override: { kinds: ['outside_hours'], reason: 'late' } })
  const day = async (on: string) => (await owner.calendar.range({ from: on, to: on })).items.map(({ id }) => id)
  expect([await day('2027-06-09'), await day('2027-06-10'), await day('2027-06-11')]).toEqual([[night.id], [night.id], []])
})

test('tells working time for up to five trainers and 14 days', async () => {
  const { owner, trainerId } = await studioWithMassage()
  const monday = await owner.calendar.range({ from: '2027-06-07', to: '2027-06-07' })
  expect(monday.open).toEqual([{ trainerId, startsAt: '2027-06-07T03:00:00.000Z', endsAt: '2027-06-07T17:00:00.000Z' }])
  const openDays = async (to: string, trainerIds: string[] = []) =>
    (await owner.calendar.range({ from: '2027-06-07', to, trainerIds })).open.length
  expect([await openDays('2027-06-20'), await openDays('2027-06-21')]).toEqual([12, 0])
  for (const name of ['Amina', 'Brian', 'Chen', 'Daudi', 'Esther']) await addTrainer(owner, name)
  expect([await openDays('2027-06-07'), await openDays('2027-06-07', [trainerId])]).toEqual([0, 1])
})

test('refuses more than 42 days and an end before the start', async () => {
  const { owner } = await testApp()
  await expect(owner.calendar.range({ from: '2027-06-01', to: '2027-07-13' })).rejects.toMatchObject({
    code: 'BAD_RANGE',
    message: 'Ask for at most 42 days at a time.',
    data: { field: 'to' },
  })
  expect([
    await codeOf(owner.calendar.range({ from: '2027-06-01', to: '2027-07-12' })),
    await codeOf(owner.calendar.range({ from: '2027-06-02', to: '2027-06-01' })),
  ]).toEqual(['done', 'BAD_RANGE'])
})

test('the weeks the clocks change are 167 and 169 hours long', async () => {
  const { owner } = await testApp({ timeZone: 'America/Chicago', now: '2027-03-01T12:00:00Z' })
  const hoursOf = async (from: string, to: string) => {
    const { startsAt, endsAt } = await owner.calendar.range({ from, to })
    return (Date.parse(endsAt) - Date.parse(startsAt)) / hourMs
  }
  expect([await hoursOf('2027-03-08', '2027-03-14'), await hoursOf('2027-11-01', '2027-11-07')]).toEqual([167, 169])
})

/** Five-minute sessions of one trainer, back to back from an instant, written past the app. */
const fillDiary = async ({ folder, owner, ...app }: TestApp, from: string, count: number) => {
  const handle = openSqliteHandle(databasePath(folder), openStudioOf(app).key, 'write')
  const { id: clientId } = await owner.clients.create({ firstName: 'Grace' })
  const { trainerId } = await owner.staff.me()
  const [type] = (await owner.sessionTypes.list({})).items
  const times = ['startsAt', 'endsAt', 'blockedFrom', 'blockedUntil']
  const addSession = inserter(handle, 'session', [
    'id',
    'trainerId',
    'sessionTypeId',
    ...times,
    'capacity',
    'kind',
    'status',
    'sequence',
    'createdAt',
  ])
  const addBooking = inserter(handle, 'booking', ['id', 'sessionId', 'clientId', 'status', 'notes', 'createdAt'])
  const nextId = countedIds()
  handle.exec('BEGIN')
  for (let index = 0; index < count; index++) {
    const startsAt = Date.parse(from) + index * 300_000
    const sessionId = `9${nextId().slice(1)}`
    addSession(
      sessionId,
      trainerId,
      type?.id ?? '',
      startsAt,
      startsAt + 300_000,
      startsAt,
      startsAt + 300_000,
      1,
      'private',
      'scheduled',
      0,
      startsAt,
    )
    addBooking(sessionId.replace('9', '8'), sessionId, clientId, 'confirmed', '', startsAt)
  }
  handle.exec('COMMIT')
  handle.close()
}

test('says that more bookings stand in the range than the 5,000 it answers', async () => {
  const app = await testApp()
  await fillDiary(app, '2027-06-06T21:00:00Z', 5_001)
  const all = await app.owner.calendar.range({ from: '2027-06-07', to: '2027-06-30' })
  expect([all.items.length, all.isCut, all.items.at(-1)?.startsAt]).toEqual([5_000, true, '2027-06-24T05:35:00.000Z'])
  const most = await app.owner.calendar.range({ from: '2027-06-07', to: '2027-06-23' })
  expect([most.items.length, most.isCut]).toEqual([4_896, false])
})
