import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { clientPackageRecord } from '../packages'
import { getInvoice } from './find-invoices'
import { getPayment } from './find-payments'
import { listLotIdsOfInvoice, listMembershipsOfInvoice } from './invoices.repository'
import { mailSale } from './mail-sale'
import { payInvoice } from './pay-invoice'
import { payDraft } from './pay-draft'
import { paymentRecord } from './payment-record'
import type { SaleInput } from './sale-input'
import { sell } from './sell'
import type { Receipt } from './take-payments'

const ofOneKind = (context: CommandContext, input: SaleInput) => {
  const { items, invoiceId, membershipId } = input
  const given = [items, invoiceId, membershipId].filter((one) => one !== undefined).length
  if (given === 0) throw new AppError('INVALID', 'Say what is sold, or which invoice is paid.', { field: 'items' })
  if (given > 1)
    throw new AppError('INVALID', 'Either something is sold, or one invoice or membership is paid; send one of them.', {
      field: items === undefined ? 'membershipId' : invoiceId === undefined ? 'membershipId' : 'invoiceId',
    })
  if (items !== undefined) return sell(context, { ...input, items })
  return payInvoice(context, input, invoiceId === undefined ? { membershipId: membershipId ?? '' } : { invoiceId })
}

interface Done {
  invoiceId: string
  receipt: Receipt | null
  paymentIds: string[]
  drawerExpectedMinor: number | null
}

const saleAnswer = async (context: CommandContext, { invoiceId, receipt, paymentIds, drawerExpectedMinor }: Done) => {
  const { db } = context
  const { id, number, totalMinor, owedMinor, dueOn, currency } = await getInvoice(db, invoiceId)
  const payments = []
  for (const paymentId of paymentIds) payments.push(paymentRecord(await getPayment(db, paymentId)))
  const clientPackages = []
  for (const lot of await listLotIdsOfInvoice(db, invoiceId)) clientPackages.push(await clientPackageRecord(context, lot.id))
  return {
    invoice: { id, number, totalMinor, owedMinor, dueOn },
    receipt,
    payments,
    transactionId: payments[0]?.transactionId ?? null,
    status: owedMinor === 0 ? ('completed' as const) : payments.length > 0 ? ('part_paid' as const) : ('unpaid' as const),
    currency,
    changeMinor: payments.reduce((all, { changeMinor }) => all + (changeMinor ?? 0), 0),
    clientPackages,
    memberships: await listMembershipsOfInvoice(db, invoiceId),
    drawerExpectedMinor,
  }
}

/** One entry for everything money is taken for: a sale, or an invoice that stands. All of it commits together. */
export const processPayment = async (context: CommandContext, input: SaleInput) => {
  const done = await ofOneKind(context, input)
  await mailSale(context, input, done)
  const answer = await saleAnswer(context, done)
  await payDraft(context, input, answer)
  return answer
}
