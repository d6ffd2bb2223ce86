import { expect, test } from 'vitest'
import { at, codeOf, type Refusal } from '../support/massage-studio'
import { testApp, type ApiClient } from '../support/test-app'

const everyDay = [0, 1, 2, 3, 4, 5, 6]
const hours = (start: string, end: string, days = everyDay) => days.map((dayOfWeek) => ({ dayOfWeek, start, end }))

/** The owner's own studio with these weekly hours. */
const studioOpen = async (start: string, end: string, { timeZone = 'Africa/Nairobi', now = '2027-03-01T12:00:00Z' } = {}) => {
  const app = await testApp({ timeZone, now })
  const { owner } = app
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  await owner.availability.setWeek({ trainerId, hours: hours(start, end) })
  const slots = async (date: string, more: Partial<Parameters<ApiClient['availability']['slots']>[0]> = {}) =>
    (await owner.availability.slots({ date, ...more })).items
  const labels = async (date: string, more: Partial<Parameters<ApiClient['availability']['slots']>[0]> = {}) =>
    (await slots(date, more)).map(({ label }) => label)
  return { app, owner, trainerId, slots, labels }
}

const chicago = { timeZone: 'America/Chicago', now: '2027-03-01T12:00:00Z' }

test('the day of the diary is 23 and 25 hours long in those nights, with the wall time of each line', async () => {
  const { owner } = await studioOpen('00:00', '04:00', chicago)
  const short = await owner.calendar.day({ date: '2027-03-14' })
  const long = await owner.calendar.day({ date: '2027-11-07' })
  expect([short.hours.length, short.hours.slice(0, 4).map(({ label }) => label)]).toEqual([23, ['00:00', '01:00', '03:00', '04:00']])
  expect([long.hours.length, long.hours.slice(0, 4).map(({ label }) => label)]).toEqual([25, ['00:00', '01:00 CDT', '01:00 CST', '02:00']])
  expect(short.columns[0]?.open).toEqual([{ startsAt: '2027-03-14T06:00:00.000Z', endsAt: '2027-03-14T09:00:00.000Z' }])
})

test('a trainer’s own zone says how their hours are read; slots are shown in the studio’s', async () => {
  const { owner, trainerId, labels } = await studioOpen('09:00', '12:00', { timeZone: 'Africa/Nairobi' })
  await owner.trainers.update({ id: trainerId, timeZone: 'Europe/Berlin' })
  expect(await labels('2027-03-08')).toEqual(['11:00', '12:00', '13:00'])
  expect(await labels('2027-03-29')).toEqual(['10:00', '11:00', '12:00'])
})

test('hours of one date replace the week’s on that date only', async () => {
  const { owner, labels } = await studioOpen('09:00', '12:00')
  const made = await owner.availability.create({ date: '2027-03-08', start: '14:00', end: '16:00' })
  expect(made).toMatchObject({ isRecurring: false, date: '2027-03-08', dayOfWeek: null, start: '14:00', end: '16:00', isActive: true })
  expect(await labels('2027-03-08')).toEqual(['14:00', '15:00'])
  expect(await labels('2027-03-09')).toEqual(['09:00', '10:00', '11:00'])
  await owner.availability.remove({ id: made.id })
  expect(await labels('2027-03-08')).toEqual(['09:00', '10:00', '11:00'])
})

test('a break takes both its days away, and gives them back when it is ended', async () => {
  const { owner, labels } = await studioOpen('09:00', '11:00')
  const away = await owner.availability.createBreak({ startDate: '2027-03-08', endDate: '2027-03-09', reason: 'holiday' })
  expect([await labels('2027-03-07'), await labels('2027-03-08'), await labels('2027-03-09'), await labels('2027-03-10')]).toEqual([
    ['09:00', '10:00'],
    [],
    [],
    ['09:00', '10:00'],
  ])
  expect((await owner.calendar.day({ date: '2027-03-09' })).columns).toMatchObject([{ isAway: true, open: [] }])
  expect((await owner.availability.listBreaks({})).items).toEqual([away])
  await owner.availability.removeBreak({ id: away.id })
  expect(await labels('2027-03-08')).toEqual(['09:00', '10:00'])
  expect((await owner.availability.listBreaks({})).items).toEqual([])
})

test('hours may end at 24:00, and do not cross midnight', async () => {
  const { owner, trainerId, labels } = await studioOpen('22:00', '24:00')
  expect(await labels('2027-03-08')).toEqual(['22:00', '23:00'])
  const refused = await owner.availability
    .create({ trainerId, date: '2027-03-09', start: '22:00', end: '02:00' })
    .catch((error: Refusal) => error)
  expect(refused).toMatchObject({
    code: 'BAD_RANGE',
    message: 'Hours from 22:00 to 02:00 end before they begin; hours do not cross midnight, so split them at 24:00.',
    data: { field: 'end' },
  })
})

test('hours that overlap standing ones are refused, touching ones are not', async () => {
  const { owner, trainerId } = await studioOpen('09:00', '12:00')
  const add = (start: string, end: string) => codeOf(owner.availability.create({ trainerId, dayOfWeek: 0, start, end }))
  expect([await add('11:59', '13:00'), await add('12:00', '13:00'), await add('08:00', '09:00'), await add('08:30', '08:45')]).toEqual([
    'CONFLICT',
    'done',
    'done',
    'CONFLICT',
  ])
  const twice = [...hours('09:00', '12:00', [0]), ...hours('11:00', '13:00', [0])]
  await expect(owner.availability.setWeek({ trainerId, hours: twice })).rejects.toMatchObject({
    code: 'BAD_RANGE',
    message: 'Monday has two stretches that overlap; join them or move one.',
    data: { field: 'hours' },
  })
})

