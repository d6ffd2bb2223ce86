import { expect, test } from 'vitest'
import { at } from '../support/massage-studio'
import { cash, refusedWithoutTrace, studioWithTill, tillRows, type SaleInput } from '../support/sale-steps'

const nobody = 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ'

const wrongTenders = [
  ['more than the total', [cash(1_000_001)], 'tenders'],
  ['two that come to too much', [cash(600_000), { method: 'card', amountMinor: 400_001, referenceNumber: '7' }], 'tenders'],
  ['a card without its slip', [cash(500_000), { method: 'card', amountMinor: 500_000 }], 'tenders.1.referenceNumber'],
  ['M-Pesa with an empty code', [{ method: 'mpesa', amountMinor: 1_000_000, referenceNumber: ' ' }], 'tenders.0.referenceNumber'],
  ['less cash than it is to pay', [cash(1_000_000, 900_000)], 'tenders.0.tenderedMinor'],
  [
    'a cheque with change',
    [{ method: 'cheque', amountMinor: 1_000_000, tenderedMinor: 1_100_000, referenceNumber: '7' }],
    'tenders.0.tenderedMinor',
  ],
] as const

test('tenders that cannot pay are refused with the field, and nothing is left behind', async () => {
  const { app, sellPack } = await studioWithTill()
  for (const [, tenders, field] of wrongTenders)
    await refusedWithoutTrace(app, () => sellPack({ tenders: [...tenders] }), { code: 'INVALID', field })
})

test('a discount larger than the sale is refused, one as large gives it away', async () => {
  const { app, sellPack } = await studioWithTill()
  await refusedWithoutTrace(app, () => sellPack({ discount: { amountMinor: 1_000_001 }, tenders: [] }), {
    code: 'INVALID',
    field: 'discount',
  })
  expect((await sellPack({ discount: { amountMinor: 1_000_000 }, tenders: [] })).invoice.totalMinor).toBe(0)
})

test('what is too much is said in money', async () => {
  const { sellPack } = await studioWithTill()
  await expect(sellPack({ tenders: [cash(1_040_000)] })).rejects.toMatchObject({
    message: 'The tenders come to 400 KES too much; take that off one of them. Cash handed over beyond it is change.',
    data: { data: { byMinor: 40_000, currency: 'KES' } },
  })
})

test('what is archived or unknown is not sold', async () => {
  const { app, owner, dora, grace, fivePack, training } = await studioWithTill()
  const plan = await owner.membershipPlans.create({ name: 'Monthly', priceMinor: 500_000, periodUnit: 'month', periodCount: 1 })
  await owner.packages.remove({ id: fivePack.id })
  await owner.membershipPlans.remove({ id: plan.id })
  await owner.sessionTypes.remove({ id: training.id })
  const sell =
    (item: NonNullable<SaleInput['items']>[number], clientId = grace.id) =>
    () =>
      dora.payments.process({ clientId, items: [item], tenders: [] })
  const refused = (call: () => Promise<unknown>, code: string, field: string) => refusedWithoutTrace(app, call, { code, field })
  await refused(sell({ kind: 'package', packageId: fivePack.id }), 'ARCHIVED', 'items.0.packageId')
  await refused(sell({ kind: 'membership', planId: plan.id }), 'ARCHIVED', 'items.0.planId')
  await refused(sell({ kind: 'single_session', sessionTypeId: training.id }), 'ARCHIVED', 'items.0.sessionTypeId')
  await refused(sell({ kind: 'package', packageId: nobody }), 'NOT_FOUND', 'items.0.packageId')
  await refused(sell({ kind: 'membership', planId: nobody }), 'NOT_FOUND', 'items.0.planId')
  await refused(sell({ kind: 'session', bookingId: nobody }), 'NOT_FOUND', 'items.0.bookingId')
  await refused(sell({ kind: 'fee', feeId: nobody }), 'NOT_FOUND', 'items.0.feeId')
  await refused(sell({ kind: 'free', description: 'Towel', unitPriceMinor: 1 }, nobody), 'NOT_FOUND', 'clientId')
  await owner.clients.remove({ id: grace.id })
  await refused(sell({ kind: 'free', description: 'Towel', unitPriceMinor: 1 }), 'ARCHIVED', 'clientId')
})

test('what belongs to somebody needs a client, and so does what is not paid; a towel for cash does not', async () => {
  const { app, dora, fivePack, grace, training, trainerId } = await studioWithTill()
  const booking = await dora.bookings.create({
    clientId: grace.id,
    trainerId,
    sessionTypeId: training.id,
    startsAt: at('10:00', '2027-06-01'),
    status: 'confirmed',
  })
  const towel = { kind: 'free' as const, description: 'Towel', unitPriceMinor: 30_000 }
  const single = { kind: 'single_session' as const, sessionTypeId: training.id }
  const refused = (input: SaleInput) => refusedWithoutTrace(app, () => dora.payments.process(input), { code: 'INVALID', field: 'clientId' })
  await refused({ items: [{ kind: 'package', packageId: fivePack.id }], tenders: [cash(1_000_000)] })
  await refused({ items: [{ kind: 'session', bookingId: booking.id }], tenders: [cash(250_000)] })
  await refused({ items: [towel], tenders: [cash(10_000)] })
  await refused({ items: [single], tenders: [] })
  expect(await dora.payments.process({ items: [towel, single], tenders: [cash(280_000)] })).toMatchObject({
    status: 'completed',
    payments: [{ clientId: null, clientName: null, description: 'Towel and 1 more' }],
  })
})

