import { expect, test } from 'vitest'
import { addTrainer, at } from '../support/massage-studio'
import { answerOf } from '../support/sign-in-steps'
import { cash, refusedWithoutTrace, studioWithTill, type SaleInput } from '../support/sale-steps'

/** The till with a second trainer, who takes KES 3,000 for a training that costs 2,500 elsewhere. */
const tillWithVisits = async () => {
  const till = await studioWithTill()
  const { owner, dora, grace, training } = till
  const amina = await addTrainer(owner, 'Amina')
  await owner.trainers.update({ id: amina, sessionTypes: [{ sessionTypeId: training.id, priceMinor: 300_000 }] })
  const book = (time: string, more: Partial<Parameters<typeof dora.bookings.create>[0]> = {}) =>
    dora.bookings.create({
      clientId: grace.id,
      trainerId: amina,
      sessionTypeId: training.id,
      startsAt: at(time, '2027-06-01'),
      status: 'confirmed',
      ...more,
    })
  const sell = (items: SaleInput['items'], tenders: SaleInput['tenders'], more: Partial<SaleInput> = {}) =>
    dora.payments.process({ clientId: grace.id, items, tenders, ...more })
  return { ...till, amina, book, sell }
}

test('a visit costs what its trainer asks, is named by its time, and is paid once', async () => {
  const { app, dora, amina, book, sell } = await tillWithVisits()
  const visit = await book('10:00')
  const items = [{ kind: 'session' as const, bookingId: visit.id }]
  const sold = await sell(items, [cash(300_000)])
  expect(sold.invoice.totalMinor).toBe(300_000)
  expect((await dora.invoices.get({ id: sold.invoice.id })).content.items).toMatchObject([
    { description: 'Personal training', detail: 'Tue 1 June 2027 10:00 with Amina', unitPriceMinor: 300_000 },
  ])
  expect(await dora.bookings.get({ id: visit.id })).toMatchObject({ cover: 'sale' })
  expect((await dora.bookings.history({ id: visit.id })).items.at(-1)).toMatchObject({ change: 'paid_by_sale' })
  await refusedWithoutTrace(app, () => sell(items, [cash(300_000)]), { code: 'ALREADY_PAID', field: 'items.0.bookingId' })
  const single = [{ kind: 'single_session' as const, sessionTypeId: visit.sessionTypeId, trainerId: amina, quantity: 2 }]
  expect((await sell(single, [cash(600_000)])).invoice.totalMinor).toBe(600_000)
})

test('a visit given away on the wrong line is left to be paid again by the desk, and sold once more', async () => {
  const { app, dora, book, sell } = await tillWithVisits()
  const visit = await book('10:00')
  const items = [{ kind: 'session' as const, bookingId: visit.id }]
  const free = { discount: { percentBasisPoints: 10_000 } }
  expect((await sell(items, [], free)).invoice.totalMinor).toBe(0)
  const leave = () => dora.bookings.payWith({ id: visit.id, payWith: null })
  expect(await leave()).toMatchObject({ cover: 'open' })
  expect((await dora.bookings.history({ id: visit.id })).items.map(({ change }) => change)).toEqual([
    'created',
    'paid_by_sale',
    'left_to_pay',
  ])
  expect((await sell(items, [cash(300_000)])).invoice.totalMinor).toBe(300_000)
  await refusedWithoutTrace(app, leave, { code: 'ALREADY_PAID', field: 'id' })
})

test('a visit given away stays so for its trainer, and no package takes its place unsaid', async () => {
  const { app, owner, grace, training, sell, sellPack } = await tillWithVisits()
  const { client: trainer, trainerId } = await app.signedIn('trainer')
  const lot = (await sellPack()).clientPackages[0]
  const visit = await owner.bookings.create({
    clientId: grace.id,
    trainerId: trainerId ?? '',
    sessionTypeId: training.id,
    startsAt: at('14:00', '2027-06-01'),
    status: 'confirmed',
    override: { kinds: ['outside_hours'], reason: 'Asked for' },
  })
  await sell([{ kind: 'session', bookingId: visit.id }], [], { discount: { percentBasisPoints: 10_000 } })
  await refusedWithoutTrace(app, () => trainer.bookings.payWith({ id: visit.id, payWith: null }), { code: 'FORBIDDEN', field: 'id' })
  const byPackage = () => owner.bookings.payWith({ id: visit.id, payWith: { clientPackageId: lot?.id ?? '' } })
  expect(await answerOf(byPackage())).toMatchObject({
    code: 'ALREADY_PAID',
    message: 'This booking was sold for nothing; leave it to be paid first, then choose what pays.',
  })
})

