import { expect, test } from 'vitest'
import { listInvoiceLines } from '../../src-main/features/payments'
import { openStudioOf } from '../support/massage-studio'
import { cash, studioWithTill, type SaleInput } from '../support/sale-steps'
import type { ApiClient } from '../support/test-app'

type ListInput = Parameters<ApiClient['payments']['list']>[0]

/** Five payments on three days: Grace's cash, card and M-Pesa, a transfer of Peter's, and cash of nobody's; the card is given back in part, the M-Pesa in whole. */
const tillWithPayments = async () => {
  const till = await studioWithTill()
  const { owner, dora, grace, moveTo } = till
  const peter = await dora.clients.create({ firstName: 'Peter', lastName: 'Otieno' })
  const sell = (amountMinor: number, tender: Omit<SaleInput['tenders'][number], 'amountMinor'>, clientId?: string) =>
    dora.payments.process({
      items: [{ kind: 'free', description: 'Towel', unitPriceMinor: amountMinor }],
      tenders: [{ ...tender, amountMinor }],
      ...(clientId === undefined ? {} : { clientId }),
    })
  const paid = [
    await sell(10_000, { method: 'cash' }, grace.id),
    await sell(20_000, { method: 'card', referenceNumber: 'slip 77' }, grace.id),
  ]
  await moveTo('2027-06-02T06:00:00Z')
  paid.push(await sell(30_000, { method: 'mpesa', referenceNumber: 'SFF1234XYZ' }, grace.id))
  await moveTo('2027-06-03T06:00:00Z')
  paid.push(await sell(40_000, { method: 'bank_transfer', referenceNumber: 'FT27' }, peter.id), await sell(50_000, { method: 'cash' }))
  const payments = paid.map(({ payments: [payment] }) => payment!)
  await moveTo('2027-06-04T06:00:00Z')
  const giveBack = async (index: number, creditedMinor: number) => {
    const paymentId = payments[index]!.id
    const [line] = (await owner.refunds.preview({ paymentId })).lines
    return owner.refunds.create({ paymentId, lines: [{ invoiceLineId: line!.invoiceLineId, creditedMinor }], reason: 'wrong size' })
  }
  const refunds = [await giveBack(1, 5000), await giveBack(2, 30_000)]
  const amountsOf = async (input: ListInput) => (await dora.payments.list(input)).items.map(({ amountMinor }) => amountMinor / 10_000)
  return { ...till, peter, payments, refunds, amountsOf }
}

test('payments are filtered, latest first, with the sums of everything found', async () => {
  const { dora, grace, amountsOf } = await tillWithPayments()
  const all = await dora.payments.list({ limit: 2 })
  expect(all.items.map(({ amountMinor }) => amountMinor)).toEqual([50_000, 40_000])
  expect(all.totals).toEqual({
    paidMinor: 150_000,
    refundedMinor: 35_000,
    revenueMinor: 115_000,
    pendingMinor: 0,
    count: 5,
    currency: 'KES',
  })
  expect(await amountsOf({ limit: 2, cursor: all.nextCursor! })).toEqual([3, 2])
  expect(await amountsOf({ method: 'cash' })).toEqual([5, 1])
  expect(await amountsOf({ clientId: grace.id, sort: 'amountMinor' })).toEqual([1, 2, 3])
  expect(await amountsOf({ from: '2027-06-02', to: '2027-06-02' })).toEqual([3])
  expect(await amountsOf({ from: '2027-06-03' })).toEqual([5, 4])
  expect(await amountsOf({ to: '2027-06-01', method: 'card' })).toEqual([2])
  await expect(dora.payments.list({ from: '2027-06-02', to: '2027-06-01' })).rejects.toMatchObject({ code: 'INVALID' })
})

test('a day’s revenue stays as it was when something is given back later, and agrees with the figures of the last days', async () => {
  const { owner, dora, grace } = await tillWithPayments()
  const { daily } = await owner.payments.analytics({ days: 4 })
  for (const { onDate, amountMinor, refundedMinor } of daily)
    expect((await dora.payments.list({ from: onDate, to: onDate })).totals).toMatchObject({
      paidMinor: amountMinor,
      refundedMinor,
      revenueMinor: amountMinor - refundedMinor,
    })
  const june1 = await dora.payments.list({ from: '2027-06-01', to: '2027-06-02' })
  expect(june1.totals).toMatchObject({ paidMinor: 60_000, refundedMinor: 0, revenueMinor: 60_000, count: 3 })
  const june4 = { from: '2027-06-04', to: '2027-06-04' }
  expect((await dora.payments.list({ ...june4, method: 'card' })).totals).toMatchObject({
    refundedMinor: 5000,
    revenueMinor: -5000,
    count: 0,
  })
  expect((await dora.payments.list({ ...june4, clientId: grace.id })).totals.refundedMinor).toBe(35_000)
  expect((await dora.payments.list({ ...june4, method: 'cash' })).totals.refundedMinor).toBe(0)
})

test('whether a payment was given back follows from its refunds', async () => {
  const { dora, payments, refunds, amountsOf } = await tillWithPayments()
  expect(await amountsOf({ status: 'completed' })).toEqual([5, 4, 1])
  expect(await amountsOf({ status: 'part_refunded' })).toEqual([2])
  expect(await amountsOf({ status: 'refunded' })).toEqual([3])
  expect(await amountsOf({ status: 'pending' })).toEqual([])
  expect((await dora.payments.list({ status: 'part_refunded' })).totals).toMatchObject({
    paidMinor: 20_000,
    refundedMinor: 5000,
    revenueMinor: 15_000,
  })
  expect(await dora.payments.get({ id: payments[1]!.id })).toEqual({
    ...payments[1],
    status: 'part_refunded',
    refundedMinor: 5000,
    refunds: [refunds[0]],
  })
})

