import type { QueryContext } from '../../core/context'
import { assertDayOrder } from '../../core/day-order'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientWords } from '../clients'
import { refundRecord } from './refund-record'
import { countRefunds, listRefunds } from './refunds.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  paymentId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  sort?: 'createdAt' | '-createdAt' | 'amountMinor' | '-amountMinor' | undefined
}

export const listRefundRecords = async ({ db }: QueryContext, input: Input) => {
  const { clientId, paymentId, from, to, q } = input
  assertDayOrder(input)
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? '-createdAt')
  const filter = { clientId, paymentId, from, to, q, words: clientWords(q) }
  const [rows, total] = await Promise.all([listRefunds(db, filter, page, order, direction), countRefunds(db, filter)])
  return listAnswer(input, page, rows.map(refundRecord), total)
}
