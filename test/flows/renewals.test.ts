import { expect, test } from 'vitest'
import { at, codeOf, type Refusal } from '../support/massage-studio'
import { daysOf, studioWithPlans } from '../support/membership-steps'

test('renewed in time the next period follows the last day, and the membership ends with it once it is paid', async () => {
  const { owner, monthly, sell, pay } = await studioWithPlans()
  const sold = await sell(monthly.id)
  const renewed = await sell(monthly.id, { membershipId: sold.id, paidMinor: 0 })
  expect(renewed.id).toBe(sold.id)
  expect(daysOf(renewed)).toEqual({ status: 'active', startOn: '2027-06-08', endOn: '2027-07-07', daysLeft: 29 })
  expect([renewed.paymentStatus, renewed.periods.map(({ startOn, endOn, status }) => [startOn, endOn, status])]).toEqual([
    'unpaid',
    [
      ['2027-06-08', '2027-07-07', 'active'],
      ['2027-07-08', '2027-08-07', 'pending'],
    ],
  ])
  expect(await codeOf(sell(monthly.id, { membershipId: sold.id }))).toBe('CONFLICT')
  await pay(renewed.invoiceId, 600_000)
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ status: 'active', paymentStatus: 'paid', endOn: '2027-08-07' })
})

test('renewed on its last day nothing is lost, and after it has run out the next period begins today', async () => {
  const { monthly, sell, moveTo } = await studioWithPlans()
  const sold = await sell(monthly.id)
  await moveTo('2027-07-07T18:00:00Z')
  expect((await sell(monthly.id, { membershipId: sold.id })).endOn).toBe('2027-08-07')
  await moveTo('2027-08-20T07:00:00Z')
  const late = await sell(monthly.id, { membershipId: sold.id })
  expect(late.periods.at(-1)).toMatchObject({ startOn: '2027-08-20', endOn: '2027-09-19', status: 'active' })
  expect(daysOf(late)).toEqual({ status: 'active', startOn: '2027-06-08', endOn: '2027-09-19', daysLeft: 30 })
})

test('a renewal takes the plan’s present terms; until then the membership keeps its own', async () => {
  const { owner, eight, sell } = await studioWithPlans()
  const sold = await sell(eight.id)
  await owner.membershipPlans.update({ id: eight.id, name: 'Ten a month', sessionsIncluded: 10, priceMinor: 1_200_000 })
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ name: 'Eight a month', amountMinor: 1_000_000, sessionsIncluded: 8 })
  const renewed = await sell(eight.id, { membershipId: sold.id })
  expect(renewed).toMatchObject({ name: 'Ten a month', amountMinor: 1_200_000, sessionsIncluded: 10, sessionsAvailable: 8 })
  const lots = (await owner.clientPackages.list({ sort: 'expiryOn' })).items
  expect(lots.map(({ name, bought, expiryOn }) => [name, bought, expiryOn])).toEqual([
    ['Eight a month', 8, '2027-07-07'],
    ['Ten a month', 10, '2027-08-07'],
  ])
})

test('a cancelled membership keeps its paid days, is not renewed, and somebody else’s neither', async () => {
  const { owner, monthly, sell, moveTo } = await studioWithPlans()
  const sold = await sell(monthly.id)
  const peter = await owner.clients.create({ firstName: 'Peter' })
  expect(await codeOf(sell(monthly.id, { membershipId: sold.id, clientId: peter.id }))).toBe('INVALID')
  const cancelled = await owner.memberships.cancel({ id: sold.id, reason: 'Moves house' })
  expect(cancelled).toMatchObject({
    status: 'active',
    endOn: '2027-07-07',
    cancelledOn: '2027-07-07',
    cancelledAt: '2027-06-08T07:12:00.000Z',
    cancelReason: 'Moves house',
  })
  expect(await codeOf(sell(monthly.id, { membershipId: sold.id }))).toBe('WRONG_STATE')
  expect(await codeOf(owner.memberships.cancel({ id: sold.id, reason: 'Again' }))).toBe('WRONG_STATE')
  expect((await owner.memberships.renewals({})).total).toBe(0)
  await moveTo('2027-07-07T20:59:00Z')
  expect((await owner.memberships.get({ id: sold.id })).status).toBe('active')
  await moveTo('2027-07-07T21:00:00Z')
  expect((await owner.memberships.get({ id: sold.id })).status).toBe('cancelled')
})

