import * as z from 'zod'
import { command, everyone, office, query } from './builder'
import { day, dayOfWeek, id, instant, line, minutes, wallTime } from './fields'
import { listOf, pageInput } from './list'

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

/** Days the whole studio is closed, in the studio’s zone, both inclusive. */
const closedDays = z.object({ id, startDate: z.string(), endDate: z.string(), reason: z.string() })

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
const dateHours = z.strictObject({ start: wallTime, end: wallTime })

/** A change that leaves bookings outside the hours is refused with their list, unless this says that they stay as they are. */
const keepBookings = z.boolean().optional()

const hoursChange = {
  date: day.optional(),
  start: wallTime.optional(),
  end: wallTime.optional(),
  isActive: z.boolean().optional(),
  keepBookings,
}

/** BOOKINGS_AFFECTED carries `data: {total, bookings}`: the first 100 that would be hit, the soonest first, each as `GET bookings/{id}`. */
const changeErrors = ['BAD_RANGE', 'CONFLICT', 'NOT_FOUND', 'BOOKINGS_AFFECTED'] as const

export const availability = {
  list: query({
    access: everyone,
    method: 'GET',
    path: '/availability',
    summary: 'Weekly hours and one-date hours, of one trainer or of all one may see; whole unless a part is asked for',
  })
    .input(z.strictObject({ ...pageInput, trainerId: id.optional(), from: day.optional(), to: day.optional() }))
    .output(listOf(rule)),
  create: command({
    access: office,
    method: 'POST',
    path: '/availability',
    summary: 'Add weekly hours, or with `date` the hours of one date',
    errors: changeErrors,
  })
    .input(
      z.strictObject({
        trainerId: id.optional(),
        isRecurring: z.boolean().optional(),
        dayOfWeek: dayOfWeek.optional(),
        date: day.optional(),
        start: wallTime,
        end: wallTime,
        keepBookings,
      }),
    )
    .output(rule),
  get: query({
    access: everyone,
    method: 'GET',
    path: '/availability/{id}',
    summary: 'Weekly hours, or the hours of one date',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(rule),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/availability/{id}',
    summary: 'Change when these hours begin and end, their weekday or their date; `isActive: false` ends them, as DELETE does',
    errors: changeErrors,
  })
    .input(z.strictObject({ id, ...hoursChange, dayOfWeek: dayOfWeek.optional() }))
    .output(rule),
  remove: command({ access: office, method: 'DELETE', path: '/availability/{id}', summary: 'End these hours', errors: changeErrors })
    .input(z.strictObject({ id, keepBookings }))
    .output(z.object({ id })),
  setWeek: command({
    access: office,
    method: 'PUT',
    path: '/trainers/{trainerId}/week',
    summary: 'Replace a trainer’s weekly hours',
    errors: changeErrors,
  })
    .input(z.strictObject({ trainerId: id, hours: z.array(hours).max(28), keepBookings }))
    .output(z.object({ items: z.array(rule) })),
  setDate: command({
    access: office,
    method: 'PUT',
    path: '/trainers/{trainerId}/dates/{date}',
    summary: 'Replace the hours of one date; none gives the date back to the week',
    errors: changeErrors,
  })
    .input(z.strictObject({ trainerId: id, date: day, hours: z.array(dateHours).max(8), keepBookings }))
    .output(z.object({ items: z.array(rule) })),
  listOverrides: query({
    access: everyone,
    method: 'GET',
    path: '/availability/overrides',
    summary: 'Hours of single dates, of one trainer or of all one may see; whole unless a part is asked for',
  })
    .input(z.strictObject({ ...pageInput, trainerId: id.optional(), from: day.optional(), to: day.optional() }))
    .output(listOf(rule)),
  createOverride: command({
    access: office,
    method: 'POST',
    path: '/availability/overrides',
    summary: 'Hours of one date, in place of the week’s',
    errors: changeErrors,
  })
    .input(z.strictObject({ trainerId: id.optional(), date: day, start: wallTime, end: wallTime, keepBookings }))
    .output(rule),
  getOverride: query({
    access: everyone,
    method: 'GET',
    path: '/availability/overrides/{id}',
    summary: 'The hours of one date',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(rule),
  updateOverride: command({
    access: office,
    method: 'PATCH',
    path: '/availability/overrides/{id}',
    summary: 'Change when these hours begin and end, or their date; `isActive: false` ends them, as DELETE does',
    errors: changeErrors,
  })
    .input(z.strictObject({ id, ...hoursChange }))
    .output(rule),
  removeOverride: command({
    access: office,
    method: 'DELETE',
    path: '/availability/overrides/{id}',
    summary: 'End these hours',
    errors: changeErrors,
  })
    .input(z.strictObject({ id, keepBookings }))
    .output(z.object({ id })),
  listClosedDays: query({ access: everyone, method: 'GET', path: '/availability/closed-days', summary: 'Days the studio is closed' })
    .input(z.strictObject({ ...pageInput, from: day.optional(), to: day.optional() }))
    .output(listOf(closedDays)),
  createClosedDays: command({
    access: office,
    method: 'POST',
    path: '/availability/closed-days',
    summary: 'The studio is closed; both days inclusive',
    errors: changeErrors,
  })
    .input(z.strictObject({ startDate: day, endDate: day, reason: line(200).optional(), keepBookings }))
    .output(closedDays),
  removeClosedDays: command({
    access: office,
    method: 'DELETE',
    path: '/availability/closed-days/{id}',
    summary: 'Open again on these days',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(z.object({ id })),
  listBreaks: query({
    access: everyone,
    method: 'GET',
    path: '/availability/breaks',
    summary: 'Days trainers are away, of one or of all one may see; whole unless a part is asked for',
  })
    .input(z.strictObject({ ...pageInput, trainerId: id.optional(), from: day.optional(), to: day.optional() }))
    .output(listOf(trainerBreak)),
  createBreak: command({
    access: office,
    method: 'POST',
    path: '/availability/breaks',
    summary: 'A trainer is away; both days inclusive',
    errors: changeErrors,
  })
    .input(z.strictObject({ trainerId: id.optional(), startDate: day, endDate: day, reason: line(200).optional(), keepBookings }))
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
  wallTime: query({
    access: everyone,
    method: 'GET',
    path: '/availability/wall-time',
    summary: 'The instants a wall time means in the studio: one, both passes of a repeated hour, or a refusal with the next valid time',
    errors: ['MISSING_HOUR'],
  })
    .input(z.strictObject({ date: day, time: wallTime }))
    .output(z.object({ items: z.array(z.object({ startsAt: instant, label: z.string() })), timeZone: z.string() })),
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
        /** For a session of another length than its type’s. */
        durationMinutes: minutes(720, 5).optional(),
        /** Shown when moving a session: its own time counts as free. */
        exceptSessionId: id.optional(),
      }),
    )
    .output(z.object({ items: z.array(slot), timeZone: z.string() })),
}
