import { expect, test } from 'vitest'
import { aFloor, aPackage, assign, figuresOf } from '../support/credit-steps'
import { at, codeOf, openStudioOf } from '../support/massage-studio'
import { testApp, type TestApp } from '../support/test-app'

const tuesday = '2027-06-08'

/** It is Tuesday, 8 June, 10:12; a late cancellation costs KES 300, a no-show KES 500; Grace pays by visit. */
const studioWithFees = async (rules: Parameters<TestApp['owner']['studio']['update']>[0] = {}) => {
  const app = await testApp()
  const { owner } = app
  await owner.studio.update({ lateCancelFeeMinor: 30_000, noShowFeeMinor: 50_000, ...rules })
  const { training, trainer } = await aFloor(app)
  const grace = await owner.clients.create({ firstName: 'Grace' })
  const book = (startsAt: string, payWith?: { clientPackageId: string }) =>
    owner.bookings.create({
      clientId: grace.id,
      trainerId: trainer.id,
      sessionTypeId: training.id,
      startsAt,
      status: 'confirmed',
      ...(payWith ? { payWith } : {}),
    })
  const moveTo = (time: string, day = tuesday) => app.clock.moveTo(Date.parse(at(time, day)))
  return { app, owner, training, trainer, grace, book, moveTo }
}

const feesIn = (app: TestApp) =>
  openStudioOf(app).db.all<Record<string, unknown>>(
    `SELECT kind, amountMinor, currency, strftime('%Y-%m-%dT%H:%MZ', heldUntil / 1000, 'unixepoch') AS heldUntil, waiverReason,
            (SELECT firstName FROM staff_user u WHERE u.id = f.waivedById) AS waivedBy FROM fee f ORDER BY createdAt, id`,
  )

test('a late cancellation and a no-show each write their fee, held for the hours in which it can be waived', async () => {
  const { app, owner, book, moveTo } = await studioWithFees({ waiverHours: 12 })
  const [late, missed] = [await book(at('12:00', tuesday)), await book(at('14:00', tuesday))]
  expect((await owner.bookings.consequence({ id: late.id, act: 'cancel', endReason: 'by_client' })).sentence).toBe(
    'Late, less than 12 hours before the start: a fee of KES 300 is asked; it can be waived until Tue 8 June 22:12.',
  )
  await owner.bookings.cancel({ id: late.id, endReason: 'by_client' })
  moveTo('15:10')
  await owner.bookings.noShow({ id: missed.id })
  expect(await feesIn(app)).toEqual([
    { kind: 'late_cancel', amountMinor: 30_000, currency: 'KES', heldUntil: '2027-06-08T19:12Z', waiverReason: null, waivedBy: null },
    { kind: 'no_show', amountMinor: 50_000, currency: 'KES', heldUntil: '2027-06-09T00:10Z', waiverReason: null, waivedBy: null },
  ])
})

test('who cancels in time, and whom the studio lets down, owes nothing; nothing is asked where the studio asks nothing', async () => {
  const { app, owner, book } = await studioWithFees()
  const [inTime, byStudio, byTrainer] = [
    await book(at('12:00', '2027-06-09')),
    await book(at('12:00', tuesday)),
    await book(at('14:00', tuesday)),
  ]
  expect((await owner.bookings.consequence({ id: inTime.id, act: 'cancel', endReason: 'by_client' })).sentence).toBe(
    'In time: nothing is charged.',
  )
  await owner.bookings.cancel({ id: inTime.id, endReason: 'by_client' })
  await owner.bookings.cancel({ id: byStudio.id, endReason: 'by_studio' })
  await owner.bookings.cancel({ id: byTrainer.id, endReason: 'by_trainer' })
  await owner.studio.update({ lateCancelFeeMinor: 0 })
  const free = await book(at('16:00', tuesday))
  await owner.bookings.cancel({ id: free.id, endReason: 'by_client' })
  expect(await feesIn(app)).toEqual([])
  expect(await codeOf(owner.bookings.waive({ id: free.id, reason: 'Ill' }))).toBe('WRONG_STATE')
})

test('a waived fee stays written with who waived it and why; it is waived once, and not by trainers', async () => {
  const { app, owner, book, moveTo } = await studioWithFees()
  const { client: dora } = await app.signedIn('front_desk')
  const [late, missed] = [await book(at('12:00', tuesday)), await book(at('14:00', tuesday))]
  await owner.bookings.cancel({ id: late.id, endReason: 'by_client' })
  await dora.bookings.waive({ id: late.id, reason: 'The bus broke down' })
  expect(await feesIn(app)).toMatchObject([{ kind: 'late_cancel', waivedBy: 'Dora', waiverReason: 'The bus broke down' }])
  moveTo('15:10')
  await owner.bookings.noShow({ id: missed.id })
  const trainer = await app.signedIn('trainer')
  expect(await codeOf(trainer.client.bookings.waive({ id: missed.id, reason: 'Ill' }))).toBe('FORBIDDEN')
  expect(await codeOf(dora.bookings.waive({ id: late.id, reason: 'Again' }))).toBe('WRONG_STATE')
})

test('a fee and a credit go together, and one waiver takes both back', async () => {
  const { app, owner, grace, book } = await studioWithFees()
  const lot = await assign(owner, (await aPackage(owner)).id, grace.id)
  const late = await book(at('12:00', tuesday), { clientPackageId: lot.id })
  await owner.bookings.cancel({ id: late.id, endReason: 'by_client' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 1 })
  await owner.bookings.waive({ id: late.id, reason: 'Ill' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 0, available: 5 })
  expect(await feesIn(app)).toMatchObject([{ amountMinor: 30_000, waivedBy: 'Omar' }])
})
