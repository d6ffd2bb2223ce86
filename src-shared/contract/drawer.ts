import * as z from 'zod'
import { command, desk, query } from './builder'
import { amountMinor, day, fileTicket, id, instant, line, longText } from './fields'
import { listOf, pageInput } from './list'

export const cashMovement = z.object({
  id,
  kind: z.enum(['sale', 'refund', 'pay_in', 'pay_out']),
  /** Signed. */
  amountMinor: z.int(),
  expectedAfterMinor: z.int(),
  paymentId: z.string().nullable(),
  refundId: z.string().nullable(),
  /** The receipt’s or refund note’s. */
  documentNumber: z.string().nullable(),
  clientName: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: instant,
})

const drawerRow = z.object({
  id,
  deskNumber: z.int(),
  isOpen: z.boolean(),
  openedAt: instant,
  openedOn: day,
  openedBy: z.string(),
  currency: z.string(),
  /** What was left in this desk’s drawer when it was closed before; null for its first. */
  leftBeforeMinor: z.int().nullable(),
  floatMinor: z.int(),
  /** Float − left before: over above 0, short below. */
  openingDifferenceMinor: z.int().nullable(),
  salesMinor: z.int(),
  refundsMinor: z.int(),
  paidInMinor: z.int(),
  paidOutMinor: z.int(),
  /** Float and movements. */
  expectedMinor: z.int(),
  countedMinor: z.int().nullable(),
  /** Counted − expected: over above 0, short below. */
  differenceMinor: z.int().nullable(),
  bankedMinor: z.int().nullable(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  note: z.string().nullable(),
})

export const drawers = {
  current: query({ access: desk, method: 'GET', path: '/drawer', summary: 'The cash drawer of this desk; null while none is open' }).output(
    z.object({
      drawer: drawerRow.extend({ movements: z.array(cashMovement) }).nullable(),
      /** What was left in it when it was last closed. */
      lastLeftMinor: z.int(),
      /** Null before the first close. */
      lastClosedAt: instant.nullable(),
      currency: z.string(),
    }),
  ),
  open: command({
    access: desk,
    method: 'POST',
    path: '/drawer/open',
    summary: 'Open the drawer with a counted float. The first cash opens it by itself with what was left in it',
    errors: ['DRAWER_OPEN'],
  })
    .input(z.strictObject({ floatMinor: amountMinor }))
    .output(drawerRow),
  move: command({
    access: desk,
    method: 'POST',
    path: '/drawer/movements',
    summary: 'Put cash in or take it out, with a reason',
    errors: ['DRAWER_CLOSED', 'INVALID'],
  })
    .input(z.strictObject({ kind: z.enum(['pay_in', 'pay_out']), amountMinor: amountMinor.min(1), reason: line(200) }))
    .output(drawerRow),
  close: command({
    access: desk,
    method: 'POST',
    path: '/drawer/close',
    summary: 'Close the day: what was counted, what of it goes to the bank',
    errors: ['DRAWER_CLOSED', 'CONFLICT', 'INVALID'],
  })
    .input(
      z.strictObject({
        countedMinor: amountMinor,
        bankedMinor: amountMinor.optional(),
        note: longText(1000).optional(),
        /** What the screen showed; cash taken meanwhile refuses it. */
        expectedMinor: z.int().min(-1_000_000_000_00).max(1_000_000_000_00).optional(),
      }),
    )
    .output(drawerRow),
  list: query({ access: desk, method: 'GET', path: '/drawers', summary: 'Drawers, latest first' })
    .input(z.strictObject({ ...pageInput, from: day.optional(), to: day.optional() }))
    .output(listOf(drawerRow)),
  get: query({ access: desk, method: 'GET', path: '/drawers/{id}', summary: 'A drawer with its movements', errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(drawerRow.extend({ movements: z.array(cashMovement) })),
  pdf: query({
    access: desk,
    method: 'GET',
    path: '/drawers/{id}/pdf',
    summary: 'The cash-up on A4 with lines to sign',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(fileTicket),
}
