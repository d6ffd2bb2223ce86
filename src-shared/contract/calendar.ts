import * as z from 'zod'
import { everyone, query } from './builder'
import { booking } from './bookings'
import { day, id, instant } from './fields'

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
        /** Hour lines with the wall time they carry. */
        hours: z.array(z.object({ at: instant, label: z.string() })),
        now: instant,
        columns: z.array(column),
      }),
    ),
}
