import { dayInterval } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { assertDayOrder } from '../../core/day-order'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientWords } from '../clients'
import { getStudio } from '../studio'
import { listPayments, sumPayments, type ShownStatus } from './payment-list.repository'
import { paymentRecord } from './payment-record'
import type { PaymentMethod } from './payments.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  status?: ShownStatus | undefined
  method?: PaymentMethod | undefined
  from?: string | undefined
  to?: string | undefined
  sort?: 'createdAt' | '-createdAt' | 'amountMinor' | '-amountMinor' | undefined
}

/** Latest first unless asked otherwise, with the sums of everything found: what was paid in these days, less what was given back in them. */
export const listPaymentRecords = async ({ db }: QueryContext, input: Input) => {
  const { q, from, to, clientId, status, method } = input
  assertDayOrder(input)
  const { timeZone, currency } = await getStudio(db)
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? '-createdAt')
  const filter = {
    clientId,
    status,
    method,
    recorded: {
      from: from === undefined ? undefined : dayInterval(from, timeZone).from,
      until: to === undefined ? undefined : dayInterval(to, timeZone).until,
    },
    days: { from, until: to },
    text: q,
    words: clientWords(q),
  }
  const [rows, { count, ...sums }] = await Promise.all([listPayments(db, filter, page, order, direction), sumPayments(db, filter)])
  const totals = { ...sums, revenueMinor: sums.paidMinor - sums.refundedMinor, count, currency }
  return { ...listAnswer(input, page, rows.map(paymentRecord), count), totals }
}
