import * as z from 'zod'
import { day, id, instant } from './fields'

export const documentKinds = ['invoice', 'receipt', 'refund_note'] as const
export const paymentMethods = ['cash', 'mpesa', 'card', 'bank_transfer', 'cheque', 'paddle'] as const
/** How the desk takes money by its own word; providers answer for themselves. */
export const deskMethods = ['cash', 'mpesa', 'card', 'bank_transfer', 'cheque'] as const

export const documentItem = z.object({
  description: z.string(),
  /** What stands under it, such as “5 sessions, use by 30 August 2027”. */
  detail: z.string().nullable(),
  quantity: z.int(),
  unitPriceMinor: z.int(),
  discountMinor: z.int(),
  taxRateBasisPoints: z.int(),
  taxName: z.string().nullable(),
  netMinor: z.int(),
  taxMinor: z.int(),
  totalMinor: z.int(),
})

/** Everything that is printed but for whom it is made out to and the logo: kept as issued. */
export const documentContent = z.object({
  studio: z.object({ name: z.string(), address: z.string().nullable(), phone: z.string().nullable(), taxNumber: z.string().nullable() }),
  timeZone: z.string(),
  deskName: z.string(),
  servedBy: z.string(),
  clientNumber: z.string().nullable(),
  pricesIncludeTax: z.boolean(),
  items: z.array(documentItem),
  /** Before the discount. */
  subtotalMinor: z.int(),
  discountMinor: z.int(),
  discountReason: z.string().nullable(),
  taxes: z.array(z.object({ name: z.string(), rateBasisPoints: z.int(), netMinor: z.int(), taxMinor: z.int() })),
  totalMinor: z.int(),
  /** Of a receipt, and of an invoice what was paid with it. */
  tenders: z.array(
    z.object({
      method: z.enum(paymentMethods),
      amountMinor: z.int(),
      tenderedMinor: z.int().nullable(),
      changeMinor: z.int().nullable(),
      referenceNumber: z.string().nullable(),
    }),
  ),
  paidMinor: z.int(),
  /** Still owed when it was issued. */
  owedMinor: z.int(),
  dueOn: day.nullable(),
  paymentInstructions: z.string().nullable(),
  footer: z.string().nullable(),
  /** The numbers this one belongs to: a receipt’s invoice, a refund note’s invoice and receipt. */
  refersTo: z.array(z.object({ kind: z.enum(documentKinds), number: z.string() })),
  /** Of a refund note. */
  reason: z.string().nullable(),
})

export const documentRow = z.object({
  id,
  kind: z.enum(documentKinds),
  number: z.string(),
  issuedAt: instant,
  issuedOn: day,
  issuedBy: z.string(),
  clientId: z.string().nullable(),
  clientName: z.string().nullable(),
  currency: z.string(),
  totalMinor: z.int(),
  taxMinor: z.int(),
  /** How an invoice stands now: paid, part_paid, unpaid, overdue, or credited in whole; null for the others. */
  status: z.enum(['paid', 'part_paid', 'unpaid', 'overdue', 'credited']).nullable(),
  owedMinor: z.int().nullable(),
  dueOn: day.nullable(),
  /** How often it was put into the outbox as an e-mail, and the last time. */
  emailed: z.int(),
  emailedAt: instant.nullable(),
})

export const documentRecord = documentRow.extend({
  /** Whom it is made out to, as lines. */
  billedTo: z.string(),
  content: documentContent,
  /** Documents of the same sale. */
  related: z.array(z.object({ id: z.string(), kind: z.enum(documentKinds), number: z.string(), totalMinor: z.int(), issuedOn: day })),
})
