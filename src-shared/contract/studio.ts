import * as z from 'zod'
import { command, everyone, office, query } from './builder'
import {
  amountMinor,
  countryCode,
  currency,
  dayOfWeek,
  id,
  instant,
  line,
  longText,
  optionalLine,
  picture,
  timeZone,
  wallTime,
} from './fields'

export const openingHours = z.strictObject({ dayOfWeek, start: wallTime, end: wallTime })

const policies = {
  /** Later than this many hours before the start a cancellation is late. */
  cancelWindowHours: z.int().min(0).max(168),
  /** Whether front_desk may book outside hours, in a break, overlapping or in the past, with a reason. */
  frontDeskMayOverride: z.boolean(),
  /** Whether front_desk, and trainers for their own clients, may take the list of clients out of the app. */
  frontDeskMayExport: z.boolean(),
  trainersMayExport: z.boolean(),
  /** Minutes without a key or a pointer after which a desk asks who is there; 0 = never. */
  autoLockMinutes: z.int().min(0).max(240),
  deskName: line(60),
  /** Prices in the catalogue have their tax inside; else it is added. */
  pricesIncludeTax: z.boolean(),
  /** The rate of what names none of its own; null = no tax. */
  defaultTaxRateId: id.nullable(),
  /** Whether a late cancellation, or a no-show, uses the credit that was held. */
  lateCancelUsesCredit: z.boolean(),
  noShowUsesCredit: z.boolean(),
  /** What each costs besides; 0 = nothing. */
  lateCancelFeeMinor: amountMinor,
  noShowFeeMinor: amountMinor,
  /** Hours in which the desk may waive it; owner and manager always may. */
  waiverHours: z.int().min(0).max(720),
  /** Minutes after its end from which an unattended session is proposed as a no-show. */
  noShowAfterMinutes: z.int().min(0).max(1440),
  /** Up to here the front desk refunds without an owner’s or manager’s PIN. */
  frontDeskRefundLimitMinor: amountMinor,
  /** Days in which an invoice is to be paid. */
  paymentTermsDays: z.int().min(0).max(365),
  /** How to pay, printed on unpaid invoices. */
  paymentInstructions: longText(1000),
  /** Printed at the foot of every document. */
  documentFooter: longText(500),
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
  /** Changes with the logo; null without one. */
  logoUpdatedAt: instant.nullable(),
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
  logo: query({ access: everyone, method: 'GET', path: '/studio/logo', summary: 'The studio’s logo', errors: ['NOT_FOUND'] }).output(
    z.object({ mediaType: z.string(), contentBase64: z.string(), updatedAt: instant }),
  ),
  setLogo: command({
    access: office,
    method: 'PUT',
    path: '/studio/logo',
    summary: 'Keep a logo for documents, up to 800 × 400 px and 200 kB',
    errors: ['INVALID', 'TOO_LARGE'],
  })
    .input(z.strictObject({ picture }))
    .output(studioRecord),
  removeLogo: command({ access: office, method: 'DELETE', path: '/studio/logo', summary: 'Take the logo away' }).output(studioRecord),
}
