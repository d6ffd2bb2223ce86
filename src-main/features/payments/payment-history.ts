import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, type ListInput } from '../../core/list-page'
import { getVisibleClient } from '../clients'
import { getStudio } from '../studio'
import { getPayment } from './find-payments'
import { listMoneyOfClient, listRefundIdsOf, sumMoneyOfClient } from './payment-history.repository'
import { paymentRecord } from './payment-record'
import type { GetRefund } from './get-refund'

/** A client's payments and refunds, latest first, with what they come to. */
export const paymentHistory =
  (getRefund: GetRefund) =>
  async ({ db, caller }: QueryContext, { id, ...input }: ListInput & { id: string }) => {
    await getVisibleClient(db, caller, id, 'id')
    const { currency } = await getStudio(db)
    const page = listPage(input)
    const [events, { count, ...sums }] = await Promise.all([listMoneyOfClient(db, id, page), sumMoneyOfClient(db, id)])
    const items = await Promise.all(
      events.map(async (event) => {
        if (event.kind === 'refund') {
          const refund = await getRefund(db, event.id)
          return { kind: 'refund' as const, at: refund.createdAt, refund }
        }
        const payment = paymentRecord(await getPayment(db, event.id))
        return { kind: 'payment' as const, at: payment.createdAt, payment }
      }),
    )
    return { ...listAnswer(input, page, items, count), ...sums, currency }
  }

/** A payment with the refunds made of it, the first one first. */
export const paymentWithRefunds =
  (getRefund: GetRefund) =>
  async ({ db }: QueryContext, { id }: { id: string }) => {
    const payment = paymentRecord(await getPayment(db, id, 'id'))
    const refunds = await Promise.all((await listRefundIdsOf(db, id)).map((row) => getRefund(db, row.id)))
    return { ...payment, refunds }
  }
