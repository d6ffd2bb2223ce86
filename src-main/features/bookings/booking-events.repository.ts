import type { Db, Tx } from '../../data/db'
import { instantOrNull } from './bookings.repository'

interface BookingEventRow {
  id: string
  change: string
  fromStatus: string | null
  toStatus: string
  reason: string | null
  fromStartsAt: number | null
  toStartsAt: number | null
  by: string | null
  at: number
}

export const listBookingEvents = (db: Db, bookingId: string) =>
  db.all<BookingEventRow>(
    `SELECT e.id, e.change, e.fromStatus, e.toStatus, e.reason, e.fromStartsAt, e.toStartsAt, u.firstName || ' ' || u.lastName AS "by", e.at
       FROM booking_event e LEFT JOIN staff_user u ON u.id = e.byStaffUserId WHERE e.bookingId = ? ORDER BY e.at, e.id`,
    [bookingId],
  )

export const lastBookingEventId = async (db: Db, bookingId: string): Promise<string> =>
  (await db.get<{ id: string }>('SELECT id FROM booking_event WHERE bookingId = ? ORDER BY at DESC, id DESC LIMIT 1', [bookingId]))?.id ??
  ''

interface NewBookingEvent {
  id: string
  bookingId: string
  change: string
  fromStatus: string | null
  toStatus: string
  reason: string | null
  fromStartsAt?: number
  toStartsAt?: number
  fromTrainerId?: string
  toTrainerId?: string
  byStaffUserId: string | null
  at: number
}

export const insertBookingEvent = (tx: Tx, { fromStartsAt, toStartsAt, at, ...row }: NewBookingEvent) =>
  tx.bookingEvent.create({
    data: {
      ...row,
      at: new Date(at),
      fromStartsAt: instantOrNull(fromStartsAt ?? null),
      toStartsAt: instantOrNull(toStartsAt ?? null),
    },
    select: { id: true },
  })

/** When a booking was cancelled or called a no-show, and whether what that cost was waived since. */
export const findEnding = (db: Db, bookingId: string) =>
  db.get<{ at: number; isWaived: number }>(
    `SELECT e.at, EXISTS (SELECT 1 FROM booking_event w WHERE w.bookingId = e.bookingId AND w.change = 'waived') AS isWaived
       FROM booking_event e WHERE e.bookingId = ? AND e.toStatus IN ('cancelled', 'no_show') AND e.fromStatus <> e.toStatus ORDER BY e.at DESC, e.id DESC LIMIT 1`,
    [bookingId],
  )
