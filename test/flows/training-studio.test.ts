import { expect, test } from 'vitest'
import { loadTrainerHours } from '../../src-main/features/availability/trainer-hours'
import { trainingData } from '../../src-main/app/training-data'
import type { OpenStudio } from '../../src-main/core/open-studio'
import { openTime } from '@shared/domain/availability/open-time'
import { dayMs, type Interval } from '@shared/domain/time/instant'
import { mergeIntervals, subtractIntervals } from '@shared/domain/time/intervals'
import { addDays, dayInterval, dayOf, daysBetween } from '@shared/domain/time/zone'
import { blankApp, standardNow } from '../support/test-app'

const timeZone = 'Africa/Nairobi'
const now = Date.parse(standardNow)
const today = dayOf(now, timeZone)
const days = daysBetween(addDays(today, -42), addDays(today, 41))
const closed = [-17, 38, 39].map((inDays) => addDays(today, inDays))

const seeded = async (at = standardNow) => {
  const app = await blankApp({ now: at, options: { demo: true, training: trainingData } })
  const open = app.studio.opened()
  if (!open) throw new Error('the training studio is not open')
  return { ...app, open }
}

interface Occupied {
  id: string
  trainerId: string
  status: string
  startsAt: number
  endsAt: number
  blockedFrom: number
  blockedUntil: number
}

const sessionsOf = ({ db }: OpenStudio) =>
  db.all<Occupied>(
    'SELECT id, trainerId, status, startsAt, endsAt, blockedFrom, blockedUntil FROM session ORDER BY trainerId, blockedFrom, blockedUntil, status',
  )

const count = async ({ db }: OpenStudio, sql: string, values: (string | number)[] = []): Promise<number> =>
  (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, values))?.n ?? 0

/** Pairs of scheduled sessions whose footprints touch, by sweeping over their ends in order. */
const overlaps = (sorted: readonly Occupied[]): number => {
  let busyUntil = -Infinity
  let trainerId = ''
  let found = 0
  for (const one of sorted.filter(({ status }) => status === 'scheduled')) {
    if (one.trainerId !== trainerId) [trainerId, busyUntil] = [one.trainerId, -Infinity]
    if (one.blockedFrom < busyUntil) found++
    busyUntil = Math.max(busyUntil, one.blockedUntil)
  }
  return found
}

test('holds six trainers, 400 clients and bookings on each of the 84 days around today but those the studio is closed', async () => {
  const { open } = await seeded()
  const perDay = Map.groupBy(await sessionsOf(open), (session) => dayOf(session.startsAt, timeZone))
  expect({
    trainers: await count(open, 'trainer'),
    clients: await count(open, 'client'),
    numbers: await open.db.get(
      `SELECT min(CAST(number AS INTEGER)) AS first, max(CAST(number AS INTEGER)) AS last, (SELECT value FROM number_sequence WHERE name = 'client') AS taken FROM client`,
    ),
    types: await open.db.all('SELECT DISTINCT durationMinutes FROM session_type ORDER BY durationMinutes'),
    days: [...perDay.keys()].toSorted(),
    ratings: (await count(open, 'session_rating')) > 300,
    openIssues: (await count(open, 'session_issue WHERE resolvedAt IS NULL')) > 0,
    studio: await open.db.get('SELECT name, countryCode, timeZone, currency, isTraining FROM studio'),
  }).toEqual({
    trainers: 6,
    clients: 400,
    numbers: { first: 1001, last: 1400, taken: 1400 },
    types: [{ durationMinutes: 30 }, { durationMinutes: 45 }, { durationMinutes: 60 }],
    days: days.filter((day) => !closed.includes(day)),
    ratings: true,
    openIssues: true,
    studio: { name: 'Kilele Fitness', countryCode: 'KE', timeZone, currency: 'KES', isTraining: 1 },
  })
})

test('has no two sessions that touch, buffers included, and none of a client in two places', async () => {
  const { open } = await seeded()
  const sessions = await sessionsOf(open)
  const busyClients = await open.db.all(
    `SELECT a.clientId FROM booking a JOIN session s ON s.id = a.sessionId JOIN booking b ON b.clientId = a.clientId AND b.id > a.id JOIN session t ON t.id = b.sessionId
      WHERE a.status <> 'cancelled' AND b.status <> 'cancelled' AND s.startsAt < t.endsAt AND t.startsAt < s.endsAt`,
  )
  expect({ overlaps: overlaps(sessions), busyClients, isSwept: sessions.length > 1500 }).toEqual({
    overlaps: 0,
    busyClients: [],
    isSwept: true,
  })
})

test('books between 55 and 75 % of each trainer’s open time, all of it inside the hours', async () => {
  const { open } = await seeded()
  const whole: Interval = { from: dayInterval(days[0] ?? today, timeZone).from, until: dayInterval(days.at(-1) ?? today, timeZone).until }
  const scheduled = (await sessionsOf(open)).filter(({ status }) => status === 'scheduled')
  const length = (intervals: readonly Interval[]): number => intervals.reduce((sum, one) => sum + one.until - one.from, 0)
  const trainers = await open.db.all<{ id: string; name: string; timeZone: null }>('SELECT id, name, timeZone FROM trainer ORDER BY name')
  const found = []
  for (const trainer of trainers) {
    const hours = await loadTrainerHours(open.db, trainer, timeZone, whole)
    const openParts = mergeIntervals(openTime(whole, hours).flatMap((day) => day.open))
    const booked = scheduled
      .filter(({ trainerId }) => trainerId === trainer.id)
      .map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt }))
    const share = length(booked) / length(openParts)
    found.push({
      name: trainer.name,
      outside: subtractIntervals(booked, openParts),
      share: share > 0.55 && share < 0.75 ? 'as wanted' : share,
    })
  }
  expect(found).toEqual(trainers.map(({ name }) => ({ name, outside: [], share: 'as wanted' })))
})