test('a payment is found by its receipt, its invoice, its reference and its client', async () => {
  const { amountsOf } = await tillWithPayments()
  expect(await amountsOf({ q: 'RCP-2027-0003' })).toEqual([3])
  expect(await amountsOf({ q: 'inv-2027-0002' })).toEqual([2])
  expect(await amountsOf({ q: 'rcp-2027' })).toEqual([5, 4, 3, 2, 1])
  expect(await amountsOf({ q: 'sff12' })).toEqual([3])
  expect(await amountsOf({ q: 'slip 77' })).toEqual([2])
  expect(await amountsOf({ q: 'wanj' })).toEqual([3, 2, 1])
  expect(await amountsOf({ q: '0711 000 111', method: 'cash' })).toEqual([1])
  expect(await amountsOf({ q: 'nothing like it' })).toEqual([])
})

test('a client’s history is payments and refunds in one list, with what they come to', async () => {
  const { dora, grace, payments, refunds, sellPack } = await tillWithPayments()
  await sellPack({ tenders: [] })
  const { items, ...rest } = await dora.payments.history({ id: grace.id })
  expect(items.map((item) => [item.kind, item.kind === 'payment' ? item.payment.id : item.refund.id])).toEqual([
    ['refund', refunds[1]!.id],
    ['refund', refunds[0]!.id],
    ['payment', payments[2]!.id],
    ['payment', payments[1]!.id],
    ['payment', payments[0]!.id],
  ])
  expect(rest).toEqual({ nextCursor: null, total: 5, paidMinor: 60_000, refundedMinor: 35_000, owedMinor: 1_000_000, currency: 'KES' })
  const first = await dora.payments.history({ id: grace.id, limit: 3 })
  expect((await dora.payments.history({ id: grace.id, limit: 3, cursor: first.nextCursor! })).items).toHaveLength(2)
  await expect(dora.payments.history({ id: 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the figures of the last days count payments on their day and refunds on theirs', async () => {
  const { owner, grace, peter } = await tillWithPayments()
  expect(await owner.payments.analytics({ days: 5 })).toEqual({
    from: '2027-05-31',
    to: '2027-06-04',
    currency: 'KES',
    totalMinor: 150_000,
    refundedMinor: 35_000,
    netMinor: 115_000,
    count: 5,
    byMethod: [
      { method: 'cash', count: 2, amountMinor: 60_000, percent: 40 },
      { method: 'bank_transfer', count: 1, amountMinor: 40_000, percent: 26.7 },
      { method: 'mpesa', count: 1, amountMinor: 30_000, percent: 20 },
      { method: 'card', count: 1, amountMinor: 20_000, percent: 13.3 },
    ],
    byStatus: [
      { status: 'completed', count: 3, amountMinor: 100_000 },
      { status: 'part_refunded', count: 1, amountMinor: 20_000 },
      { status: 'refunded', count: 1, amountMinor: 30_000 },
    ],
    daily: [
      { onDate: '2027-05-31', count: 0, amountMinor: 0, refundedMinor: 0 },
      { onDate: '2027-06-01', count: 2, amountMinor: 30_000, refundedMinor: 0 },
      { onDate: '2027-06-02', count: 1, amountMinor: 30_000, refundedMinor: 0 },
      { onDate: '2027-06-03', count: 2, amountMinor: 90_000, refundedMinor: 0 },
      { onDate: '2027-06-04', count: 0, amountMinor: 0, refundedMinor: 35_000 },
    ],
    topClients: [
      { clientId: grace.id, clientName: 'Grace Wanjiru', count: 3, amountMinor: 60_000 },
      { clientId: peter.id, clientName: 'Peter Otieno', count: 1, amountMinor: 40_000 },
    ],
    successRate: 100,
  })
  expect((await owner.payments.analytics({})).daily).toHaveLength(30)
})

test('a studio without payments has figures without a rate', async () => {
  const { owner } = await studioWithTill()
  expect(await owner.payments.analytics({ days: 1 })).toMatchObject({
    totalMinor: 0,
    byMethod: [],
    byStatus: [],
    topClients: [],
    successRate: null,
  })
})

test('what is paid after a refund pays only what is still open on each line', async () => {
  const { app, owner, dora, grace, fivePack } = await studioWithTill()
  const sold = await dora.payments.process({
    clientId: grace.id,
    items: [
      { kind: 'free', description: 'Towel', unitPriceMinor: 60_000 },
      { kind: 'package', packageId: fivePack.id },
    ],
    tenders: [cash(530_000)],
  })
  const { lines } = await owner.refunds.preview({ invoiceId: sold.invoice.id })
  const towel = lines.find(({ description }) => description === 'Towel')!
  await owner.refunds.create({
    invoiceId: sold.invoice.id,
    lines: [{ invoiceLineId: towel.invoiceLineId, creditedMinor: 30_000 }],
    reason: 'one of two was sold out',
  })
  const rest = await dora.payments.process({ invoiceId: sold.invoice.id, tenders: [cash(500_000)] })
  expect(rest).toMatchObject({ status: 'completed', invoice: { owedMinor: 0 } })
  expect(await listInvoiceLines(openStudioOf(app).db, sold.invoice.id)).toMatchObject([
    { description: 'Towel', paidMinor: 30_000, creditedMinor: 30_000, givenBackMinor: 0, openMinor: 0 },
    { description: '5-pack', paidMinor: 1_000_000, creditedMinor: 0, givenBackMinor: 0, openMinor: 0 },
  ])
})
