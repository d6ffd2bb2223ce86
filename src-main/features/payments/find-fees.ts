import { toIso, type Instant } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientName, clientWords } from '../clients'
import { countFees, listFees, type FeeRow, type FeeStatus } from './fees.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  status?: FeeStatus | undefined
  sort?: 'createdAt' | '-createdAt' | undefined
}

const statusOf = ({ waivedAt, invoiceLineId, heldUntil }: FeeRow, now: Instant): FeeStatus => {
  if (waivedAt !== null) return 'waived'
  if (invoiceLineId !== null) return 'charged'
  return heldUntil > now ? 'held' : 'due'
}

const feeRecord = (row: FeeRow, now: Instant) => {
  const { id, bookingId, clientId, kind, amountMinor, currency, heldUntil, waivedAt, waivedBy, waiverReason, createdAt } = row
  return {
    id,
    bookingId,
    clientId,
    clientName: clientName(row),
    kind,
    amountMinor,
    currency,
    heldUntil: toIso(heldUntil),
    status: statusOf(row, now),
    waivedAt: waivedAt === null ? null : toIso(waivedAt),
    waivedBy,
    waiverReason,
    createdAt: toIso(createdAt),
  }
}

/** Fees of late cancellations and no-shows, latest first unless asked otherwise; whether one is held or due is a matter of the time. */
export const listFeeRecords = async ({ db, clock }: QueryContext, input: Input) => {
  const now = clock.now()
  const page = listPage(input)
  const { direction } = sortOf(input.sort ?? '-createdAt')
  const filter = { clientId: input.clientId, status: input.status, now, words: clientWords(input.q) }
  const [rows, total] = await Promise.all([listFees(db, filter, page, direction), countFees(db, filter)])
  return listAnswer(
    input,
    page,
    rows.map((row) => feeRecord(row, now)),
    total,
  )
}
