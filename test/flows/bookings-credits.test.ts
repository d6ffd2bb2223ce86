import { expect, test } from 'vitest'
import { aFloor, aPackage, assign, expireOverLots, figuresOf } from '../support/credit-steps'
import { addTrainer, at, codeOf, openStudioOf } from '../support/massage-studio'
import { testApp } from '../support/test-app'

const tuesday = '2027-06-08'

/** It is Tuesday, 8 June, 10:12; Grace has a 5-pack until 15 June; Chen gives personal training. */
const studioWithPack = async (more: Parameters<typeof aPackage>[1] = {}) => {
  const app = await testApp()
  const { owner } = app
  const { training, trainer } = await aFloor(app)
  const grace = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const lot = await assign(owner, (await aPackage(owner, { validDays: 7, ...more })).id, grace.id)
  const book = (startsAt: string, extra: Partial<Parameters<typeof owner.bookings.create>[0]> = {}) =>
    owner.bookings.create({
      clientId: grace.id,
      trainerId: trainer.id,
      sessionTypeId: training.id,
      startsAt,
      status: 'confirmed',
      payWith: { clientPackageId: lot.id },
      ...extra,
    })
  const moveTo = (time: string, day = tuesday) => app.clock.moveTo(Date.parse(at(time, day)))
  return { app, owner, training, trainer, grace, lot, book, moveTo }
}

test('a booking reserves a credit with itself, and completing it uses that credit', async () => {
  const { owner, lot, book, moveTo } = await studioWithPack()
  const booked = await book(at('12:00', tuesday))
  expect(booked).toMatchObject({ cover: 'package', clientPackageId: lot.id, coverName: '5-pack' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ reserved: 1, available: 4 })
  moveTo('13:00')
  await owner.bookings.complete({ id: booked.id })
  expect(await figuresOf(owner, lot.id)).toEqual({ bought: 5, used: 1, reserved: 0, refunded: 0, expired: 0, available: 4 })
})

test('who was checked in and is completed by the job uses the credit too', async () => {
  const { app, owner, lot, book } = await studioWithPack()
  const booked = await book(at('12:00', tuesday))
  await owner.bookings.checkIn({ id: booked.id })
  await app.advanceTo(at('13:00', tuesday))
  expect(await owner.bookings.get({ id: booked.id })).toMatchObject({ status: 'completed', cover: 'package' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 1, reserved: 0 })
})

test('a package pays only for its client, types and trainer, and until its last day; each refusal says why and leaves nothing', async () => {
  const { app, owner, training, trainer, grace, lot, book } = await studioWithPack()
  const massage = await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 60 })
  const amina = await addTrainer(owner, 'Amina')
  const peter = await owner.clients.create({ firstName: 'Peter' })
  const ofChen = await assign(
    owner,
    (await aPackage(owner, { name: 'Chen’s ten', sessionsCount: 10, trainerId: trainer.id, sessionTypeIds: [training.id] })).id,
    grace.id,
  )
  const withChens = { payWith: { clientPackageId: ofChen.id } }
  const refused = (call: Promise<unknown>, message: string) =>
    expect(call).rejects.toMatchObject({ code: 'NO_CREDITS', message, data: { field: 'payWith' } })
  await refused(book(at('09:00', '2027-06-10'), { clientId: peter.id }), '5-pack belongs to another client; choose a package of this one.')
  await refused(
    book(at('09:00', '2027-06-10'), { sessionTypeId: massage.id, ...withChens }),
    'Chen’s ten does not pay for Massage; choose another package, or leave it to be paid.',
  )
  await refused(
    book(at('09:00', '2027-06-10'), { trainerId: amina, ...withChens }),
    'Chen’s ten pays for sessions with Chen only; choose another package, or leave it to be paid.',
  )
  await refused(
    book(at('09:00', '2027-06-16')),
    '5-pack ends Tue 15 June, before this session on Wed 16 June; extend it, or choose another.',
  )
  expect((await owner.bookings.list({})).total).toBe(0)
  expect(await openStudioOf(app).db.get('SELECT count(*) AS n FROM session')).toEqual({ n: 0 })
  expect(await codeOf(book(at('19:00', '2027-06-15')))).toBe('done')
  expect(await codeOf(book(at('09:00', '2027-06-10'), withChens))).toBe('done')
  expect(await figuresOf(owner, lot.id)).toMatchObject({ reserved: 1 })
})