test('a price that changed since the screen showed it is refused with the new one', async () => {
  const { app, owner, fivePack, sellPack } = await studioWithTill()
  await owner.packages.update({ id: fivePack.id, priceMinor: 1_100_000 })
  await refusedWithoutTrace(app, () => sellPack({ expectedTotalMinor: 1_000_000 }), { code: 'PRICE_CHANGED', field: 'expectedTotalMinor' })
  await expect(sellPack({ expectedTotalMinor: 1_000_000 })).rejects.toMatchObject({
    data: { data: { oldTotalMinor: 1_000_000, newTotalMinor: 1_100_000 } },
  })
  expect(await sellPack({ expectedTotalMinor: 1_100_000, tenders: [cash(1_100_000)] })).toMatchObject({ status: 'completed' })
})

test('an invoice that stands takes money and nothing else', async () => {
  const { app, dora, fivePack, grace, sellPack } = await studioWithTill()
  const peter = await dora.clients.create({ firstName: 'Peter' })
  const { invoice } = await sellPack({ tenders: [cash(1)] })
  const refused = (input: SaleInput, code: string, field: string) =>
    refusedWithoutTrace(app, () => dora.payments.process(input), { code, field })
  const invoiceId = invoice.id
  await refused({ tenders: [cash(1)] }, 'INVALID', 'items')
  await refused({ invoiceId, items: [{ kind: 'package', packageId: fivePack.id }], tenders: [] }, 'INVALID', 'invoiceId')
  await refused({ invoiceId, tenders: [] }, 'INVALID', 'tenders')
  await refused({ invoiceId, tenders: [cash(1_000_000)] }, 'INVALID', 'tenders')
  await refused({ invoiceId, tenders: [cash(1)], discount: { amountMinor: 1 } }, 'INVALID', 'discount')
  await refused({ invoiceId, tenders: [cash(1)], dueOn: '2027-12-01' }, 'INVALID', 'dueOn')
  await refused({ invoiceId, clientId: peter.id, tenders: [cash(1)] }, 'INVALID', 'clientId')
  await refused({ invoiceId, tenders: [cash(1)], expectedTotalMinor: 1_000_000 }, 'PRICE_CHANGED', 'expectedTotalMinor')
  await refused({ invoiceId: nobody, tenders: [cash(1)] }, 'NOT_FOUND', 'invoiceId')
  await refused({ membershipId: nobody, tenders: [cash(1)] }, 'NOT_FOUND', 'membershipId')
  await refused(
    { clientId: grace.id, items: [{ kind: 'package', packageId: fivePack.id }], tenders: [], dueOn: '2027-05-31' },
    'BAD_RANGE',
    'dueOn',
  )
  expect(await dora.payments.process({ invoiceId, clientId: grace.id, tenders: [cash(999_999)] })).toMatchObject({ status: 'completed' })
})

test('a trainer neither sells nor looks into the till', async () => {
  const { app, fivePack, grace } = await studioWithTill()
  const { client: trainer } = await app.signedIn('trainer')
  const sale = { clientId: grace.id, items: [{ kind: 'package' as const, packageId: fivePack.id }], tenders: [] }
  await refusedWithoutTrace(app, () => trainer.payments.process(sale), { code: 'FORBIDDEN' })
  for (const ask of [
    () => trainer.payments.list({}),
    () => trainer.payments.due({}),
    () => trainer.payments.catalogue(),
    () => trainer.payments.unpaidVisits({}),
    () => trainer.payments.paidNotHeld({}),
  ])
    await refusedWithoutTrace(app, ask, { code: 'FORBIDDEN' })
})

test('a line that cannot be sold takes the whole sale with it, numbers and drawer too', async () => {
  const { app, dora, fivePack, grace, training, trainerId, sellPack } = await studioWithTill()
  const booking = await dora.bookings.create({
    clientId: grace.id,
    trainerId,
    sessionTypeId: training.id,
    startsAt: at('10:00', '2027-06-01'),
    status: 'confirmed',
  })
  const visit = { kind: 'session' as const, bookingId: booking.id }
  const items = [{ kind: 'package' as const, packageId: fivePack.id }, visit]
  await refusedWithoutTrace(app, () => dora.payments.process({ clientId: grace.id, items: [...items, visit], tenders: [cash(10_000)] }), {
    code: 'INVALID',
    field: 'items.2.bookingId',
  })
  await dora.payments.process({ clientId: grace.id, items, tenders: [cash(1_250_000)] })
  await refusedWithoutTrace(app, () => dora.payments.process({ clientId: grace.id, items, tenders: [cash(1_250_000)] }), {
    code: 'ALREADY_PAID',
    field: 'items.1.bookingId',
  })
  expect((await sellPack()).invoice.number).toBe('INV-2027-0002')
  expect(await tillRows(app)).toMatchObject({ document: 4, invoice: 2, payment: 2, cash_movement: 2, drawer: 1 })
})
