import { expect, test } from 'vitest'
import { codeOf, type Refusal } from '../support/massage-studio'
import { daysOf, studioWithPlans } from '../support/membership-steps'
import { restCall, restToken } from '../support/rest-call'
import { ownerSignIn } from '../support/test-app'

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: Refusal) => ({ code: error.code, field: error.data.field, message: error.message }),
  )

test('a plan is kept as it was written, two on offer have two names, and an archived one is no longer sold', async () => {
  const { owner, plan, grace } = await studioWithPlans()
  const massage = await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 60 })
  const made = await plan({
    name: 'Recovery',
    description: 'For the tired',
    periodUnit: 'week',
    periodCount: 4,
    sessionsIncluded: 3,
    sessionTypeIds: [massage.id],
  })
  expect(made).toMatchObject({
    name: 'Recovery',
    description: 'For the tired',
    priceMinor: 600_000,
    currency: 'KES',
    periodUnit: 'week',
    periodCount: 4,
    sessionsIncluded: 3,
    sessionTypeIds: [massage.id],
    taxRateId: null,
    isActive: true,
  })
  expect(await refusalOf(plan({ name: 'Recovery' }))).toEqual({
    code: 'CONFLICT',
    field: 'name',
    message: 'Another membership plan has this name; choose a different one.',
  })
  expect(await owner.membershipPlans.update({ id: made.id, sessionTypeIds: [], sessionsIncluded: null })).toEqual({
    ...made,
    sessionTypeIds: [],
    sessionsIncluded: null,
  })
  expect((await owner.membershipPlans.remove({ id: made.id })).isActive).toBe(false)
  const sale = { clientId: grace.id, items: [{ kind: 'membership' as const, planId: made.id }], tenders: [] }
  expect(await codeOf(owner.payments.process(sale))).toBe('ARCHIVED')
  await plan({ name: 'Recovery' })
  expect(await codeOf(owner.membershipPlans.update({ id: made.id, isActive: true }))).toBe('CONFLICT')
  const listed = await owner.membershipPlans.list({ isActive: true, sort: '-priceMinor', limit: 2 })
  expect([listed.items.map(({ name }) => name), listed.total]).toEqual([['Year', 'Eight a month'], 4])
})

test('a membership that is paid begins today and holds for a month', async () => {
  const { owner, monthly, grace, sell } = await studioWithPlans()
  const sold = await sell(monthly.id)
  expect(sold).toMatchObject({
    clientId: grace.id,
    clientName: 'Grace Wanjiru',
    planId: monthly.id,
    name: 'Monthly',
    status: 'active',
    paymentStatus: 'paid',
    startOn: '2027-06-08',
    endOn: '2027-07-07',
    daysLeft: 29,
    amountMinor: 600_000,
    sessionsIncluded: null,
    sessionsAvailable: null,
    periods: [{ startOn: '2027-06-08', endOn: '2027-07-07', amountMinor: 600_000, status: 'active', clientPackageId: null }],
  })
  expect((await owner.clientPackages.list({})).total).toBe(0)
})

test('part of the price leaves it pending until the rest is paid', async () => {
  const { owner, eight, sell, pay } = await studioWithPlans()
  const sold = await sell(eight.id, { paidMinor: 400_000 })
  expect([sold.status, sold.paymentStatus, sold.sessionsAvailable]).toEqual(['pending', 'part_paid', 0])
  await pay(sold.invoiceId, 500_000)
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ status: 'pending', paymentStatus: 'part_paid' })
  await pay(sold.invoiceId, 100_000)
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ status: 'active', paymentStatus: 'paid', sessionsAvailable: 8 })
  expect((await owner.clientPackages.list({})).total).toBe(1)
})

test('a plan with sessions gives a lot that ends with the period, costs nothing and says where it comes from', async () => {
  const { owner, eight, sell } = await studioWithPlans()
  const sold = await sell(eight.id)
  const [lot] = (await owner.clientPackages.list({})).items
  expect(lot).toMatchObject({
    name: 'Eight a month',
    membershipId: sold.id,
    invoiceId: sold.invoiceId,
    bought: 8,
    sessionsAvailable: 8,
    priceMinor: 0,
    expiryOn: '2027-07-07',
  })
  expect(sold.periods[0]?.clientPackageId).toBe(lot!.id)
  const { items } = await owner.clientPackages.ledger({ id: lot!.id })
  expect(items.map(({ kind, boughtDelta, reason }) => ({ kind, boughtDelta, reason }))).toEqual([
    { kind: 'purchase', boughtDelta: 8, reason: 'Included in Eight a month' },
  ])
})

test('month ends and leap years are counted on the calendar', async () => {
  const { monthly, yearly, sell } = await studioWithPlans({ now: '2028-01-31T07:00:00Z' })
  expect(daysOf(await sell(monthly.id))).toEqual({ status: 'active', startOn: '2028-01-31', endOn: '2028-02-28', daysLeft: 28 })
  expect(daysOf(await sell(yearly.id, { startOn: '2028-02-29' }))).toMatchObject({ startOn: '2028-02-29', endOn: '2029-02-27' })
})

