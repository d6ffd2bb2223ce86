import { expect, test } from 'vitest'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { brokenSums, onAnotherDay, tillStudio, type TillStudio } from '../support/refund-steps'

/** Grace’s month from 1 June 2027 for 3,000, with four sessions or without limit. */
const graceWithMonth = async (sessionsIncluded: number | null = 4, paidMinor = 300_000) => {
  const till = await tillStudio()
  const plan = await till.owner.membershipPlans.create({
    name: 'Monthly',
    priceMinor: 300_000,
    periodUnit: 'month',
    periodCount: 1,
    sessionsIncluded,
  })
  const sale = await till.sell({ tenders: paidMinor === 0 ? [] : [{ method: 'cash', amountMinor: paidMinor }] }, [
    { kind: 'membership', planId: plan.id },
  ])
  const membershipId = sale.memberships[0]?.id ?? ''
  const lot = async () => (await till.owner.clientPackages.list({})).items[0]
  return { ...till, plan, sale, membershipId, lot, paymentId: sale.payments[0]?.id ?? '', invoiceId: sale.invoice.id }
}

/** A use that is not asked for the first day of its period: as there are where a freeze moved the period past what it had promised. */
const usedBeforeItsFirstDay = ({ app }: TillStudio, clientPackageId: string) =>
  openStudioOf(app).transaction(null, ({ tx, ids, clock }) =>
    tx.creditEntry.create({ data: { id: ids.next(), clientPackageId, kind: 'use', usedDelta: 1, at: new Date(clock.now()) } }),
  )

test('before its first day a membership goes back whole, with its sessions', async () => {
  const till = await tillStudio()
  const plan = await till.owner.membershipPlans.create({
    name: 'Monthly',
    priceMinor: 300_000,
    periodUnit: 'month',
    periodCount: 1,
    sessionsIncluded: 4,
  })
  const sale = await till.sell({ tenders: [{ method: 'cash', amountMinor: 300_000 }] }, [
    { kind: 'membership', planId: plan.id, startOn: '2027-06-02' },
  ])
  const paymentId = sale.payments[0]?.id ?? ''
  expect(await till.owner.refunds.preview({ paymentId })).toMatchObject({
    amountMinor: 300_000,
    creditsVoided: 4,
    membershipsEnded: [{ membershipId: sale.memberships[0]?.id, name: 'Monthly' }],
  })
  expect(await till.owner.refunds.create({ paymentId, reason: 'Moves' })).toMatchObject({ amountMinor: 300_000, sessions: 4 })
  expect(await till.owner.memberships.get({ id: sale.memberships[0]?.id ?? '' })).toMatchObject({
    paymentStatus: 'refunded',
    periods: [{ status: 'void' }],
  })
  expect(await brokenSums(till)).toEqual([])
})

test('of a running one the days after today go back, it ends, and what was used stays used', async () => {
  const till = await graceWithMonth()
  const { owner, dora, paymentId, membershipId } = till
  await dora.clientPackages.useSession({ id: (await till.lot())?.id ?? '' })
  await onAnotherDay(till, '2027-06-08T07:12:00Z')
  const preview = await owner.refunds.preview({ paymentId })
  expect(preview).toMatchObject({
    amountMinor: 220_000,
    creditsVoided: 3,
    lines: [{ maxMinor: 300_000, creditedMinor: 220_000, sessions: null }],
  })
  expect(preview.effects.slice(-2)).toEqual(['3 sessions of Monthly are voided.', 'Monthly ends.'])
  expect(await owner.refunds.create({ paymentId, reason: 'Moves' })).toMatchObject({ amountMinor: 220_000, sessions: 3 })
  expect(await till.lot()).toMatchObject({ used: 1, refunded: 3, sessionsRemaining: 0 })
  expect(await owner.memberships.get({ id: membershipId })).toMatchObject({ periods: [{ status: 'void' }] })
  expect(await owner.refunds.preview({ paymentId })).toMatchObject({ amountMinor: 0, membershipsEnded: [] })
  expect(await brokenSums(till)).toEqual([])
})