test('cancelled on an earlier day it ends there, and so do the sessions it includes', async () => {
  const { owner, eight, sell } = await studioWithPlans()
  const sold = await sell(eight.id)
  expect(await codeOf(owner.memberships.cancel({ id: sold.id, onDate: '2027-06-07', reason: 'Too early' }))).toBe('BAD_RANGE')
  expect(await codeOf(owner.memberships.cancel({ id: sold.id, onDate: '2027-07-08', reason: 'Too late' }))).toBe('BAD_RANGE')
  expect(await owner.memberships.cancel({ id: sold.id, onDate: '2027-06-20', reason: 'Moves house' })).toMatchObject({
    endOn: '2027-06-20',
    cancelledOn: '2027-06-20',
    daysLeft: 12,
  })
  expect((await owner.clientPackages.list({})).items.map(({ expiryOn }) => expiryOn)).toEqual(['2027-06-20'])
})

test('cancelled, the sessions it includes end with it also where they were given no last day', async () => {
  const { owner, eight, sell } = await studioWithPlans()
  const sold = await sell(eight.id)
  const [lot] = (await owner.clientPackages.list({})).items
  await owner.clientPackages.extend({ id: lot!.id, expiryOn: null, reason: 'Was ill' })
  await owner.memberships.cancel({ id: sold.id, onDate: '2027-06-20', reason: 'Moves house' })
  expect((await owner.clientPackages.get({ id: lot!.id })).expiryOn).toBe('2027-06-20')
})

test('what is sold and not paid is taken off its invoice and not cancelled', async () => {
  const { owner, monthly, sell } = await studioWithPlans()
  const sold = await sell(monthly.id, { paidMinor: 0 })
  expect(await codeOf(owner.memberships.cancel({ id: sold.id, reason: 'Never paid' }))).toBe('WRONG_STATE')
})