test('the day begins in the studio’s zone', async () => {
  const nairobi = await studioWithPlans({ now: '2027-06-08T21:30:00Z' })
  expect((await nairobi.sell(nairobi.monthly.id)).startOn).toBe('2027-06-09')
  const chicago = await studioWithPlans({ now: '2027-06-08T04:30:00Z', timeZone: 'America/Chicago' })
  const sold = await chicago.sell(chicago.monthly.id)
  expect(sold.startOn).toBe('2027-06-07')
  await chicago.moveTo('2027-07-07T04:59:00Z')
  expect((await chicago.owner.memberships.get({ id: sold.id })).status).toBe('active')
  await chicago.moveTo('2027-07-07T05:00:00Z')
  expect((await chicago.owner.memberships.get({ id: sold.id })).status).toBe('expired')
})

test('it may begin on another day, within a year', async () => {
  const { monthly, sell } = await studioWithPlans()
  expect(daysOf(await sell(monthly.id, { startOn: '2027-07-01' }))).toMatchObject({ startOn: '2027-07-01', endOn: '2027-07-31' })
  expect(await codeOf(sell(monthly.id, { startOn: '2199-12-31' }))).toBe('BAD_RANGE')
})

test('lists tell the states apart, by client and plan, and find by name', async () => {
  const { owner, monthly, eight, yearly, sell, moveTo } = await studioWithPlans()
  const peter = await owner.clients.create({ firstName: 'Peter', lastName: 'Otieno' })
  const frozen = await sell(monthly.id)
  const unpaid = await sell(eight.id, { paidMinor: 0 })
  const running = await sell(yearly.id, { clientId: peter.id })
  const old = await sell(monthly.id, { clientId: peter.id, startOn: '2027-05-01' })
  const ended = await sell(monthly.id, { clientId: peter.id, startOn: '2027-05-20' })
  await owner.memberships.freeze({ id: frozen.id, fromOn: '2027-06-09', untilOn: '2027-06-09', reason: 'Away' })
  await owner.memberships.cancel({ id: ended.id, onDate: '2027-06-08', reason: 'Moves house' })
  await moveTo('2027-06-09T07:00:00Z')
  const idsOf = async (query: Parameters<typeof owner.memberships.list>[0]) =>
    (await owner.memberships.list(query)).items.map(({ id }) => id)
  for (const [status, id] of [
    ['frozen', frozen.id],
    ['pending', unpaid.id],
    ['active', running.id],
    ['expired', old.id],
    ['cancelled', ended.id],
  ] as const)
    expect([status, await idsOf({ status })]).toEqual([status, [id]])
  expect((await owner.memberships.list({})).items.map(({ status }) => status).toSorted()).toEqual([
    'active',
    'cancelled',
    'expired',
    'frozen',
    'pending',
  ])
  expect(await idsOf({ clientId: peter.id, sort: 'startOn' })).toEqual([old.id, ended.id, running.id])
  expect(await idsOf({ planId: eight.id })).toEqual([unpaid.id])
  expect(await idsOf({ q: 'wanj', sort: 'startOn' })).toEqual([frozen.id, unpaid.id])
  expect(await idsOf({ q: 'year' })).toEqual([running.id])
  const page = await owner.memberships.list({ sort: '-clientName', page: 2, page_size: 2 })
  expect([page.items.length, page.total, page.totalPages, page.hasNext]).toEqual([2, 5, 3, true])
})

test('trainers see the memberships of their own clients only, and neither renewals nor changes', async () => {
  const { app, owner, monthly, sell } = await studioWithPlans()
  const trainer = await app.signedIn('trainer')
  const mine = await owner.clients.create({ firstName: 'Mary', primaryTrainerId: trainer.trainerId! })
  const [others, theirs] = [await sell(monthly.id), await sell(monthly.id, { clientId: mine.id })]
  expect((await trainer.client.memberships.list({})).items.map(({ id }) => id)).toEqual([theirs.id])
  expect((await trainer.client.memberships.list({})).total).toBe(1)
  expect(await codeOf(trainer.client.memberships.get({ id: others.id }))).toBe('NOT_FOUND')
  expect((await trainer.client.memberships.get({ id: theirs.id })).id).toBe(theirs.id)
  expect(await codeOf(trainer.client.memberships.renewals({}))).toBe('FORBIDDEN')
  expect(await codeOf(trainer.client.memberships.cancel({ id: theirs.id, reason: 'No' }))).toBe('FORBIDDEN')
  const desk = await app.signedIn('front_desk')
  expect(await codeOf(desk.client.membershipPlans.create({ name: 'Mine', priceMinor: 1 }))).toBe('FORBIDDEN')
  expect((await desk.client.memberships.renewals({})).total).toBe(2)
})

