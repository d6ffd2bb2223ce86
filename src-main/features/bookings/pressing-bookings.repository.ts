import type { Db } from '../../data/db'
import { bookingColumns, bookingJoins, type BookingRow } from './bookings.repository'

export const listLapsedHolds = (db: Db, now: number, trainerId: string | null) =>
  db.all<{ id: string }>(
    `SELECT b.id FROM booking b JOIN session s ON s.id = b.sessionId WHERE b.status = 'pending' AND b.holdUntil <= ? ${trainerId === null ? '' : 'AND s.trainerId = ?'} ORDER BY b.holdUntil LIMIT 200`,
    [now, ...(trainerId === null ? [] : [trainerId])],
  )

export const nextHoldLapsesAt = async (db: Db): Promise<number | null> =>
  (await db.get<{ at: number | null }>(`SELECT min(holdUntil) AS at FROM booking WHERE status = 'pending'`))?.at ?? null

/** Checked in and over: what the job completes. The partial index holds the few that are on the floor. */
export const listAttended = (db: Db, now: number) =>
  db.all<{ id: string }>(
    `SELECT b.id FROM booking b INDEXED BY booking_on_the_floor JOIN session s ON s.id = b.sessionId
      WHERE b.status = 'confirmed' AND b.checkedInAt IS NOT NULL AND s.endsAt <= ? ORDER BY s.endsAt LIMIT 200`,
    [now],
  )

export const nextAttendedEndsAt = async (db: Db): Promise<number | null> =>
  (
    await db.get<{ at: number | null }>(
      `SELECT min(s.endsAt) AS at FROM booking b INDEXED BY booking_on_the_floor JOIN session s ON s.id = b.sessionId
        WHERE b.status = 'confirmed' AND b.checkedInAt IS NOT NULL`,
    )
  )?.at ?? null

interface Within {
  from: number
  until: number
  trainerId: string | null
}

const mostProposed = 50
const ofTrainer = (trainerId: string | null) => ({
  sql: trainerId === null ? '' : 'AND s.trainerId = ?',
  values: trainerId === null ? [] : [trainerId],
})

/** Holds that run out in this time, the soonest first. */
export const listEndingHolds = (db: Db, { from, until, trainerId }: Within) => {
  const trainer = ofTrainer(trainerId)
  return db.all<BookingRow>(
    `SELECT ${bookingColumns} FROM booking b INDEXED BY booking_hold CROSS JOIN session s ON s.id = b.sessionId ${bookingJoins}
      WHERE b.status = 'pending' AND b.holdUntil > ? AND b.holdUntil <= ? ${trainer.sql} ORDER BY b.holdUntil, b.id LIMIT ${mostProposed}`,
    [from, until, ...trainer.values],
  )
}

/** Confirmed, over in this time, and nobody checked in; the latest first. */
export const listUnattended = (db: Db, { from, until, trainerId }: Within) => {
  const trainer = ofTrainer(trainerId)
  return db.all<BookingRow>(
    `SELECT ${bookingColumns} FROM session s INDEXED BY ${trainerId === null ? 'session_startsAt_idx' : 'session_trainer_start'}
       CROSS JOIN booking b ON b.sessionId = s.id ${bookingJoins}
      WHERE s.startsAt >= ? AND s.startsAt < ? AND s.endsAt <= ? AND b.status = 'confirmed' AND b.checkedInAt IS NULL ${trainer.sql}
      ORDER BY s.startsAt DESC, b.id LIMIT ${mostProposed}`,
    [from, until, until, ...trainer.values],
  )
}