test('a visit that a package pays for, that is cancelled, or that is another client’s is not sold', async () => {
  const { app, dora, book, sell, sellPack, moveTo } = await tillWithVisits()
  const lot = (await sellPack()).clientPackages[0]!
  const packed = await book('14:00', { payWith: { clientPackageId: lot.id } })
  const off = await book('15:00')
  await dora.bookings.cancel({ id: off.id })
  const peter = await dora.clients.create({ firstName: 'Peter' })
  const his = await book('16:00', { clientId: peter.id })
  const refused = (bookingId: string, code: string) =>
    refusedWithoutTrace(app, () => sell([{ kind: 'session', bookingId }], []), { code, field: 'items.0.bookingId' })
  await refused(packed.id, 'ALREADY_PAID')
  await refused(off.id, 'WRONG_STATE')
  await refused(his.id, 'INVALID')
  await moveTo('2027-06-01T12:00:00Z')
  expect(await sell([{ kind: 'session', bookingId: his.id }], [cash(300_000)], { clientId: peter.id })).toMatchObject({
    status: 'completed',
  })
})

test('a visit that waits for a yes or that nobody came to is not sold, and the answer names it', async () => {
  const { app, dora, book, sell, moveTo } = await tillWithVisits()
  const [asked, missed, kept] = [await book('12:00', { status: 'pending' }), await book('10:00'), await book('14:00')]
  await moveTo('2027-06-01T08:30:00Z')
  await dora.bookings.noShow({ id: missed.id })
  const refused = async (bookingId: string, message: string) => {
    const call = () => sell([{ kind: 'session', bookingId }], [cash(300_000)])
    await refusedWithoutTrace(app, call, { code: 'WRONG_STATE', field: 'items.0.bookingId' })
    expect(await answerOf(call())).toMatchObject({ message })
  }
  await refused(asked.id, 'Personal training, Tue 1 June 2027 12:00, is not confirmed yet; confirm it first.')
  await refused(missed.id, 'Personal training, Tue 1 June 2027 10:00, was a no-show; take its fee instead, if there is one.')
  await dora.bookings.cancel({ id: kept.id })
  await refused(kept.id, 'Personal training, Tue 1 June 2027 14:00, is cancelled; there is nothing to pay for.')
  await dora.bookings.confirm({ id: asked.id })
  expect(await sell([{ kind: 'session', bookingId: asked.id }], [cash(300_000)])).toMatchObject({ status: 'completed' })
})