test('the last credit is promised once; then the desk hears whether it is used up or reserved', async () => {
  const { owner, lot, book, moveTo } = await studioWithPack({ sessionsCount: 1 })
  const booked = await book(at('12:00', tuesday))
  await expect(book(at('14:00', tuesday))).rejects.toMatchObject({
    code: 'NO_CREDITS',
    message: '5-pack: the 1 session left is reserved for other bookings; sell a new one, or choose another.',
  })
  moveTo('12:30')
  await owner.bookings.complete({ id: booked.id })
  await expect(book(at('14:00', tuesday))).rejects.toMatchObject({
    code: 'NO_CREDITS',
    message: '5-pack has no session left; sell a new one, or choose another.',
  })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 1, available: 0 })
})

test('a credit goes back to its own lot when a client cancels in time, the studio cancels, or a request is declined or lapses', async () => {
  const { app, owner, lot, book } = await studioWithPack()
  const later = await assign(owner, (await aPackage(owner, { name: 'Later' })).id, (await owner.clients.list({})).items[0]!.id)
  const inTime = await book(at('09:00', '2027-06-09'))
  const byStudio = await book(at('11:00', tuesday))
  const declined = await book(at('13:00', tuesday), { status: 'pending' })
  const lapses = await book(at('15:00', tuesday), { status: 'pending' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ reserved: 4, available: 1 })
  expect(await owner.bookings.cancel({ id: inTime.id, endReason: 'by_client' })).toMatchObject({
    endReason: 'by_client',
    cover: 'open',
    clientPackageId: null,
  })
  expect(await owner.bookings.cancel({ id: byStudio.id, endReason: 'by_studio' })).toMatchObject({ cover: 'open' })
  expect(await owner.bookings.cancel({ id: declined.id })).toMatchObject({ endReason: 'declined', cover: 'open' })
  await app.advanceTo(at('15:00', tuesday))
  expect(await owner.bookings.get({ id: lapses.id })).toMatchObject({ endReason: 'hold_lapsed', cover: 'open' })
  expect(await figuresOf(owner, lot.id)).toEqual({ bought: 5, used: 0, reserved: 0, refunded: 0, expired: 0, available: 5 })
  expect(await figuresOf(owner, later.id)).toMatchObject({ available: 5 })
})

test('a late cancellation uses the credit, as the consequence said before; without that rule it comes back', async () => {
  const { owner, lot, book } = await studioWithPack()
  const late = await book(at('12:00', tuesday))
  expect(await owner.bookings.consequence({ id: late.id, act: 'cancel', endReason: 'by_client' })).toMatchObject({
    isLate: true,
    credit: 'used',
    availableAfter: 4,
    sentence: 'Late, less than 12 hours before the start: the credit of 5-pack is used; it can be waived until Wed 9 June 10:12.',
  })
  expect(await owner.bookings.consequence({ id: late.id, act: 'cancel', endReason: 'by_trainer' })).toMatchObject({
    isLate: false,
    credit: 'returned',
    availableAfter: 5,
    sentence: 'The studio’s doing: the credit goes back to 5-pack, 5 available then.',
  })
  expect(await owner.bookings.cancel({ id: late.id, endReason: 'by_client' })).toMatchObject({
    endReason: 'late_by_client',
    cover: 'package',
    clientPackageId: lot.id,
  })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 1, reserved: 0, available: 4 })
  await owner.bookings.waive({ id: late.id, reason: 'Ill' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 0, available: 5 })
  await owner.studio.update({ lateCancelUsesCredit: false })
  const forgiven = await book(at('12:00', tuesday))
  expect(await owner.bookings.cancel({ id: forgiven.id, endReason: 'by_client' })).toMatchObject({ cover: 'open' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 0, available: 5 })
  expect(await codeOf(owner.bookings.waive({ id: forgiven.id, reason: 'Ill' }))).toBe('WRONG_STATE')
})

