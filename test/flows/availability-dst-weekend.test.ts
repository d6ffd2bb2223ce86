import { describe, expect, test } from 'vitest'
import type { Refusal } from '../support/massage-studio'
import { restCall, restToken } from '../support/rest-call'
import { ownerSignIn, testApp } from '../support/test-app'

/** A studio in Chicago that opens from 00:00 to 04:00 on Sundays and gives an hour every hour. */
const sundayNights = async () => {
  const app = await testApp({ timeZone: 'America/Chicago', now: '2027-03-01T12:00:00Z' })
  const { owner } = app
  await owner.studio.update({ countryCode: 'US', currency: 'USD' })
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  await owner.availability.setWeek({ trainerId, hours: [{ dayOfWeek: 6, start: '00:00', end: '04:00' }] })
  const sessionTypeId = (await owner.sessionTypes.create({ name: 'Night run', durationMinutes: 60, stepMinutes: 60, horizonDays: 365 })).id
  const clientId = (await owner.clients.create({ firstName: 'Grace' })).id
  return { ...app, sessionTypeId, clientId }
}

type Studio = Awaited<ReturnType<typeof sundayNights>>

/** The questions of that weekend, asked at one door; a refusal is answered as REST says it. */
interface Door {
  slots(date: string): Promise<unknown>
  wallTime(date: string, time: string): Promise<unknown>
  book(startsAt: string): Promise<unknown>
}

const refusal = ({ code, message, data }: Refusal) => ({ code, message, ...data })

const windowDoor = async ({ owner, sessionTypeId, clientId }: Studio): Promise<Door> => ({
  slots: (date) => owner.availability.slots({ date, sessionTypeId }).catch(refusal),
  wallTime: (date, time) => owner.availability.wallTime({ date, time }).catch(refusal),
  book: (startsAt) => owner.bookings.create({ clientId, sessionTypeId, startsAt, allowClientOverlap: true }).catch(refusal),
})

const restDoor = async ({ studio, sessionTypeId, clientId }: Studio): Promise<Door> => {
  const token = await restToken(studio, ownerSignIn)
  const ask = async (line: string, body?: object) => (await restCall(studio, line, { token, ...(body ? { body } : {}) })).body
  return {
    slots: (date) => ask(`GET /availability/available-slots?date=${date}&sessionTypeId=${sessionTypeId}`),
    wallTime: (date, time) => ask(`GET /availability/wall-time?date=${date}&time=${time}`),
    book: (startsAt) => ask('POST /bookings', { clientId, sessionTypeId, startsAt, allowClientOverlap: true }),
  }
}

const startsAndLabels = (answer: unknown): [string, string][] =>
  (answer as { items: { startsAt: string; endsAt: string; label: string; onDate: string }[] }).items.map(({ startsAt, label }) => [
    startsAt,
    label,
  ])

describe.each([
  { door: 'the window', open: windowDoor },
  { door: 'REST', open: restDoor },
])('the weekends the clocks change, asked through $door', ({ open }) => {
  test('14 March offers 00:00, 01:00 and 03:00, each an hour long', async () => {
    const door = await open(await sundayNights())
    const answer = await door.slots('2027-03-14')
    expect(startsAndLabels(answer)).toEqual([
      ['2027-03-14T06:00:00.000Z', '00:00'],
      ['2027-03-14T07:00:00.000Z', '01:00'],
      ['2027-03-14T08:00:00.000Z', '03:00'],
    ])
    expect(answer).toMatchObject({
      timeZone: 'America/Chicago',
      items: ['07', '08', '09'].map((hour) => ({ endsAt: `2027-03-14T${hour}:00:00.000Z`, onDate: '2027-03-14' })),
    })
  })

  test('7 November offers five, the two at 01:00 told apart by their zone', async () => {
    const door = await open(await sundayNights())
    expect(startsAndLabels(await door.slots('2027-11-07'))).toEqual([
      ['2027-11-07T05:00:00.000Z', '00:00'],
      ['2027-11-07T06:00:00.000Z', '01:00 CDT'],
      ['2027-11-07T07:00:00.000Z', '01:00 CST'],
      ['2027-11-07T08:00:00.000Z', '02:00'],
      ['2027-11-07T09:00:00.000Z', '03:00'],
    ])
  })

  test('02:30 on 14 March is refused and the next time named', async () => {
    const door = await open(await sundayNights())
    expect(await door.wallTime('2027-03-14', '02:30')).toEqual({
      code: 'MISSING_HOUR',
      message: '02:30 does not exist on Sun 14 March: the clocks go forward; the next time is 03:00.',
      field: 'time',
      data: { next: { startsAt: '2027-03-14T08:00:00.000Z', label: '03:00' } },
    })
  })

  test('01:30 on 7 November is two times, and both can be booked; what lies between them is taken', async () => {
    const door = await open(await sundayNights())
    const read = await door.wallTime('2027-11-07', '01:30')
    expect(startsAndLabels(read)).toEqual([
      ['2027-11-07T06:30:00.000Z', '01:30 CDT'],
      ['2027-11-07T07:30:00.000Z', '01:30 CST'],
    ])
    for (const [startsAt] of startsAndLabels(read)) expect(await door.book(startsAt)).toMatchObject({ startsAt, durationMinutes: 60 })
    expect(await door.book('2027-11-07T07:00:00.000Z')).toMatchObject({ code: 'SLOT_TAKEN' })
    expect(startsAndLabels(await door.slots('2027-11-07'))).toEqual([
      ['2027-11-07T05:00:00.000Z', '00:00'],
      ['2027-11-07T09:00:00.000Z', '03:00'],
    ])
  })
})
