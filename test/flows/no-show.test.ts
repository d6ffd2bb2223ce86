import { expect, test } from 'vitest'
import { at, codeOf } from '../support/massage-studio'
import { testApp } from '../support/test-app'
import { aFloor, aPackage, assign, figuresOf, linesOf } from '../support/credit-steps'

const thursday = '2027-06-03'

/** Peter is booked on Thursday 18:00 with Chen on his 5-pack; Dora is at the desk. */
const peterAtSix = async (rules: { noShowFeeMinor?: number; noShowUsesCredit?: boolean } = {}) => {
  const app = await testApp({ now: at('09:00', thursday) })
  const { owner } = app
  await owner.studio.update({ noShowFeeMinor: 50_000, ...rules })
  const { client: dora } = await app.signedIn('front_desk')
  const { training, trainer } = await aFloor(app)
  const peter = await dora.clients.create({ firstName: 'Peter', lastName: 'Otieno' })
  const lot = await assign(dora, (await aPackage(owner)).id, peter.id)
  const booked = await dora.bookings.create({
    clientId: peter.id,
    trainerId: trainer.id,
    sessionTypeId: training.id,
    startsAt: at('18:00', thursday),
    status: 'confirmed',
    payWith: { clientPackageId: lot.id },
  })
  const moveTo = (time: string, day = thursday) => app.clock.moveTo(Date.parse(at(time, day)))
  return { app, owner, dora, training, trainer, peter, lot, booked, moveTo }
}

const proposedIn = async ({ dora }: Awaited<ReturnType<typeof peterAtSix>>) =>
  (await dora.bookings.proposals({})).items.map(({ kind, booking }) => [kind, booking.clientName])

test('D3: a no-show is proposed after the end, costs its credit and a fee that is held, and is waived with a reason', async () => {
  const studio = await peterAtSix()
  const { app, dora, lot, booked, moveTo, peter, training, trainer } = studio
  expect(await figuresOf(dora, lot.id)).toEqual({ bought: 5, used: 0, reserved: 1, refunded: 0, expired: 0, available: 4 })

  // 1. A quarter of an hour after the start nothing has changed by itself, nor at the very end.
  await app.advanceTo(at('18:15', thursday))
  expect(await dora.bookings.get({ id: booked.id })).toMatchObject({ status: 'confirmed', cover: 'package' })
  expect(await proposedIn(studio)).toEqual([])
  await app.advanceTo(at('19:09', thursday))
  expect(await dora.bookings.get({ id: booked.id })).toMatchObject({ status: 'confirmed' })
  expect(await proposedIn(studio)).toEqual([])

  // 2. Ten minutes after the end it is proposed; what it costs is said before it is done.
  moveTo('19:10')
  expect(await proposedIn(studio)).toEqual([['no_show', 'Peter Otieno']])
  expect(await dora.bookings.consequence({ id: booked.id, act: 'no_show' })).toMatchObject({
    credit: 'used',
    clientPackageName: '5-pack',
    availableAfter: 4,
    feeMinor: 50_000,
    waivableUntil: '2027-06-04T16:10:00.000Z',
    sentence: 'No-show: the credit of 5-pack is used and a fee of KES 500 is asked; it can be waived until Fri 4 June 19:10.',
  })
  expect(await dora.bookings.noShow({ id: booked.id })).toMatchObject({
    status: 'no_show',
    cover: 'package',
    clientPackageId: lot.id,
    coverName: '5-pack',
  })
  expect(await figuresOf(dora, lot.id)).toEqual({ bought: 5, used: 1, reserved: 0, refunded: 0, expired: 0, available: 4 })
  expect(await proposedIn(studio)).toEqual([])

  // 3. Peter phones: the credit goes back to its lot, the fee is dropped, and both entries stay with Dora's name.
  moveTo('19:20')
  expect(await dora.bookings.waive({ id: booked.id, reason: 'The child was ill' })).toMatchObject({
    status: 'no_show',
    cover: 'open',
    clientPackageId: null,
  })
  expect(await figuresOf(dora, lot.id)).toEqual({ bought: 5, used: 0, reserved: 0, refunded: 0, expired: 0, available: 5 })
  const which = 'Personal training with Chen, Thu 3 June 18:00'
  expect(await linesOf(dora, lot.id)).toEqual([
    ['Given: 5 sessions', 5, 5, 'Dora Staff 1'],
    [`Reserved: ${which}`, 5, 4, 'Dora Staff 1'],
    [`Used, no-show: ${which}`, 4, 4, 'Dora Staff 1'],
    [`Returned after use: ${which}`, 5, 5, 'Dora Staff 1'],
  ])
  const { items } = await dora.clientPackages.ledger({ id: lot.id })
  expect(items[3]).toMatchObject({ reason: 'The child was ill', counterOfId: items[2]?.id, usedDelta: -1 })
  expect((await dora.bookings.history({ id: booked.id })).items.slice(-2)).toMatchObject([
    { change: 'no_show', by: 'Dora Staff 1' },
    { change: 'waived', reason: 'The child was ill', by: 'Dora Staff 1' },
  ])
  expect(await codeOf(dora.bookings.waive({ id: booked.id, reason: 'Once more' }))).toBe('WRONG_STATE')

  // 4. His next booking says so.
  const options = await dora.clientPackages.payOptions({
    id: peter.id,
    sessionTypeId: training.id,
    trainerId: trainer.id,
    onDate: '2027-06-08',
  })
  expect(options.noShows).toEqual({ days: 90, total: 1, waived: 1, text: '1 no-show (waived) in 90 days' })
  expect(options.items).toMatchObject([{ clientPackageId: lot.id, available: 5, problem: null }])
})