test('what pays is chosen, changed and taken off later; a session that took place uses the credit at once', async () => {
  const { owner, lot, book, moveTo, grace } = await studioWithPack()
  const other = await assign(owner, (await aPackage(owner, { name: 'Other' })).id, grace.id)
  const booked = await book(at('12:00', tuesday), { payWith: undefined })
  expect(booked).toMatchObject({ cover: 'open', clientPackageId: null, coverName: null })
  await owner.bookings.payWith({ id: booked.id, payWith: { clientPackageId: lot.id } })
  await owner.bookings.payWith({ id: booked.id, payWith: { clientPackageId: lot.id } })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ reserved: 1 })
  expect(await owner.bookings.payWith({ id: booked.id, payWith: { clientPackageId: other.id } })).toMatchObject({ coverName: 'Other' })
  expect([await figuresOf(owner, lot.id), await figuresOf(owner, other.id)]).toMatchObject([{ reserved: 0 }, { reserved: 1 }])
  expect(await owner.bookings.payWith({ id: booked.id, payWith: null })).toMatchObject({ cover: 'open', clientPackageId: null })
  expect(await figuresOf(owner, other.id)).toMatchObject({ reserved: 0, available: 5 })
  moveTo('13:00')
  await owner.bookings.complete({ id: booked.id })
  await owner.bookings.payWith({ id: booked.id, payWith: { clientPackageId: lot.id } })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 1, reserved: 0 })
  await owner.bookings.payWith({ id: booked.id, payWith: null })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 0, available: 5 })
  expect((await owner.bookings.history({ id: booked.id })).items.map(({ change }) => change)).toEqual([
    'created',
    'paid_by_package',
    'paid_by_package',
    'left_to_pay',
    'completed',
    'paid_by_package',
    'left_to_pay',
  ])
})

test('a visit is not charged with a reason, and only while nothing pays for it', async () => {
  const { app, owner, book } = await studioWithPack()
  const paid = await book(at('12:00', tuesday))
  await expect(owner.bookings.notCharged({ id: paid.id, reason: 'Trial' })).rejects.toMatchObject({
    code: 'WRONG_STATE',
    message: 'This visit is paid by 5-pack; take that off first.',
  })
  const open = await book(at('14:00', tuesday), { payWith: undefined })
  const trainer = await app.signedIn('trainer')
  expect(await codeOf(trainer.client.bookings.notCharged({ id: open.id, reason: 'Trial' }))).toBe('FORBIDDEN')
  expect(await owner.bookings.notCharged({ id: open.id, reason: 'Trial' })).toMatchObject({ cover: 'free' })
  expect(await codeOf(owner.bookings.notCharged({ id: open.id, reason: 'Trial' }))).toBe('WRONG_STATE')
  const override = { kinds: ['outside_hours' as const], reason: 'Asked for' }
  const own = await book(at('16:00', tuesday), { payWith: undefined, trainerId: trainer.trainerId ?? '', override })
  await owner.bookings.notCharged({ id: own.id, reason: 'Trial' })
  expect(await codeOf(trainer.client.bookings.payWith({ id: own.id, payWith: null }))).toBe('FORBIDDEN')
  expect((await owner.bookings.history({ id: open.id })).items.at(-1)).toMatchObject({ change: 'not_charged', reason: 'Trial' })
})

test('a move keeps its credit, and is refused where the lot does not reach', async () => {
  const { owner, book, grace, trainer } = await studioWithPack()
  const amina = await addTrainer(owner, 'Amina')
  const ofChen = await assign(owner, (await aPackage(owner, { name: 'Chen’s', trainerId: trainer.id })).id, grace.id)
  const booked = await book(at('12:00', tuesday))
  const moved = await owner.bookings.reschedule({ id: booked.id, startsAt: at('09:00', '2027-06-15'), trainerId: amina })
  expect(moved).toMatchObject({ cover: 'package', coverName: '5-pack' })
  await expect(owner.bookings.reschedule({ id: booked.id, startsAt: at('09:00', '2027-06-16') })).rejects.toMatchObject({
    code: 'NO_CREDITS',
    message: '5-pack ends Tue 15 June, before this session on Wed 16 June; extend it, or choose another.',
    data: { field: 'startsAt' },
  })
  const withChen = await book(at('14:00', tuesday), { payWith: { clientPackageId: ofChen.id } })
  await expect(owner.bookings.reschedule({ id: withChen.id, trainerId: amina })).rejects.toMatchObject({
    code: 'NO_CREDITS',
    data: { field: 'trainerId' },
  })
  expect(await owner.bookings.get({ id: withChen.id })).toMatchObject({ trainerId: trainer.id, cover: 'package' })
})

