import * as z from 'zod'
import { everyone, query } from './builder'
import { booking, bookingStatuses } from './bookings'
import { day, fileTicket, id, instant } from './fields'

const interval = z.object({ startsAt: instant, endsAt: instant })

const column = z.object({
  trainerId: id,
  name: z.string(),
  initials: z.string(),
  hue: z.int(),
  /** Working time of the day, breaks and closed time taken out. */
  open: z.array(interval),
  isAway: z.boolean(),
  bookings: z.array(booking),
})

/** A booking as the week, month and list draw it; the whole of it is `GET bookings/{id}`. */
const rangeRow = z.object({
  id,
  sessionId: id,
  trainerId: id,
  clientId: id,
  clientName: z.string(),
  sessionTypeId: id,
  startsAt: instant,
  endsAt: instant,
  status: z.enum(bookingStatuses),
  holdUntil: instant.nullable(),
  checkedInAt: instant.nullable(),
})

/** One day of the diary: a column per trainer, the whole day from midnight to midnight in the studio’s zone (23, 24 or 25 hours). */
export const calendar = {
  day: query({ access: everyone, method: 'GET', path: '/calendar/day', summary: 'A day of the diary, a column per trainer' })
    .input(z.strictObject({ date: day.optional(), trainerIds: z.array(id).max(40).optional() }))
    .output(
      z.object({
        onDate: z.string(),
        timeZone: z.string(),
        zoneAbbreviation: z.string(),
        startsAt: instant,
        endsAt: instant,
        /** Why the studio is closed that day, '' where nobody said; null where it is open. */
        closedFor: z.string().nullable(),
        /** Hour lines with the wall time they carry. */
        hours: z.array(z.object({ at: instant, label: z.string() })),
        now: instant,
        columns: z.array(column),
      }),
    ),
  range: query({
    access: everyone,
    method: 'GET',
    path: '/calendar/range',
    summary: 'Bookings of at most 42 days in the order of their start, cut at 5,000',
    errors: ['BAD_RANGE'],
  })
    .input(
      z.strictObject({
        from: day,
        to: day,
        trainerIds: z.array(id).max(40).optional(),
        sessionTypeIds: z.array(id).max(100).optional(),
        statuses: z.array(z.enum(bookingStatuses)).max(5).optional(),
      }),
    )
    .output(
      z.object({
        timeZone: z.string(),
        startsAt: instant,
        endsAt: instant,
        now: instant,
        trainers: z.array(z.object({ id, name: z.string(), initials: z.string(), hue: z.int() })),
        sessionTypes: z.array(z.object({ id, name: z.string(), colour: z.int() })),
        /** Working time per trainer, asked for up to five trainers and 14 days; empty beyond. */
        open: z.array(z.object({ trainerId: id, startsAt: instant, endsAt: instant })),
        items: z.array(rangeRow),
        /** More bookings stand in these days than are answered. */
        isCut: z.boolean(),
      }),
    ),
  daySheet: query({
    access: everyone,
    method: 'GET',
    path: '/calendar/day-sheet',
    summary: 'The day on paper, as a PDF to be fetched once from /files/{fileId}',
  })
    .input(z.strictObject({ date: day.optional(), trainerIds: z.array(id).max(40).optional() }))
    .output(fileTicket),
}
