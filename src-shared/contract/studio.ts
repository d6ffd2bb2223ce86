import * as z from 'zod'
import { command, everyone, office, query } from './builder'
import { countryCode, currency, dayOfWeek, line, optionalLine, timeZone, wallTime } from './fields'

export const openingHours = z.strictObject({ dayOfWeek, start: wallTime, end: wallTime })

const policies = {
  /** Later than this many hours before the start a cancellation is late. */
  cancelWindowHours: z.int().min(0).max(168),
  /** Whether front_desk may book outside hours, in a break, overlapping or in the past, with a reason. */
  frontDeskMayOverride: z.boolean(),
}

const studioRecord = z.object({
  id: z.string(),
  name: z.string(),
  countryCode: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  taxNumber: z.string().nullable(),
  isTraining: z.boolean(),
  openingHours: z.array(openingHours),
  ...policies,
})

/** The studio part of first-run set-up; also what Settings edits. */
export const studioFields = {
  name: line(120),
  countryCode,
  timeZone,
  currency,
  phone: optionalLine(40),
  address: optionalLine(240),
  taxNumber: optionalLine(60),
  openingHours: z.array(openingHours).max(28),
}

export const studio = {
  get: query({ access: everyone, method: 'GET', path: '/studio', summary: 'The studio and its policies' }).output(studioRecord),
  update: command({
    access: office,
    method: 'PATCH',
    path: '/studio',
    summary: 'Change the studio or its policies',
    errors: ['BAD_RANGE', 'INVALID'],
  })
    .input(z.strictObject({ ...z.object({ ...studioFields, ...policies }).partial().shape }))
    .output(studioRecord),
}