test('stands as the day stands: the past is settled, the next hours are confirmed, some wishes wait', async () => {
  const { open } = await seeded()
  const when = (condition: string, values: number[]) =>
    open.db.all<{ status: string; n: number }>(
      `SELECT b.status, count(*) AS n FROM booking b JOIN session s ON s.id = b.sessionId WHERE ${condition} GROUP BY b.status ORDER BY b.status`,
      values,
    )
  const statuses = async (condition: string, values: number[]) => (await when(condition, values)).map(({ status }) => status)
  const pending = await open.db.all<{ holdUntil: number; startsAt: number }>(
    `SELECT b.holdUntil, s.startsAt FROM booking b JOIN session s ON s.id = b.sessionId WHERE b.status = 'pending'`,
  )
  expect(await statuses('s.endsAt < ?', [now - dayMs])).toEqual(['cancelled', 'completed', 'no_show'])
  expect(await statuses('s.startsAt > ?', [now])).toEqual(['cancelled', 'confirmed', 'pending'])
  expect(
    await count(
      open,
      'booking b JOIN session s ON s.id = b.sessionId WHERE b.checkedInAt IS NOT NULL AND s.startsAt <= ? AND s.endsAt > ?',
      [now, now],
    ),
  ).toBeGreaterThan(0)
  expect(pending.length).toBeGreaterThan(2)
  expect(pending.filter(({ holdUntil, startsAt }) => holdUntil <= now || holdUntil > startsAt)).toEqual([])
})

test('tells each booking’s story in order, ending in the state it is in', async () => {
  const { open } = await seeded()
  const events = await open.db.all<{
    bookingId: string
    fromStatus: string | null
    toStatus: string
    at: number
    status: string
    createdAt: number
  }>(
    'SELECT e.bookingId, e.fromStatus, e.toStatus, e.at, b.status, b.createdAt FROM booking_event e JOIN booking b ON b.id = e.bookingId ORDER BY e.bookingId, e.at, e.id',
  )
  const stories = [...Map.groupBy(events, ({ bookingId }) => bookingId).values()]
  const broken = stories.filter(
    (story) =>
      story[0]?.fromStatus !== null ||
      story[0].at !== story[0].createdAt ||
      story.at(-1)?.toStatus !== story[0].status ||
      story.some((event, index) => event.at > now || (index > 0 && event.fromStatus !== story[index - 1]?.toStatus)),
  )
  expect(broken).toEqual([])
  expect(stories.length).toBe(await count(open, 'booking'))
  expect(
    await count(open, `booking b JOIN session s ON s.id = b.sessionId WHERE (b.status = 'cancelled') <> (s.status = 'cancelled')`),
  ).toBe(0)
})

test('is the same twice for the same now, but for ids and hashes', async () => {
  const rows = async () => {
    const { open } = await seeded()
    const clients = await open.db.all(
      'SELECT number, firstName, lastName, email, phone, fitnessLevel, goals, notes, createdAt, archivedAt FROM client ORDER BY number',
    )
    const bookings = await open.db.all(
      `SELECT t.name, c.number, s.startsAt, s.blockedUntil, b.status, b.createdAt, b.holdUntil, b.checkedInAt, b.endReason, b.cancellationReason
         FROM booking b JOIN session s ON s.id = b.sessionId JOIN trainer t ON t.id = s.trainerId JOIN client c ON c.id = b.clientId ORDER BY s.startsAt, t.name, b.createdAt, c.number`,
    )
    return { clients, bookings }
  }
  expect(await rows()).toEqual(await rows())
})

test('lets all four roles sign in with what the sign-in screen shows', async () => {
  const { desk } = await seeded()
  const shown = (await desk().client.system.state()).demoSignIns
  const signedIn = []
  for (const { role, email, password } of shown) {
    const { user } = await desk().client.staff.login({ email, password })
    signedIn.push({ isRole: user.role === role, isTrainer: user.trainerId !== null, role })
  }
  expect(signedIn).toEqual([
    { role: 'owner', isRole: true, isTrainer: false },
    { role: 'manager', isRole: true, isTrainer: false },
    { role: 'trainer', isRole: true, isTrainer: true },
    { role: 'front_desk', isRole: true, isTrainer: false },
  ])
})

test.each(['2027-01-01T00:30:00Z', '2028-02-29T20:45:00Z', '2027-06-06T04:00:00Z'])('holds on any day and hour: %s', async (at) => {
  const { open } = await seeded(at)
  const { fault } = (await open.db.get<{ fault: string }>('SELECT integrity_check AS fault FROM pragma_integrity_check')) ?? { fault: '' }
  expect({ overlaps: overlaps(await sessionsOf(open)), fault, clients: await count(open, 'client') }).toEqual({
    overlaps: 0,
    fault: 'ok',
    clients: 400,
  })
})