test('unpaid visits are those that took place and that nothing pays for, and on a day also those to come', async () => {
  const { dora, owner, grace, training, trainerId, book, sell, sellPack, moveTo } = await tillWithVisits()
  await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600, isDefault: true })
  const lot = (await sellPack()).clientPackages[0]!
  const peter = await dora.clients.create({ firstName: 'Peter', lastName: 'Otieno' })
  const done = await book('10:00')
  const packed = await book('11:00', { payWith: { clientPackageId: lot.id } })
  const missed = await book('12:00', { clientId: peter.id })
  const his = await book('13:00', { clientId: peter.id, trainerId })
  const later = await book('17:00')
  const free = await owner.sessionTypes.create({ name: 'Induction', durationMinutes: 30 })
  const taster = await book('09:30', { trainerId, sessionTypeId: free.id })
  await book('10:00', { startsAt: at('10:00', '2027-06-02') })
  await moveTo('2027-06-01T11:30:00Z')
  for (const { id } of [done, packed, his, taster]) await dora.bookings.complete({ id })
  await dora.bookings.noShow({ id: missed.id })
  const idsOf = async (input: Parameters<typeof dora.payments.unpaidVisits>[0]) =>
    (await dora.payments.unpaidVisits(input)).items.map(({ bookingId }) => bookingId)
  expect(await dora.payments.unpaidVisits({})).toMatchObject({
    items: [
      {
        bookingId: his.id,
        clientName: 'Peter Otieno',
        priceMinor: 250_000,
        status: 'completed',
        sessionTypeName: training.name,
        taxName: 'VAT',
      },
      { bookingId: done.id, clientName: 'Grace Wanjiru', priceMinor: 300_000, trainerName: 'Amina', taxRateBasisPoints: 1600 },
    ],
    total: 2,
    totalMinor: 550_000,
    currency: 'KES',
  })
  expect(await idsOf({ onDate: '2027-06-01', sort: 'startsAt' })).toEqual([done.id, his.id, later.id])
  expect(await idsOf({ clientId: grace.id, onDate: '2027-06-01' })).toEqual([later.id, done.id])
  expect(await idsOf({ q: 'otieno' })).toEqual([his.id])
  expect(await idsOf({ sort: '-clientName', limit: 1 })).toEqual([done.id])
  await sell([{ kind: 'session', bookingId: done.id }], [])
  expect(await idsOf({})).toEqual([his.id])
})

test('a visit that was paid for and cancelled is said to be so before, and listed until its money goes back', async () => {
  const { dora, owner, book, sell, moveTo } = await tillWithVisits()
  await owner.studio.update({ frontDeskRefundLimitMinor: 300_000 })
  const visits = [await book('12:00', { startsAt: at('12:00', '2027-06-03') }), await book('13:00'), await book('15:00')]
  const [early, late, missed] = visits as [(typeof visits)[0], (typeof visits)[0], (typeof visits)[0]]
  for (const { id } of visits) await sell([{ kind: 'session', bookingId: id }], [cash(300_000)])
  const cost = async (id: string, act: 'cancel' | 'no_show' = 'cancel') => (await dora.bookings.consequence({ id, act })).sentence
  const toRefund = ' A sale paid for it: refund it afterwards, it is listed at Unpaid visits; or move the session, and it stays paid.'
  const kept = ' A sale paid for it, and the studio keeps that.'
  expect(await cost(early.id)).toBe(`In time: nothing is charged.${toRefund}`)
  expect(await cost(late.id)).toMatch(kept)
  await moveTo('2027-06-01T12:30:00Z')
  expect(await cost(missed.id, 'no_show')).toMatch(kept)
  await dora.bookings.noShow({ id: missed.id })
  for (const { id } of [early, late]) await dora.bookings.cancel({ id })
  const { items, totalMinor } = await dora.payments.paidNotHeld({})
  expect([items.map(({ bookingId, amountMinor, status }) => [bookingId, amountMinor, status]), totalMinor]).toEqual([
    [[early.id, 300_000, 'cancelled']],
    300_000,
  ])
  const found = async (input: Parameters<typeof dora.payments.paidNotHeld>[0]) => (await dora.payments.paidNotHeld(input)).total
  expect([await found({ q: 'grace' }), await found({ q: 'otieno' }), await found({ clientId: early.clientId })]).toEqual([1, 0, 1])
  await owner.studio.update({ lateCancelUsesCredit: false, noShowUsesCredit: false })
  expect(await found({})).toBe(3)
  await owner.studio.update({ lateCancelUsesCredit: true, noShowUsesCredit: true })
  expect(items[0]).toMatchObject({ trainerName: 'Amina', clientName: 'Grace Wanjiru', invoiceNumber: 'INV-2027-0001', currency: 'KES' })
  const paymentId = items[0]?.paymentId ?? ''
  const [line] = (await dora.refunds.preview({ paymentId })).lines
  expect(items[0]?.invoiceLineId).toBe(line?.invoiceLineId)
  const part = { paymentId, lines: [{ invoiceLineId: line?.invoiceLineId ?? '', creditedMinor: 100_000 }], reason: 'Cancelled' }
  await dora.refunds.create(part)
  expect(await dora.payments.paidNotHeld({})).toMatchObject({ totalMinor: 200_000 })
  await dora.refunds.create({ paymentId, reason: 'Cancelled' })
  expect(await dora.payments.paidNotHeld({})).toMatchObject({ items: [], totalMinor: 0 })
})

