import { dayMs, fromIso } from '@shared/domain/time/instant'
import { addDays, dayOf } from '@shared/domain/time/zone'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import type { BenchApp } from './bench-app'
import { slotMs } from './big-size'
import { everydayMs, measure, type Figure } from './measure'

const timeZone = 'Africa/Nairobi'
const rounds = { warmUp: 30, count: 200 }
const needed = rounds.warmUp + rounds.count

interface Wish {
  trainerId: string
  sessionTypeId: string
  clientId: string
  startsAt: string
}

/** Clients with nothing booked ahead, so that none is busy at the time wished. */
const freeClients = (raw: SqliteHandle, now: number): string[] =>
  raw
    .prepare(
      `SELECT id FROM client WHERE id NOT IN (SELECT b.clientId FROM session s JOIN booking b ON b.sessionId = s.id WHERE s.startsAt > ?) ORDER BY id LIMIT ?`,
    )
    .pluck()
    .all(now - dayMs, 2 * needed) as string[]

const freeWishes = async (
  { owner }: BenchApp,
  trainerIds: readonly string[],
  clientIds: readonly string[],
  now: number,
): Promise<Wish[]> => {
  const from = addDays(dayOf(now, timeZone), 1)
  const perTrainer = await Promise.all(trainerIds.map((trainerId) => owner.availability.slots({ trainerId, from, to: addDays(from, 30) })))
  const slots = Array.from(
    { length: 2 * needed },
    (_, index) => perTrainer[index % perTrainer.length]?.items[Math.floor(index / perTrainer.length)],
  )
  return slots.flatMap((slot, index) =>
    slot
      ? [{ trainerId: slot.trainerId, sessionTypeId: slot.sessionTypeId, clientId: clientIds[index] ?? '', startsAt: slot.startsAt }]
      : [],
  )
}

/** The rest of an id whose first letter is its table's. */
const rawId = (letter: string, round: number): string => letter + String(round).padStart(24, '0')

const rawBooking = (raw: SqliteHandle, now: number) => {
  const session = raw.prepare(
    `INSERT INTO session (id, trainerId, sessionTypeId, startsAt, endsAt, blockedFrom, blockedUntil, capacity, kind, status, sequence, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 'private', 'scheduled', 0, ?)`,
  )
  const booking = raw.prepare(
    `INSERT INTO booking (id, sessionId, clientId, status, notes, createdAt) VALUES (?, ?, ?, 'confirmed', '', ?)`,
  )
  const event = raw.prepare(`INSERT INTO booking_event (id, bookingId, "change", toStatus, at) VALUES (?, ?, 'created', 'confirmed', ?)`)
  const book = raw.transaction((id: string, { trainerId, sessionTypeId, clientId, startsAt }: Wish) => {
    const from = fromIso(startsAt)
    session.run(`S${id}`, trainerId, sessionTypeId, from, from + slotMs, from, from + slotMs, now)
    booking.run(`B${id}`, `S${id}`, clientId, now)
    event.run(`E${id}`, `B${id}`, now)
  })
  return (id: string, wish: Wish) => book.immediate(id, wish)
}

/** The refusal is the answer wanted; anything else would make the figure mean something else. */
const refused = async (work: () => unknown): Promise<void> => {
  const outcome = await Promise.resolve()
    .then(work)
    .then(
      () => 'booked',
      (error: unknown) => `${error instanceof Error && 'code' in error ? String(error.code) : ''} ${String(error)}`,
    )
  if (!outcome.includes('SLOT_TAKEN')) throw new Error(`A taken time was answered with: ${outcome}`)
}

/** Booking a free time, and being refused a taken one with the nearest free times. */
export const bookingFigures = async (app: BenchApp, raw: SqliteHandle, now: number): Promise<Figure[]> => {
  const trainerIds = raw.prepare('SELECT id FROM trainer ORDER BY id').pluck().all() as string[]
  const clientIds = freeClients(raw, now)
  const wishes = await freeWishes(app, trainerIds, clientIds, now)
  const [forApp, forRaw] = [wishes.slice(0, needed), wishes.slice(needed)]
  if (forRaw.length < needed || clientIds.length < needed)
    throw new Error('The studio has too few free times or free clients ahead to measure booking.')
  const wishAt = (list: readonly Wish[], round: number): Wish => list[round % list.length] as Wish
  const book = rawBooking(raw, now)

  // A slow machine stops a measure before its last round: only what was booked is taken.
  const taken: Wish[] = []
  const created = await measure(rounds, async (round) => {
    const wish = wishAt(forApp, round)
    await app.owner.bookings.create({ ...wish, status: 'confirmed' })
    taken.push(wish)
  })
  const createdRaw = await measure(rounds, (round) => book(rawId('A', round), wishAt(forRaw, round)))

  // The times just taken, for other clients.
  const again = (round: number): Wish => ({ ...wishAt(taken, round), clientId: clientIds[needed + round] ?? '' })
  const denied = await measure(rounds, (round) => refused(() => app.owner.bookings.create({ ...again(round), status: 'confirmed' })))
  const deniedRaw = await measure(rounds, (round) => refused(() => book(rawId('B', round), again(round))))
  return [
    { name: 'booking create', ...created, rawMedianMs: createdRaw.medianMs, targetMs: everydayMs },
    { name: 'booking refused (SLOT_TAKEN, nearest times)', ...denied, rawMedianMs: deniedRaw.medianMs, targetMs: everydayMs },
  ]
}
