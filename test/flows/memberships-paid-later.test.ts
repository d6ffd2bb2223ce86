import { expect, test } from 'vitest'
import { studioWithPlans } from '../support/membership-steps'

const soldOn = '2027-06-08T07:00:00Z'

test('paid within its terms a membership has all its days, and its sessions last as long', async () => {
  const { owner, eight, sell, pay, moveTo } = await studioWithPlans({ now: soldOn })
  const sold = await sell(eight.id, { paidMinor: 0 })
  await moveTo('2027-06-21T07:00:00Z')
  await pay(sold.invoiceId, 1_000_000)
  const paid = await owner.memberships.get({ id: sold.id })
  expect(paid).toMatchObject({ status: 'active', startOn: '2027-06-21', endOn: '2027-07-20', daysLeft: 29, sessionsAvailable: 8 })
  expect(paid.periods).toMatchObject([{ startOn: '2027-06-21', endOn: '2027-07-20', status: 'active' }])
  expect(await owner.clientPackages.get({ id: paid.periods[0]!.clientPackageId! })).toMatchObject({ expiryOn: '2027-07-20' })
})

test('paid after its last day it still has its days', async () => {
  const { owner, monthly, sell, pay, moveTo } = await studioWithPlans({ now: soldOn })
  const sold = await sell(monthly.id, { paidMinor: 100_000 })
  await moveTo('2027-07-20T07:00:00Z')
  await pay(sold.invoiceId, 500_000)
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ status: 'active', startOn: '2027-07-20', endOn: '2027-08-18' })
})

test('the record of the payment says that the days came later, with those before and after', async () => {
  const { owner, monthly, sell, pay, moveTo } = await studioWithPlans({ now: soldOn })
  const [late, atOnce] = [await sell(monthly.id, { paidMinor: 0 }), await sell(monthly.id)]
  await moveTo('2027-06-21T07:00:00Z')
  await pay(late.invoiceId, 600_000)
  const paymentOf = async (entityId: string) =>
    (await owner.audit.list({ entity: 'membership', entityId })).items.find(({ change }) => change === 'paid')
  expect(await paymentOf(late.id)).toMatchObject({
    before: { startOn: '2027-06-08', endOn: '2027-07-07' },
    after: { startOn: '2027-06-21', endOn: '2027-07-20', reason: 'Begins on the day it was paid, 13 days later than sold' },
  })
  expect((await paymentOf(atOnce.id))?.after).not.toHaveProperty('reason')
})

test('a first day in the past stays where it is paid as it is sold, and one ahead stays whenever it is paid before it', async () => {
  const { owner, monthly, sell, pay, moveTo } = await studioWithPlans({ now: soldOn })
  expect(await sell(monthly.id, { startOn: '2027-05-20' })).toMatchObject({ status: 'active', startOn: '2027-05-20', endOn: '2027-06-19' })
  const partly = await sell(monthly.id, { startOn: '2027-05-20', paidMinor: 100_000 })
  await pay(partly.invoiceId, 500_000)
  expect(await owner.memberships.get({ id: partly.id })).toMatchObject({ startOn: '2027-05-20', endOn: '2027-06-19' })
  const [ahead, back] = [
    await sell(monthly.id, { startOn: '2027-07-01', paidMinor: 0 }),
    await sell(monthly.id, { startOn: '2027-05-20', paidMinor: 0 }),
  ]
  await moveTo('2027-06-21T07:00:00Z')
  await pay(ahead.invoiceId, 600_000)
  expect(await owner.memberships.get({ id: ahead.id })).toMatchObject({ startOn: '2027-07-01', endOn: '2027-07-31' })
  await pay(back.invoiceId, 600_000)
  expect(await owner.memberships.get({ id: back.id })).toMatchObject({ startOn: '2027-06-21', endOn: '2027-07-21' })
})

test('a day is over at midnight in the studio’s zone', async () => {
  const { owner, monthly, sell, pay, moveTo } = await studioWithPlans({ now: '2027-06-08T04:30:00Z', timeZone: 'America/Chicago' })
  const [sameDay, nextDay] = [await sell(monthly.id, { paidMinor: 0 }), await sell(monthly.id, { paidMinor: 0 })]
  await moveTo('2027-06-08T04:59:00Z')
  await pay(sameDay.invoiceId, 600_000)
  await moveTo('2027-06-08T05:00:00Z')
  await pay(nextDay.invoiceId, 600_000)
  const startOf = async ({ id }: { id: string }) => (await owner.memberships.get({ id })).startOn
  expect([await startOf(sameDay), await startOf(nextDay)]).toEqual(['2027-06-07', '2027-06-08'])
})

test('a renewal that is paid late follows the days before it or its payment, and the next one follows it', async () => {
  const { owner, monthly, sell, pay, moveTo } = await studioWithPlans({ now: soldOn })
  const { id } = await sell(monthly.id)
  const inTime = await sell(monthly.id, { membershipId: id, paidMinor: 0 })
  await moveTo('2027-06-21T07:00:00Z')
  await pay(inTime.invoiceId, 600_000)
  const late = await sell(monthly.id, { membershipId: id, paidMinor: 0 })
  await moveTo('2027-08-20T07:00:00Z')
  await pay(late.invoiceId, 600_000)
  await sell(monthly.id, { membershipId: id })
  const { periods, endOn } = await owner.memberships.get({ id })
  expect(periods.map((one) => [one.startOn, one.endOn])).toEqual([
    ['2027-06-08', '2027-07-07'],
    ['2027-07-08', '2027-08-07'],
    ['2027-08-20', '2027-09-19'],
    ['2027-09-20', '2027-10-19'],
  ])
  expect(endOn).toBe('2027-10-19')
})

test('taken off what is owed on a later day, the rest of the sale begins that day', async () => {
  const { owner, monthly, grace, moveTo } = await studioWithPlans({ now: soldOn })
  const pack = await owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000 })
  const { invoice, memberships } = await owner.payments.process({
    clientId: grace.id,
    items: [
      { kind: 'membership', planId: monthly.id },
      { kind: 'package', packageId: pack.id },
    ],
    tenders: [{ method: 'cash', amountMinor: 600_000 }],
  })
  await moveTo('2027-06-21T07:00:00Z')
  const { lines } = await owner.refunds.preview({ invoiceId: invoice.id })
  await owner.refunds.create({ invoiceId: invoice.id, lines: [{ invoiceLineId: lines[1]!.invoiceLineId }], reason: 'Not the pack' })
  expect(await owner.memberships.get({ id: memberships[0]!.id })).toMatchObject({ status: 'active', startOn: '2027-06-21' })
})