test('D3: after a check-in a no-show is refused until the check-in is undone', async () => {
  const { dora, booked, moveTo, lot } = await peterAtSix()
  moveTo('17:58')
  await dora.bookings.checkIn({ id: booked.id })
  moveTo('18:30')
  await expect(dora.bookings.noShow({ id: booked.id })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect(await figuresOf(dora, lot.id)).toMatchObject({ reserved: 1, used: 0 })
  await dora.bookings.checkIn({ id: booked.id, undo: true })
  expect(await dora.bookings.noShow({ id: booked.id })).toMatchObject({ status: 'no_show' })
  expect(await figuresOf(dora, lot.id)).toMatchObject({ reserved: 0, used: 1 })
})

test('the front desk waives until the day is over; after it only the owner or a manager', async () => {
  const { owner, dora, booked, moveTo, lot } = await peterAtSix()
  moveTo('19:10')
  await dora.bookings.noShow({ id: booked.id })
  moveTo('19:11', '2027-06-04')
  await dora.staff.login({ email: 'front_desk1@kilele.example', password: 'another long password' })
  await expect(dora.bookings.waive({ id: booked.id, reason: 'The child was ill' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: 'The front desk could waive this until Fri 4 June 19:10; ask the owner or a manager.',
  })
  await owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
  expect(await owner.bookings.waive({ id: booked.id, reason: 'The child was ill' })).toMatchObject({ cover: 'open' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 0, available: 5 })
})

test('where the studio keeps no-shows free, the credit goes back to its lot at once', async () => {
  const { dora, booked, moveTo, lot, peter } = await peterAtSix({ noShowUsesCredit: false, noShowFeeMinor: 0 })
  moveTo('19:10')
  expect((await dora.bookings.consequence({ id: booked.id, act: 'no_show' })).sentence).toBe(
    'No-show: the credit goes back to 5-pack, 5 available then.',
  )
  expect(await dora.bookings.noShow({ id: booked.id })).toMatchObject({ cover: 'open' })
  expect(await figuresOf(dora, lot.id)).toMatchObject({ used: 0, reserved: 0, available: 5 })
  expect((await dora.clientPackages.payOptions({ id: peter.id })).noShows).toMatchObject({ text: '1 no-show in 90 days' })
})