test('the same is answered over REST', async () => {
  const { app, monthly, sell } = await studioWithPlans()
  const sold = await sell(monthly.id)
  const token = await restToken(app.studio, ownerSignIn)
  const { invoiceId: _, ...membership } = sold
  expect(await restCall(app.studio, `GET /memberships/${sold.id}`, { token })).toEqual({ status: 200, body: membership })
  const frozen = await restCall(app.studio, `POST /memberships/${sold.id}/freeze`, {
    token,
    body: { fromOn: '2027-06-10', untilOn: '2027-06-12', reason: 'Away' },
  })
  expect([frozen.status, (frozen.body as { endOn: string }).endOn]).toEqual([200, '2027-07-10'])
  const renewals = await restCall(app.studio, 'GET /payments/renewals?withinDays=60&sort=-endOn', { token })
  expect([renewals.status, (renewals.body as { total: number }).total]).toEqual([200, 1])
  const plan = await restCall(app.studio, 'POST /membership-plans', {
    token,
    body: { name: 'Weekly', priceMinor: 100, periodUnit: 'week' },
  })
  expect([plan.status, (plan.body as { periodUnit: string }).periodUnit]).toEqual([200, 'week'])
})

test('a renewal by another plan holds once it is paid, and taken back the plan before it holds again', async () => {
  const { owner, monthly, eight, sell, pay, refundAll } = await studioWithPlans()
  const { id } = await sell(monthly.id)
  const planOf = async () => {
    const { planId, name, amountMinor, sessionsIncluded } = await owner.memberships.get({ id })
    return { planId, name, amountMinor, sessionsIncluded }
  }
  const asMonthly = { planId: monthly.id, name: 'Monthly', amountMinor: 600_000, sessionsIncluded: null }
  const unpaid = await sell(eight.id, { membershipId: id, paidMinor: 0 })
  expect(await planOf()).toEqual(asMonthly)
  const { lines } = await owner.refunds.preview({ invoiceId: unpaid.invoiceId })
  await owner.refunds.create({
    invoiceId: unpaid.invoiceId,
    lines: lines.map(({ invoiceLineId, maxMinor }) => ({ invoiceLineId, creditedMinor: maxMinor })),
    reason: 'Changed their mind',
  })
  expect(await planOf()).toEqual(asMonthly)
  const renewal = await sell(eight.id, { membershipId: id, paidMinor: 0 })
  await pay(renewal.invoiceId, 1_000_000)
  expect(await planOf()).toEqual({ planId: eight.id, name: 'Eight a month', amountMinor: 1_000_000, sessionsIncluded: 8 })
  expect((await owner.clientPackages.list({})).items).toMatchObject([{ name: 'Eight a month', bought: 8 }])
  await refundAll(renewal.invoiceId)
  expect(await planOf()).toEqual(asMonthly)
  expect(await owner.memberships.get({ id })).toMatchObject({ status: 'active' })
})

test('a trainer sees the credits and memberships of their clients and nothing of what was paid for them', async () => {
  const { app, owner, eight, sell } = await studioWithPlans()
  const { client: amina, trainerId } = await app.signedIn('trainer')
  const her = await owner.clients.create({ firstName: 'Njeri', primaryTrainerId: trainerId })
  const { id } = await sell(eight.id, { clientId: her.id })
  const pack = await owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000, validDays: 10 })
  const sold = await owner.payments.process({
    clientId: her.id,
    items: [{ kind: 'package', packageId: pack.id }],
    tenders: [{ method: 'cash', amountMinor: 1_000_000 }],
  })
  const lotId = sold.clientPackages[0]?.id ?? ''
  const lots = async ({ clientPackages, packages }: typeof amina) => [
    await clientPackages.get({ id: lotId }),
    (await clientPackages.ledger({ id: lotId })).lot,
    ...(await clientPackages.list({ clientId: her.id })).items,
    ...(await clientPackages.ofClient({ id: her.id })).items,
    ...(await clientPackages.warnings({})).items.map(({ lot }) => lot),
    ...(await packages.clients({ id: pack.id })).items,
    await clientPackages.useSession({ id: lotId }),
  ]
  const held = async ({ memberships }: typeof amina) => [
    await memberships.get({ id }),
    ...(await memberships.list({ clientId: her.id })).items,
  ]
  const hers = await lots(amina)
  expect(hers.length).toBeGreaterThan(6)
  expect(hers.filter(({ priceMinor, invoiceId }) => priceMinor !== null || invoiceId !== null)).toEqual([])
  expect(
    (await held(amina)).map(({ amountMinor, periods }) => [amountMinor, periods.map((one) => [one.amountMinor, one.invoiceId])]),
  ).toEqual([
    [null, [[null, null]]],
    [null, [[null, null]]],
  ])
  expect((await lots(owner)).find((lot) => lot.id === lotId)).toMatchObject({ priceMinor: 1_000_000, invoiceId: sold.invoice.id })
  expect((await held(owner))[0]).toMatchObject({ amountMinor: 1_000_000, periods: [{ amountMinor: 1_000_000 }] })
})