test('a freeze moves the end, all that is sold after it, and the sessions that are included', async () => {
  const { owner, eight, sell } = await studioWithPlans()
  const sold = await sell(eight.id)
  await sell(eight.id, { membershipId: sold.id })
  const frozen = await owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-10', untilOn: '2027-06-19', reason: 'Holiday' })
  expect(frozen).toMatchObject({
    status: 'active',
    endOn: '2027-08-17',
    frozenFrom: '2027-06-10',
    frozenUntil: '2027-06-19',
    periods: [
      { startOn: '2027-06-08', endOn: '2027-07-17' },
      { startOn: '2027-07-18', endOn: '2027-08-17' },
    ],
  })
  const lots = (await owner.clientPackages.list({ sort: 'expiryOn' })).items
  expect(lots.map(({ expiryOn }) => expiryOn)).toEqual(['2027-07-17', '2027-08-17'])
  const ledger = await owner.clientPackages.ledger({ id: lots[0]!.id })
  expect(ledger.items.at(-1)).toMatchObject({
    kind: 'extend',
    fromExpiryOn: '2027-07-07',
    toExpiryOn: '2027-07-17',
    reason: 'Frozen for 10 days',
  })
  expect(await codeOf(owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-19', untilOn: '2027-06-25', reason: 'Again' }))).toBe(
    'CONFLICT',
  )
  expect(await codeOf(owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-07', untilOn: '2027-06-09', reason: 'Past' }))).toBe(
    'BAD_RANGE',
  )
  expect(await codeOf(owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-25', untilOn: '2027-06-24', reason: 'Odd' }))).toBe(
    'BAD_RANGE',
  )
  expect(await codeOf(owner.memberships.freeze({ id: sold.id, fromOn: '2027-08-18', untilOn: '2027-08-20', reason: 'Late' }))).toBe(
    'BAD_RANGE',
  )
})

test('a freeze that ends early gives back the days not rested, to the sessions too', async () => {
  const { owner, eight, sell, moveTo } = await studioWithPlans()
  const sold = await sell(eight.id)
  await owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-10', untilOn: '2027-06-19', reason: 'Holiday' })
  await moveTo('2027-06-13T07:00:00Z')
  expect((await owner.memberships.get({ id: sold.id })).status).toBe('frozen')
  expect(await owner.memberships.unfreeze({ id: sold.id })).toMatchObject({ status: 'active', endOn: '2027-07-10', frozenFrom: null })
  expect((await owner.clientPackages.list({})).items.map(({ expiryOn }) => expiryOn)).toEqual(['2027-07-10'])
  expect(await codeOf(owner.memberships.unfreeze({ id: sold.id }))).toBe('WRONG_STATE')
  const { items } = await owner.audit.list({ entity: 'membership', entityId: sold.id })
  expect(items.map(({ change }) => change)).toEqual(['unfrozen', 'frozen', 'paid', 'created'])
})

test('a freeze that lies ahead can be taken back as a whole', async () => {
  const { owner, monthly, sell } = await studioWithPlans()
  const sold = await sell(monthly.id)
  const { invoiceId: _, ...before } = sold
  await owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-10', untilOn: '2027-06-19', reason: 'Holiday' })
  expect(await owner.memberships.unfreeze({ id: sold.id })).toEqual(before)
})

test('bookings on a membership stand in the way of a freeze, of its early end and of a cancellation, and are listed', async () => {
  const { owner, monthly, grace, sell } = await studioWithPlans()
  const sold = await sell(monthly.id)
  const type = await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 60 })
  const book = (day: string) =>
    owner.bookings.create({
      clientId: grace.id,
      sessionTypeId: type.id,
      startsAt: at('10:00', day),
      status: 'confirmed',
      payWith: { membershipId: sold.id },
    })
  const booking = await book('2027-06-10')
  expect(booking).toMatchObject({ cover: 'membership', membershipId: sold.id, coverName: 'Monthly' })
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: Refusal) => {
        const { total, bookings } = error.data.data as { total: number; bookings: { id: string }[] }
        return { code: error.code, message: error.message, total, ids: bookings.map(({ id }) => id) }
      },
    )
  expect(await refusal(owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-09', untilOn: '2027-06-12', reason: 'Holiday' }))).toEqual({
    code: 'BOOKINGS_AFFECTED',
    message: '1 booking on this membership lies in these days, on Thu 10 June 10:00; move it, cancel it or pay for it another way first.',
    total: 1,
    ids: [booking.id],
  })
  expect((await refusal(owner.memberships.cancel({ id: sold.id, onDate: '2027-06-09', reason: 'No' })))?.ids).toEqual([booking.id])
  await owner.memberships.freeze({ id: sold.id, fromOn: '2027-06-14', untilOn: '2027-06-19', reason: 'Holiday' })
  const late = await book('2027-07-10')
  expect((await refusal(owner.memberships.unfreeze({ id: sold.id })))?.ids).toEqual([late.id])
  expect((await owner.memberships.get({ id: sold.id })).endOn).toBe('2027-07-13')
  await owner.bookings.cancel({ id: late.id })
  await owner.memberships.unfreeze({ id: sold.id })
  expect(await owner.memberships.cancel({ id: sold.id, onDate: '2027-06-10', reason: 'Yes' })).toMatchObject({ endOn: '2027-06-10' })
})