test('a fee is charged once it can no longer be waived at the desk, and once only', async () => {
  const { app, dora, owner, grace, book, sell, moveTo } = await tillWithVisits()
  await owner.studio.update({ noShowFeeMinor: 50_000, waiverHours: 24 })
  const missed = await book('10:00')
  await moveTo('2027-06-01T08:30:00Z')
  await dora.bookings.noShow({ id: missed.id })
  const feesOf = async (status: 'held' | 'due' | 'charged' | 'waived') => (await dora.payments.fees({ status })).items.map(({ id }) => id)
  const [fee] = (await dora.payments.fees({ clientId: grace.id })).items
  expect(fee).toMatchObject({ kind: 'no_show', amountMinor: 50_000, status: 'held', clientName: 'Grace Wanjiru', bookingId: missed.id })
  const items = [{ kind: 'fee' as const, feeId: fee!.id }]
  await refusedWithoutTrace(app, () => sell(items, [cash(50_000)]), { code: 'WRONG_STATE', field: 'items.0.feeId' })
  await moveTo('2027-06-02T08:30:00Z')
  expect([await feesOf('held'), await feesOf('due')]).toEqual([[], [fee!.id]])
  const sold = await sell(items, [cash(50_000)])
  expect(sold.payments[0]?.description).toBe('No-show: Personal training')
  expect([await feesOf('due'), await feesOf('charged'), await feesOf('waived')]).toEqual([[], [fee!.id], []])
  await refusedWithoutTrace(app, () => sell(items, [cash(50_000)]), { code: 'ALREADY_PAID', field: 'items.0.feeId' })
})

test('a membership begins when the last of it is paid', async () => {
  const { dora, owner, grace, sell } = await tillWithVisits()
  const plan = await owner.membershipPlans.create({
    name: 'Monthly',
    priceMinor: 600_000,
    periodUnit: 'month',
    periodCount: 1,
    sessionsIncluded: 8,
  })
  const sold = await sell([{ kind: 'membership', planId: plan.id }], [cash(200_000)])
  expect(sold).toMatchObject({
    status: 'part_paid',
    memberships: [{ name: 'Monthly', status: 'pending', startOn: '2027-06-01', endOn: '2027-06-30' }],
    clientPackages: [],
  })
  const membershipId = sold.memberships[0]!.id
  const paid = await dora.payments.process({ membershipId, tenders: [cash(400_000)] })
  expect(paid).toMatchObject({
    status: 'completed',
    invoice: { id: sold.invoice.id },
    memberships: [{ id: membershipId, status: 'active' }],
    clientPackages: [{ clientId: grace.id, membershipId, bought: 8, sessionsAvailable: 8 }],
  })
  await expect(dora.payments.process({ membershipId, tenders: [cash(1)] })).rejects.toMatchObject({ code: 'ALREADY_PAID' })
  const renewed = await sell([{ kind: 'membership', planId: plan.id, membershipId }], [cash(600_000)])
  expect(renewed.memberships).toMatchObject([{ id: membershipId, endOn: '2027-07-31' }])
})

test('a membership discounted to nothing begins at once', async () => {
  const { owner, sell } = await tillWithVisits()
  const plan = await owner.membershipPlans.create({ name: 'Monthly', priceMinor: 600_000, periodUnit: 'month', periodCount: 1 })
  const sold = await sell([{ kind: 'membership', planId: plan.id }], [], { discount: { percentBasisPoints: 10_000, reason: 'a gift' } })
  expect(sold).toMatchObject({ status: 'completed', receipt: null, payments: [], memberships: [{ status: 'active' }] })
})