test.each([
  ['running', 0, 290_000, 4],
  ['running', 1, 225_000, 3],
  ['running', 4, 0, 0],
  ['renewed and not begun', 0, 300_000, 4],
  ['renewed and not begun', 3, 75_000, 1],
  ['renewed and not begun', 4, 0, 0],
] as const)('%s, with %i of its four sessions used: %i and %i sessions go back', async (which, used, amountMinor, creditsVoided) => {
  const till = await graceWithMonth()
  const { owner, dora, plan, membershipId } = till
  const isRunning = which === 'running'
  const renewed = isRunning
    ? till.sale
    : await till.sell({ tenders: [{ method: 'cash', amountMinor: 300_000 }] }, [{ kind: 'membership', planId: plan.id, membershipId }])
  const paymentId = renewed.payments[0]?.id ?? ''
  const { periods } = await owner.memberships.get({ id: membershipId })
  const clientPackageId = periods.at(-1)?.clientPackageId ?? ''
  for (let count = 0; count < used; count++)
    if (isRunning) await dora.clientPackages.useSession({ id: clientPackageId })
    else await usedBeforeItsFirstDay(till, clientPackageId)
  expect(await owner.refunds.preview({ paymentId })).toMatchObject({
    amountMinor,
    creditsVoided,
    membershipsEnded: amountMinor === 0 ? [] : [{ membershipId }],
  })
  if (amountMinor === 0) {
    expect(await codeOf(owner.refunds.create({ paymentId, reason: 'Moves' }))).toBe('WRONG_STATE')
    return
  }
  expect(await owner.refunds.create({ paymentId, reason: 'Moves' })).toMatchObject({ amountMinor, sessions: creditsVoided })
  expect((await owner.memberships.get({ id: membershipId })).periods.at(-1)).toMatchObject({ status: 'void' })
  expect(await owner.refunds.preview({ paymentId })).toMatchObject({ amountMinor: 0, membershipsEnded: [] })
  expect(await brokenSums(till)).toEqual([])
})

test('all its sessions used, a membership gives money back only by hand, and goes on', async () => {
  const till = await graceWithMonth()
  const { owner, dora, paymentId, membershipId } = till
  for (let count = 0; count < 4; count++) await dora.clientPackages.useSession({ id: (await till.lot())?.id ?? '' })
  const { lines } = await owner.refunds.preview({ paymentId })
  expect(lines).toMatchObject([{ creditedMinor: 0, maxMinor: 300_000 }])
  const line = { invoiceLineId: lines[0]?.invoiceLineId ?? '', creditedMinor: 50_000 }
  expect(await owner.refunds.create({ paymentId, lines: [line], reason: 'Showers were cold' })).toMatchObject({ amountMinor: 50_000 })
  expect(await owner.memberships.get({ id: membershipId })).toMatchObject({ status: 'active', periods: [{ status: 'active' }] })
})

test('sessions kept with their bookings are not paid back, and the bookings stay to be decided on', async () => {
  const till = await graceWithMonth()
  const { owner, dora, grace, trainerId, training, paymentId } = till
  const clientPackageId = (await till.lot())?.id ?? ''
  const bookings: { bookingId: string; act: 'keep' }[] = []
  for (const day of ['02', '03', '04', '07']) {
    const startsAt = `2027-06-${day}T10:00:00+03:00`
    const wish = { clientId: grace.id, trainerId, sessionTypeId: training.id, startsAt, status: 'confirmed' as const }
    bookings.push({ bookingId: (await dora.bookings.create({ ...wish, payWith: { clientPackageId } })).id, act: 'keep' })
  }
  const preview = (kept: number) => owner.refunds.preview({ paymentId, bookings: bookings.slice(0, kept) })
  const seen = []
  for (const kept of [0, 1, 3, 4]) seen.push(await preview(kept))
  expect(seen.map(({ amountMinor }) => amountMinor)).toEqual([290_000, 225_000, 75_000, 0])
  expect(seen.map((one) => one.bookings.length)).toEqual([4, 4, 4, 4])
})

test('less than its days to come is a favour: the membership goes on', async () => {
  const till = await graceWithMonth()
  const { owner, paymentId, membershipId } = till
  await onAnotherDay(till, '2027-06-08T07:12:00Z')
  const { lines } = await owner.refunds.preview({ paymentId })
  const line = { invoiceLineId: lines[0]?.invoiceLineId ?? '', creditedMinor: 50_000 }
  expect(await owner.refunds.preview({ paymentId, lines: [line] })).toMatchObject({ membershipsEnded: [], creditsVoided: 0 })
  await owner.refunds.create({ paymentId, lines: [line], reason: 'Showers were cold' })
  expect(await owner.memberships.get({ id: membershipId })).toMatchObject({ status: 'active', periods: [{ status: 'active' }] })
  expect(await owner.refunds.preview({ paymentId })).toMatchObject({ amountMinor: 170_000, membershipsEnded: [{ membershipId }] })
})