test('an unlimited membership pays for its types on its paid days, one with sessions through them', async () => {
  const { owner, plan, eight, grace, sell } = await studioWithPlans()
  const [massage, yoga] = [
    await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 60 }),
    await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60 }),
  ]
  const spa = await sell((await plan({ name: 'Spa', sessionTypeIds: [massage.id] })).id)
  const counted = await sell(eight.id)
  const unpaid = await sell((await plan({ name: 'Later' })).id, { paidMinor: 0 })
  await owner.memberships.freeze({ id: spa.id, fromOn: '2027-06-14', untilOn: '2027-06-16', reason: 'Away' })
  const book = (membershipId: string, day: string, sessionTypeId = massage.id) =>
    owner.bookings
      .create({ clientId: grace.id, sessionTypeId, startsAt: at('10:00', day), status: 'confirmed', payWith: { membershipId } })
      .then(
        ({ cover }) => cover as string,
        (error: Refusal) => `${error.code}: ${error.message}`,
      )
  expect(await book(spa.id, '2027-06-10')).toBe('membership')
  expect(await book(spa.id, '2027-06-11', yoga.id)).toBe(
    'NO_CREDITS: Spa does not include sessions of this type; choose something else to pay with.',
  )
  expect(await book(spa.id, '2027-06-15')).toBe('NO_CREDITS: Spa is frozen until Wed 16 June; end the freeze, or choose a later day.')
  expect(await book(spa.id, '2027-07-12')).toBe(
    'NO_CREDITS: Spa is paid until Sat 10 July, before this session on Mon 12 July; renew it first.',
  )
  await sell(spa.planId, { membershipId: spa.id, paidMinor: 0 })
  expect(await book(spa.id, '2027-07-12')).toBe(
    'NO_CREDITS: The days of Spa from Sun 11 July are sold and not paid; take their payment first.',
  )
  expect(await book(counted.id, '2027-06-11')).toBe(
    'NO_CREDITS: Eight a month has counted sessions; pay with its sessions instead, as with a package.',
  )
  expect(await book(unpaid.id, '2027-06-11')).toBe('NO_CREDITS: Later has not been paid yet; take its payment first.')
  const options = await owner.clientPackages.payOptions({ id: grace.id, sessionTypeId: massage.id, onDate: '2027-06-11' })
  expect(options.items.map(({ kind, name, problem }) => [kind, name, problem === null])).toEqual([
    ['package', 'Eight a month', true],
    ['membership', 'Spa', true],
    ['membership', 'Later', false],
  ])
})