test('hours say a weekday or a date', async () => {
  const { owner } = await studioOpen('09:00', '12:00')
  await expect(owner.availability.create({ start: '14:00', end: '15:00' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'dayOfWeek' },
  })
  await expect(owner.availability.create({ isRecurring: false, start: '14:00', end: '15:00' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'date' },
  })
})

test('where there are several trainers one must be named', async () => {
  const { app, owner } = await studioOpen('09:00', '12:00')
  await owner.trainers.create({ name: 'Amina' })
  const desk = (await app.signedIn('front_desk')).client
  await expect(desk.availability.slots({})).rejects.toMatchObject({
    code: 'INVALID',
    message: 'Say which trainer is meant: there are several.',
    data: { field: 'trainerId' },
  })
})

test('slots are asked for at most 31 days at a time, from earlier to later', async () => {
  const { owner } = await studioOpen('09:00', '10:00')
  const ask = (from: string, to: string) => owner.availability.slots({ from, to })
  expect((await ask('2027-03-02', '2027-04-01')).items).toHaveLength(31)
  await expect(ask('2027-03-02', '2027-04-02')).rejects.toMatchObject({
    code: 'BAD_RANGE',
    message: 'Ask for at most 31 days at a time.',
    data: { field: 'to' },
  })
  await expect(ask('2027-03-02', '2027-03-01')).rejects.toMatchObject({ code: 'BAD_RANGE', data: { field: 'to' } })
})

test('lead time and horizon bind slots and not the staff', async () => {
  const { owner, labels } = await studioOpen('09:00', '12:00', { timeZone: 'UTC', now: '2027-03-08T08:30:00Z' })
  const type = await owner.sessionTypes.create({ name: 'Assessment', durationMinutes: 60, leadTimeMinutes: 60, horizonDays: 2 })
  const asked = { sessionTypeId: type.id }
  expect([await labels('2027-03-08', asked), await labels('2027-03-10', asked), await labels('2027-03-11', asked)]).toEqual([
    ['10:00', '11:00'],
    [],
    [],
  ])
  expect(await labels('2027-03-09', asked)).toEqual(['09:00', '10:00', '11:00'])
  const grace = await owner.clients.create({ firstName: 'Grace' })
  const book = (startsAt: string) => codeOf(owner.bookings.create({ clientId: grace.id, sessionTypeId: type.id, startsAt }))
  expect([await book('2027-03-08T09:00:00Z'), await book('2027-06-01T09:00:00Z')]).toEqual(['done', 'done'])
})

test('a session being moved does not stand in its own way', async () => {
  const { owner, labels } = await studioOpen('09:00', '12:00')
  const grace = await owner.clients.create({ firstName: 'Grace' })
  const { sessionId } = await owner.bookings.create({ clientId: grace.id, startsAt: at('10:00', '2027-03-08') })
  expect(await labels('2027-03-08')).toEqual(['09:00', '11:00'])
  expect(await labels('2027-03-08', { exceptSessionId: sessionId })).toEqual(['09:00', '10:00', '11:00'])
})

test('every slot that is offered can be booked, and none of them twice', async () => {
  const { owner, slots } = await studioOpen('00:00', '24:00', { ...chicago, now: '2027-11-01T12:00:00Z' })
  const grace = await owner.clients.create({ firstName: 'Grace' })
  const offered = await slots('2027-11-07')
  expect(offered).toHaveLength(25)
  const book = (startsAt: string) =>
    codeOf(owner.bookings.create({ clientId: grace.id, startsAt, status: 'confirmed', allowClientOverlap: true }))
  for (const { startsAt } of offered) expect([startsAt, await book(startsAt)]).toEqual([startsAt, 'done'])
  for (const { startsAt } of offered) expect([startsAt, await book(startsAt)]).toEqual([startsAt, 'SLOT_TAKEN'])
  expect(await slots('2027-11-07')).toEqual([])
})

test('the diary says why the studio is closed, and offers no time that day', async () => {
  const { owner } = await testApp()
  expect((await owner.calendar.day({ date: '2027-06-10' })).closedFor).toBeNull()
  await owner.availability.createClosedDays({ startDate: '2027-06-10', endDate: '2027-06-11', reason: 'Water works' })
  const { closedFor, columns } = await owner.calendar.day({ date: '2027-06-11' })
  expect({ closedFor, open: columns.map(({ open }) => open) }).toEqual({ closedFor: 'Water works', open: [[]] })
})

test('free times are asked for another length than the type’s', async () => {
  const { owner } = await testApp()
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  await owner.availability.setDate({ trainerId, date: '2027-06-10', hours: [{ start: '09:00', end: '11:00' }] })
  const labels = async (durationMinutes?: number) =>
    (
      await owner.availability.slots({ trainerId, date: '2027-06-10', ...(durationMinutes === undefined ? {} : { durationMinutes }) })
    ).items.map(({ label, startsAt, endsAt }) => `${label} ${(Date.parse(endsAt) - Date.parse(startsAt)) / 60_000}`)
  expect([await labels(), await labels(90)]).toEqual([['09:00 60', '10:00 60'], ['09:00 90']])
})