test('a seat in a class is paid by a credit as well, and keeps it in another class the lot reaches', async () => {
  const { app, owner, lot, grace, trainer } = await studioWithPack()
  const yoga = await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60, capacity: 2 })
  const classOn = (day: string) =>
    openStudioOf(app).transaction(null, async ({ tx, ids }) => {
      const [id, startsAt] = [ids.next(), new Date(at('16:00', day))]
      const endsAt = new Date(startsAt.getTime() + 3_600_000)
      const times = { startsAt, endsAt, blockedFrom: startsAt, blockedUntil: endsAt, createdAt: startsAt }
      const rest = { capacity: 2, kind: 'group', status: 'scheduled', sequence: 0 }
      await tx.session.create({ data: { id, trainerId: trainer.id, sessionTypeId: yoga.id, ...times, ...rest } })
      return id
    })
  const [first, second, tooLate] = [await classOn('2027-06-09'), await classOn('2027-06-10'), await classOn('2027-06-16')]
  const seat = await owner.bookings.create({
    clientId: grace.id,
    sessionId: first,
    status: 'confirmed',
    payWith: { clientPackageId: lot.id },
  })
  expect(seat).toMatchObject({ cover: 'package', clientPackageId: lot.id })
  expect(await owner.bookings.reschedule({ id: seat.id, sessionId: second })).toMatchObject({ cover: 'package' })
  expect(await codeOf(owner.bookings.reschedule({ id: seat.id, sessionId: tooLate }))).toBe('NO_CREDITS')
  expect(await figuresOf(owner, lot.id)).toMatchObject({ reserved: 1, available: 4 })
})

test('a lot that ends before the session keeps its word: the booking is completed on the credit it was promised', async () => {
  const { app, owner, lot, book, moveTo } = await studioWithPack()
  const kept = await book(at('18:00', '2027-06-15'))
  const cancelled = await book(at('12:00', '2027-06-15'))
  moveTo('04:00', '2027-06-16')
  await expireOverLots(app)
  await owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
  expect(await figuresOf(owner, lot.id)).toEqual({ bought: 5, used: 0, reserved: 2, refunded: 0, expired: 3, available: 0 })
  await owner.bookings.complete({ id: kept.id })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 1, reserved: 1, expired: 3 })
  await owner.bookings.cancel({ id: cancelled.id, endReason: 'by_studio' })
  expect(await owner.clientPackages.get({ id: lot.id })).toMatchObject({ sessionsRemaining: 1, sessionsAvailable: 0, isExpired: true })
  moveTo('04:00', '2027-06-17')
  await expireOverLots(app)
  await owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
  expect(await figuresOf(owner, lot.id)).toEqual({ bought: 5, used: 1, reserved: 0, refunded: 0, expired: 4, available: 0 })
})

test('rule 7: a request is confirmed only while its credit is still reserved', async () => {
  const { app, owner, lot, book } = await studioWithPack()
  const [sound, broken] = [await book(at('12:00', tuesday), { status: 'pending' }), await book(at('14:00', tuesday), { status: 'pending' })]
  expect(await owner.bookings.confirm({ id: sound.id })).toMatchObject({ status: 'confirmed', cover: 'package' })
  await openStudioOf(app).transaction(null, async ({ tx, ids, clock }) => {
    await tx.creditEntry.create({
      data: {
        id: ids.next(),
        clientPackageId: lot.id,
        kind: 'release',
        reservedDelta: -1,
        bookingId: broken.id,
        at: new Date(clock.now()),
      },
    })
  })
  await expect(owner.bookings.confirm({ id: broken.id })).rejects.toMatchObject({
    code: 'NO_CREDITS',
    message: 'The credit of 5-pack is no longer reserved for this booking; choose what pays for it.',
  })
})

test('a trainer books and completes on the packages of their own clients, and does not give back what is used', async () => {
  const { app, owner, training, grace, lot } = await studioWithPack()
  const { client: amina, trainerId } = await app.signedIn('trainer')
  await owner.availability.setWeek({
    trainerId: trainerId ?? '',
    hours: [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  const wish = { clientId: grace.id, sessionTypeId: training.id, startsAt: at('12:00', tuesday), payWith: { clientPackageId: lot.id } }
  expect(await codeOf(amina.clientPackages.get({ id: lot.id }))).toBe('NOT_FOUND')
  const booked = await owner.bookings.create({ ...wish, trainerId: trainerId ?? '', status: 'confirmed' })
  expect(await amina.clientPackages.get({ id: lot.id })).toMatchObject({ reserved: 1 })
  app.clock.moveTo(Date.parse(at('13:00', tuesday)))
  await amina.bookings.complete({ id: booked.id })
  expect(await figuresOf(amina, lot.id)).toMatchObject({ used: 1 })
  expect(await codeOf(amina.bookings.payWith({ id: booked.id, payWith: null }))).toBe('FORBIDDEN')
})