test('the list of renewals has what ends soon and what ran out lately, the most pressing first, with sums', async () => {
  const { owner, monthly, yearly, grace, sell, moveTo } = await studioWithPlans()
  const [peter, mary, archived] = [
    await owner.clients.create({ firstName: 'Peter', lastName: 'Otieno' }),
    await owner.clients.create({ firstName: 'Mary' }),
    await owner.clients.create({ firstName: 'Gone' }),
  ]
  const long = await sell(monthly.id, { startOn: '2027-04-01' })
  const expired = await sell(monthly.id, { startOn: '2027-05-06' })
  const today = await sell(monthly.id, { startOn: '2027-05-09', clientId: peter.id })
  const inThree = await sell(monthly.id, { startOn: '2027-05-12', clientId: peter.id })
  const inTwoWeeks = await sell(monthly.id, { startOn: '2027-05-23', clientId: mary.id })
  await sell(monthly.id, { startOn: '2027-05-12', clientId: archived.id })
  await sell(yearly.id)
  await sell(monthly.id, { clientId: mary.id, paidMinor: 0 })
  await owner.clients.remove({ id: archived.id })
  await sell(monthly.id, { membershipId: inThree.id, clientId: peter.id, paidMinor: 100_000 })
  const { items, summary, total } = await owner.memberships.renewals({})
  expect(items.map((row) => [row.membershipId, row.daysLeft, row.urgency, row.statusText, row.hasPendingPayment])).toEqual([
    [expired.id, -3, 'overdue', 'Expired 3 days ago', false],
    [today.id, 0, 'today', 'Ends today', false],
    [inThree.id, 3, 'critical', 'Ends in 3 days', true],
    [inTwoWeeks.id, 14, 'medium', 'Ends in 14 days', false],
  ])
  expect(items[0]).toEqual({
    membershipId: expired.id,
    clientId: grace.id,
    clientName: 'Grace Wanjiru',
    clientNumber: grace.number,
    phone: '+254711000001',
    email: 'grace@mail.example',
    name: 'Monthly',
    endOn: '2027-06-05',
    amountMinor: 600_000,
    currency: 'KES',
    daysLeft: -3,
    urgency: 'overdue',
    statusText: 'Expired 3 days ago',
    hasPendingPayment: false,
    lastPaymentOn: '2027-06-08',
  })
  expect([total, summary]).toEqual([4, { totalMinor: 2_400_000, currency: 'KES', rows: 4, overdue: 1, critical: 2, clients: 3 }])
  const idsOf = async (query: Parameters<typeof owner.memberships.renewals>[0]) =>
    (await owner.memberships.renewals(query)).items.map(({ membershipId }) => membershipId)
  expect(await idsOf({ urgency: 'critical' })).toEqual([inThree.id])
  expect(await idsOf({ urgency: 'overdue' })).toEqual([expired.id])
  expect(await idsOf({ urgency: 'later' })).toEqual(await idsOf({ urgency: 'later', withinDays: 365 }))
  expect(await idsOf({ urgency: 'later' })).not.toEqual([])
  expect(await idsOf({ urgency: 'later', withinDays: 20 })).toEqual([])
  expect(await idsOf({ withinDays: 3, sort: '-endOn' })).toEqual([inThree.id, today.id, expired.id])
  expect(await idsOf({ q: 'otieno', sort: 'clientName' })).toEqual([today.id, inThree.id])
  expect((await owner.memberships.renewals({ q: 'mary' })).summary).toMatchObject({ totalMinor: 600_000, rows: 1, clients: 1 })
  await moveTo('2027-07-05T07:00:00Z')
  expect(await idsOf({})).toContain(expired.id)
  await moveTo('2027-07-06T07:00:00Z')
  expect(await idsOf({})).not.toContain(expired.id)
  expect(await idsOf({})).not.toContain(long.id)
})

test('a refund of what was sold takes the period and its sessions back', async () => {
  const { owner, eight, sell, refundAll } = await studioWithPlans()
  const sold = await sell(eight.id)
  const renewed = await sell(eight.id, { membershipId: sold.id })
  await refundAll(renewed.invoiceId)
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ status: 'active', endOn: '2027-07-07', paymentStatus: 'paid' })
  await refundAll(sold.invoiceId)
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' })
  expect((await owner.clientPackages.list({})).items.map(({ refunded, sessionsAvailable }) => [refunded, sessionsAvailable])).toEqual([
    [8, 0],
    [8, 0],
  ])
})

test('a refund after a cancellation leaves the last day as it was chosen', async () => {
  const { owner, monthly, sell, refundAll } = await studioWithPlans()
  const sold = await sell(monthly.id)
  const renewed = await sell(monthly.id, { membershipId: sold.id })
  await owner.memberships.cancel({ id: sold.id, onDate: '2027-06-20', reason: 'Moves house' })
  await refundAll(renewed.invoiceId)
  expect(await owner.memberships.get({ id: sold.id })).toMatchObject({ status: 'active', endOn: '2027-06-20', cancelledOn: '2027-06-20' })
})

test('nobody is a member beyond the year 2199', async () => {
  const { owner, plan, sell } = await studioWithPlans()
  const life = await plan({ name: 'For life', periodUnit: 'year', periodCount: 36 })
  const { id } = await sell(life.id)
  for (let times = 1; times <= 3; times++) await sell(life.id, { membershipId: id })
  expect(await codeOf(sell(life.id, { membershipId: id }))).toBe('BAD_RANGE')
  expect((await owner.memberships.get({ id })).endOn).toBe('2171-06-07')
})
