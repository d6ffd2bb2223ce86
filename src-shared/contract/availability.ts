import * as z from 'zod'
import { command, everyone, office, query } from './builder'
import { day, dayOfWeek, id, instant, line, wallTime } from './fields'

/** Weekly hours, or the hours of one date (`isRecurring: false` with `date`), in the trainer’s zone. */
const rule = z.object({
  id,
  trainerId: id,
  isRecurring: z.boolean(),
  dayOfWeek: z.int().nullable(),
  date: z.string().nullable(),
  start: z.string(),
  end: z.string(),
  isActive: z.boolean(),
})

const trainerBreak = z.object({ id, trainerId: id, startDate: z.string(), endDate: z.string(), reason: z.string() })

export const slot = z.object({
  trainerId: id,
  sessionTypeId: id,
  startsAt: instant,
  endsAt: instant,
  /** The studio’s wall time; a repeated hour carries its zone, as in `01:00 CDT`. */
  label: z.string(),
  onDate: z.string(),
})

const hours = z.strictObject({ dayOfWeek, start: wallTime, end: wallTime })

export const availability = {
  list: query({ access: everyone, method: 'GET', path: '/availability', summary: 'A trainer’s weekly hours and one-date hours' })
    .input(z.strictObject({ trainerId: id.optional(), from: day.optional(), to: day.optional() }))
    .output(z.object({ items: z.array(rule) })),
  create: command({
    access: office,
    method: 'POST',
    path: '/availability',
    summary: 'Add weekly hours, or with `date` the hours of one date',
    errors: ['BAD_RANGE', 'CONFLICT', 'NOT_FOUND'],
  })
    .input(
      z.strictObject({
        trainerId: id.optional(),
        isRecurring: z.boolean().optional(),
        dayOfWeek: dayOfWeek.optional(),
        date: day.optional(),
        start: wallTime,
        end: wallTime,
      }),
    )
    .output(rule),
  remove: command({ access: office, method: 'DELETE', path: '/availability/{id}', summary: 'End these hours', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(z.object({ id })),
  setWeek: command({
    access: office,
    method: 'PUT',
    path: '/trainers/{trainerId}/week',
    summary: 'Replace a trainer’s weekly hours',
    errors: ['BAD_RANGE', 'NOT_FOUND'],
  })
    .input(z.strictObject({ trainerId: id, hours: z.array(hours).max(28) }))
    .output(z.object({ items: z.array(rule) })),
  listBreaks: query({ access: everyone, method: 'GET', path: '/availability/breaks', summary: 'Days a trainer is away' })
    .input(z.strictObject({ trainerId: id.optional(), from: day.optional(), to: day.optional() }))
    .output(z.object({ items: z.array(trainerBreak) })),
  createBreak: command({
    access: office,
    method: 'POST',
    path: '/availability/breaks',
    summary: 'A trainer is away; both days inclusive',
    errors: ['BAD_RANGE', 'NOT_FOUND'],
  })
    .input(z.strictObject({ trainerId: id.optional(), startDate: day, endDate: day, reason: line(200).optional() }))
    .output(trainerBreak),
  removeBreak: command({
    access: office,
    method: 'DELETE',
    path: '/availability/breaks/{id}',
    summary: 'End a break',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(z.object({ id })),
  slots: query({
    access: everyone,
    method: 'GET',
    path: '/availability/available-slots',
    summary: 'Free slots of a trainer for a date or a range of at most 31 days',
    errors: ['BAD_RANGE', 'NOT_FOUND'],
  })
    .input(
      z.strictObject({
        trainerId: id.optional(),
        sessionTypeId: id.optional(),
        date: day.optional(),
        from: day.optional(),
        to: day.optional(),
        /** Shown when moving a session: its own time counts as free. */
        exceptSessionId: id.optional(),
      }),
    )
    .output(z.object({ items: z.array(slot), timeZone: z.string() })),
}