test.each([
  ['cancel', { status: 'cancelled', endReason: 'by_studio' }],
  ['reprice', { status: 'confirmed', cover: 'open' }],
  ['keep', { status: 'confirmed' }],
] as const)('%s: what an ended membership without limit covered must be decided', async (act, stands) => {
  const till = await graceWithMonth(null)
  const { owner, dora, grace, trainerId, training, membershipId, paymentId } = till
  const { id } = await dora.bookings.create({
    clientId: grace.id,
    trainerId,
    sessionTypeId: training.id,
    startsAt: '2027-06-10T10:00:00+03:00',
    status: 'confirmed',
    payWith: { membershipId },
  })
  expect(await codeOf(owner.refunds.create({ paymentId, reason: 'Moves' }))).toBe('BOOKINGS_UNDECIDED')
  expect(await owner.refunds.create({ paymentId, reason: 'Moves', bookings: [{ bookingId: id, act }] })).toMatchObject({
    amountMinor: 290_000,
    sessions: 0,
  })
  expect(await owner.bookings.get({ id })).toMatchObject(stands)
})

test('a kept booking keeps its session of an ended membership', async () => {
  const till = await graceWithMonth()
  const { owner, dora, grace, trainerId, training, paymentId } = till
  const { id } = await dora.bookings.create({
    clientId: grace.id,
    trainerId,
    sessionTypeId: training.id,
    startsAt: '2027-06-10T10:00:00+03:00',
    status: 'confirmed',
    payWith: { clientPackageId: (await till.lot())?.id ?? '' },
  })
  const bookings = [{ bookingId: id, act: 'keep' as const }]
  expect(await owner.refunds.preview({ paymentId, bookings })).toMatchObject({ creditsVoided: 3, isDecided: true })
  expect(await owner.refunds.create({ paymentId, reason: 'Moves', bookings })).toMatchObject({ sessions: 3 })
  expect(await till.lot()).toMatchObject({ reserved: 1, refunded: 3, sessionsRemaining: 1 })
  expect(await owner.bookings.get({ id })).toMatchObject({ status: 'confirmed', cover: 'package' })
  expect(await brokenSums(till)).toEqual([])
  // Its money is back: what the booking gives back later ends with the day of the refund.
  await owner.bookings.cancel({ id, endReason: 'by_studio' })
  expect(await till.lot()).toMatchObject({ reserved: 0, expiryOn: '2027-06-01' })
})

test('one that was never paid is taken off what is owed, and is void', async () => {
  const till = await graceWithMonth(4, 0)
  const { owner, invoiceId, membershipId } = till
  expect(await owner.refunds.create({ invoiceId, reason: 'Gave up' })).toMatchObject({ creditedMinor: 300_000, amountMinor: 0 })
  expect(await owner.memberships.get({ id: membershipId })).toMatchObject({ periods: [{ status: 'void' }] })
})

test('what is taken off may settle the rest: the membership on the same invoice begins', async () => {
  const till = await tillStudio()
  const { owner, fivePack } = till
  const plan = await owner.membershipPlans.create({
    name: 'Monthly',
    priceMinor: 300_000,
    periodUnit: 'month',
    periodCount: 1,
    sessionsIncluded: 4,
  })
  const sale = await till.sell({ tenders: [{ method: 'cash', amountMinor: 300_000 }] }, [
    { kind: 'membership', planId: plan.id },
    { kind: 'package', packageId: fivePack.id },
  ])
  const id = sale.memberships[0]?.id ?? ''
  expect((await owner.memberships.get({ id })).status).toBe('pending')
  const { lines } = await owner.refunds.preview({ invoiceId: sale.invoice.id })
  await owner.refunds.create({
    invoiceId: sale.invoice.id,
    lines: [{ invoiceLineId: lines[1]?.invoiceLineId ?? '' }],
    reason: 'Not the pack',
  })
  expect((await owner.memberships.get({ id })).status).toBe('active')
  expect(await brokenSums(till)).toEqual([])
})
