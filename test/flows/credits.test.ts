import { expect, test } from 'vitest'
import { aFloor, aPackage, assign, expireOverLots, figuresOf, linesOf } from '../support/credit-steps'
import { at, codeOf, openStudioOf } from '../support/massage-studio'
import { ownerSignIn, testApp, type TestApp } from '../support/test-app'

const tuesday = '2027-06-08'

/** Grace with a 5-pack until 15 June, on Tuesday, 8 June. */
const graceWithPack = async (more: Parameters<typeof aPackage>[1] = {}, setup: Parameters<typeof testApp>[0] = {}) => {
  const app = await testApp(setup)
  const { owner } = app
  const grace = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const pack = await aPackage(owner, { validDays: 7, ...more })
  const lot = await assign(owner, pack.id, grace.id)
  return { app, owner, grace, pack, lot }
}

const onDay = async ({ clock, owner }: TestApp, day: string, time = '10:00') => {
  clock.moveTo(Date.parse(at(time, day)))
  await owner.staff.login(ownerSignIn)
}

test('a session is used without a booking, and taken back once with a reason', async () => {
  const { app, owner, lot } = await graceWithPack()
  const { client: dora } = await app.signedIn('front_desk')
  expect(await dora.clientPackages.useSession({ id: lot.id, reason: 'Came with a friend' })).toMatchObject({
    used: 1,
    sessionsAvailable: 4,
  })
  const { items } = await owner.clientPackages.ledger({ id: lot.id })
  const use = items[1]!
  expect(use).toMatchObject({ kind: 'use', text: 'Used: a session without a booking', reason: 'Came with a friend', by: 'Dora Staff 1' })
  expect(await codeOf(dora.clientPackages.returnSession({ id: lot.id, entryId: items[0]!.id, reason: 'Mistake' }))).toBe('NOT_FOUND')
  expect(await dora.clientPackages.returnSession({ id: lot.id, entryId: use.id, reason: 'Mistake' })).toMatchObject({
    used: 0,
    sessionsAvailable: 5,
  })
  await expect(dora.clientPackages.returnSession({ id: lot.id, entryId: use.id, reason: 'Mistake' })).rejects.toMatchObject({
    code: 'WRONG_STATE',
    message: 'This use is taken back already.',
  })
})

test('the session a booking holds is used by itself, and is the booking’s to give back', async () => {
  const { app, owner, grace, lot } = await graceWithPack()
  const { training, trainer } = await aFloor(app)
  const wish = { clientId: grace.id, trainerId: trainer.id, sessionTypeId: training.id, startsAt: at('12:00', tuesday) }
  const booked = await owner.bookings.create({ ...wish, status: 'confirmed', payWith: { clientPackageId: lot.id } })
  expect(await owner.clientPackages.useSession({ id: lot.id, bookingId: booked.id })).toMatchObject({ used: 1, reserved: 0 })
  expect(await codeOf(owner.clientPackages.useSession({ id: lot.id, bookingId: booked.id }))).toBe('ALREADY_PAID')
  const use = (await owner.clientPackages.ledger({ id: lot.id })).items.at(-1)!
  expect(await codeOf(owner.clientPackages.returnSession({ id: lot.id, entryId: use.id, reason: 'Mistake' }))).toBe('WRONG_STATE')
  await owner.bookings.cancel({ id: booked.id, endReason: 'by_studio' })
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 0, reserved: 0, available: 5 })
})

test('a trainer does not use what another trainer’s booking holds', async () => {
  const { app, owner, grace, lot } = await graceWithPack()
  const { training, trainer } = await aFloor(app)
  const wish = { clientId: grace.id, trainerId: trainer.id, sessionTypeId: training.id, startsAt: at('12:00', tuesday) }
  const booked = await owner.bookings.create({ ...wish, status: 'confirmed', payWith: { clientPackageId: lot.id } })
  const { client: amina } = await app.signedIn('trainer')
  const { trainerId } = await amina.staff.me()
  await owner.clients.update({ id: grace.id, primaryTrainerId: trainerId })
  expect(await codeOf(amina.clientPackages.useSession({ id: lot.id, bookingId: booked.id }))).toBe('WRONG_STATE')
  expect(await figuresOf(owner, lot.id)).toMatchObject({ used: 0, reserved: 1 })
})

test('what is used up, ended, another trainer’s or another’s client’s is refused with why', async () => {
  const { app, owner, lot, grace } = await graceWithPack({ sessionsCount: 1 })
  await owner.clientPackages.useSession({ id: lot.id })
  await expect(owner.clientPackages.useSession({ id: lot.id })).rejects.toMatchObject({
    code: 'NO_CREDITS',
    message: '5-pack has no session left; sell a new one, or choose another.',
  })
  const { client: amina } = await app.signedIn('trainer')
  expect(await codeOf(amina.clientPackages.useSession({ id: lot.id }))).toBe('NOT_FOUND')
  const { trainerId } = await amina.staff.me()
  await owner.clients.update({ id: grace.id, primaryTrainerId: trainerId })
  const own = (await owner.staff.me()).trainerId
  const ofOmar = await assign(owner, (await aPackage(owner, { name: 'With Omar', trainerId: own })).id, grace.id)
  await expect(amina.clientPackages.useSession({ id: ofOmar.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: 'With Omar pays for another trainer’s sessions; ask the front desk.',
  })
})

test('past its last day a lot has nothing before the night has written it down, and the same after', async () => {
  const { app, owner, lot } = await graceWithPack()
  await owner.clientPackages.useSession({ id: lot.id })
  await onDay(app, '2027-06-16', '00:01')
  const before = await owner.clientPackages.get({ id: lot.id })
  expect(before).toMatchObject({ isExpired: true, isActive: false, sessionsAvailable: 0, expired: 0 })
  expect(await expireOverLots(app)).toBe(1)
  expect(await expireOverLots(app)).toBe(0)
  expect(await owner.clientPackages.get({ id: lot.id })).toMatchObject({
    isExpired: true,
    sessionsAvailable: 0,
    sessionsRemaining: 0,
    expired: 4,
  })
  expect((await linesOf(owner, lot.id)).at(-1)).toEqual(['Expired: 4 sessions', 0, 0, 'TrainerHub'])
})

test('each night ends what is over', async () => {
  const silentTimer = () => ({ arm: () => undefined, disarm: () => undefined })
  const { app, owner, lot } = await graceWithPack({ validDays: 1 }, { parts: { runsJobs: true, newTimer: silentTimer } })
  await app.advanceTo('2027-06-10T00:00:00Z')
  await owner.staff.login(ownerSignIn)
  expect(await figuresOf(owner, lot.id)).toMatchObject({ expired: 5, available: 0 })
})

test('an extension brings back what had expired, and needs a later day', async () => {
  const { app, lot } = await graceWithPack()
  const { client: dora } = await app.signedIn('front_desk')
  const extend = (expiryOn: string | null) => dora.clientPackages.extend({ id: lot.id, expiryOn, reason: 'Was in hospital' })
  await expect(extend('2027-06-15')).rejects.toMatchObject({
    code: 'BAD_RANGE',
    message: '5-pack ends Tue 15 June already; choose a later day.',
    data: { field: 'expiryOn' },
  })
  await onDay(app, '2027-06-20')
  await expireOverLots(app)
  await dora.staff.login({ email: 'front_desk1@kilele.example', password: 'another long password' })
  expect(await codeOf(extend('2027-06-19'))).toBe('BAD_RANGE')
  expect(await extend('2027-06-20')).toMatchObject({ expired: 0, sessionsAvailable: 5, expiryOn: '2027-06-20', isExpired: false })
  expect((await linesOf(dora, lot.id)).at(-1)).toEqual(['Extended: from Tue 15 June to Sun 20 June, 5 sessions back', 5, 5, 'Dora Staff 1'])
  expect(await extend(null)).toMatchObject({ expiryOn: null, daysLeft: null })
  await expect(extend('2027-12-31')).rejects.toMatchObject({ message: '5-pack has no last day; choose a later day.' })
})

test('the office ends a lot; what bookings hold stays, and an extension undoes it', async () => {
  const { app, owner, grace, lot } = await graceWithPack()
  const { training, trainer } = await aFloor(app)
  const wish = { clientId: grace.id, trainerId: trainer.id, sessionTypeId: training.id, startsAt: at('12:00', tuesday) }
  await owner.bookings.create({ ...wish, status: 'confirmed', payWith: { clientPackageId: lot.id } })
  const { client: dora } = await app.signedIn('front_desk')
  expect(await codeOf(dora.clientPackages.expire({ id: lot.id, reason: 'Moved away' }))).toBe('FORBIDDEN')
  expect(await owner.clientPackages.expire({ id: lot.id, reason: 'Moved away' })).toMatchObject({
    expired: 4,
    reserved: 1,
    sessionsAvailable: 0,
  })
  await expect(owner.clientPackages.expire({ id: lot.id, reason: 'Moved away' })).rejects.toMatchObject({
    code: 'WRONG_STATE',
    message: 'Everything left of 5-pack is reserved for bookings; cancel those first.',
  })
  expect(await owner.clientPackages.extend({ id: lot.id, expiryOn: '2027-06-15', reason: 'Stays' })).toMatchObject({
    expired: 0,
    sessionsAvailable: 4,
  })
})

test('a client’s lots come in the order they would be used, with the sum of what is left', async () => {
  const { app, owner, grace, lot } = await graceWithPack()
  const forever = await assign(owner, (await aPackage(owner, { name: 'Gift', validDays: null, sessionsCount: 1 })).id, grace.id)
  const sooner = await assign(owner, (await aPackage(owner, { name: 'Trial', validDays: 2, sessionsCount: 2 })).id, grace.id)
  const namesOf = (list: { items: { name: string }[] }) => list.items.map(({ name }) => name)
  const options = await owner.clientPackages.payOptions({ id: grace.id })
  expect(namesOf(options)).toEqual(['Trial', '5-pack', 'Gift'])
  expect(options.items.map(({ warning }) => warning)).toEqual([
    'Ends Thu 10 June, in 2 days',
    'Ends Tue 15 June, in 7 days',
    'The last session of this package',
  ])
  expect(await owner.clientPackages.ofClient({ id: grace.id })).toMatchObject({ available: 8, reserved: 0 })
  await onDay(app, '2027-06-11')
  expect(namesOf(await owner.clientPackages.ofClient({ id: grace.id }))).toEqual(['5-pack', 'Gift', 'Trial'])
  expect(namesOf(await owner.clientPackages.ofClient({ id: grace.id, isActive: false }))).toEqual(['Trial'])
  expect(namesOf(await owner.clientPackages.list({ clientId: grace.id, isExpired: true }))).toEqual(['Trial'])
  expect(namesOf(await owner.clientPackages.list({ expiresWithinDays: 7 }))).toEqual(['5-pack'])
  expect(namesOf(await owner.clientPackages.list({ q: 'wanjiru', isActive: true, sort: '-purchasedAt' }))).toHaveLength(2)
  expect((await owner.clientPackages.list({ page: 1, page_size: 2 })).hasNext).toBe(true)
  expect([lot.name, forever.name, sooner.name]).toEqual(['5-pack', 'Gift', 'Trial'])
})

test('booking beyond the last day warns before, and says what would pay and why the rest cannot', async () => {
  const { app, owner, grace, lot } = await graceWithPack()
  const { training, trainer } = await aFloor(app)
  const massage = await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 60 })
  const massages = await assign(owner, (await aPackage(owner, { name: 'Massages', sessionTypeIds: [massage.id] })).id, grace.id)
  const options = await owner.clientPackages.payOptions({
    id: grace.id,
    sessionTypeId: training.id,
    trainerId: trainer.id,
    onDate: '2027-06-16',
  })
  expect(options.warnings).toEqual(['5-pack ends Tue 15 June, before this session'])
  expect(options.items.map(({ clientPackageId, problem }) => [clientPackageId, problem])).toEqual([
    [lot.id, '5-pack ends Tue 15 June, before this session on Wed 16 June; extend it, or choose another.'],
    [massages.id, 'Massages does not pay for Personal training; choose another package, or leave it to be paid.'],
  ])
  expect(options.noShows).toEqual({ days: 90, total: 0, waived: 0, text: null })
})

test('warnings come 14, 7 and 1 days before the last day, for what nobody is promised', async () => {
  const { app, owner, lot, pack, grace } = await graceWithPack({ validDays: 15, sessionsCount: 1 })
  const peter = await owner.clients.create({ firstName: 'Peter' })
  await assign(owner, pack.id, peter.id, { expiryOn: null })
  const levels: Record<string, string | null> = {}
  for (const day of ['2027-06-08', '2027-06-09', '2027-06-15', '2027-06-16', '2027-06-21', '2027-06-22', '2027-06-23', '2027-06-24']) {
    await onDay(app, day)
    const { items } = await owner.clientPackages.warnings({})
    levels[day] = items[0]?.level ?? null
    expect(items.length).toBeLessThan(2)
  }
  expect(levels).toEqual({
    '2027-06-08': null,
    '2027-06-09': '14',
    '2027-06-15': '14',
    '2027-06-16': '7',
    '2027-06-21': '7',
    '2027-06-22': '1',
    '2027-06-23': '1',
    '2027-06-24': null,
  })
  await onDay(app, '2027-06-22')
  const { items } = await owner.clientPackages.warnings({})
  expect(items[0]).toMatchObject({ text: 'Grace Wanjiru: 1 session of 5-pack left. Ends Wed 23 June, tomorrow', lot: { id: lot.id } })
  const { training, trainer } = await aFloor(app)
  const wish = { clientId: grace.id, trainerId: trainer.id, sessionTypeId: training.id, startsAt: at('12:00', '2027-06-22') }
  await owner.bookings.create({ ...wish, status: 'confirmed', payWith: { clientPackageId: lot.id } })
  expect((await owner.clientPackages.warnings({})).items).toEqual([])
})

test('trainers see the packages of their own clients alone', async () => {
  const { app, owner, grace, lot } = await graceWithPack()
  const { client: amina, trainerId } = await app.signedIn('trainer')
  expect((await amina.clientPackages.list({})).total).toBe(0)
  expect((await amina.clientPackages.warnings({})).items).toEqual([])
  expect(await codeOf(amina.clientPackages.ledgerOfClient({ id: grace.id }))).toBe('NOT_FOUND')
  await owner.clients.update({ id: grace.id, primaryTrainerId: trainerId })
  expect((await amina.clientPackages.list({})).total).toBe(1)
  expect((await amina.clientPackages.warnings({})).items).toHaveLength(1)
  const omarId = (await owner.staff.me()).trainerId ?? ''
  expect((await amina.clientPackages.warnings({ trainerId: omarId })).items).toEqual([])
  expect(await amina.clientPackages.useSession({ id: lot.id })).toMatchObject({ used: 1 })
})

test('a client’s whole ledger comes page by page, each line with the balance of its package', async () => {
  const { app, owner, grace, lot, pack } = await graceWithPack({ sessionsCount: 30 })
  const second = await assign(owner, pack.id, grace.id)
  for (let count = 0; count < 25; count++) {
    app.clock.moveTo(app.clock.now() + 1000)
    await owner.clientPackages.useSession({ id: count % 2 === 0 ? lot.id : second.id })
  }
  const first = await owner.clientPackages.ledgerOfClient({ id: grace.id, limit: 20 })
  const rest = await owner.clientPackages.ledgerOfClient({ id: grace.id, limit: 20, cursor: first.nextCursor ?? '' })
  expect([first.total, first.items.length, rest.items.length, rest.nextCursor]).toEqual([27, 20, 7, null])
  const lines = [...first.items, ...rest.items].filter(({ clientPackageId }) => clientPackageId === lot.id)
  expect(lines.map(({ remainingAfter }) => remainingAfter)).toEqual([17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30])
  expect(lines.at(-1)).toMatchObject({ kind: 'purchase', text: 'Given: 30 sessions', availableAfter: 30 })
})

test('the ledger is fixed: nothing of it is changed or taken away, and a lot’s figures move by it alone', async () => {
  const { app, owner, lot } = await graceWithPack()
  const refused = (sql: string) => codeOf(openStudioOf(app).transaction(null, ({ tx }) => tx.$executeRawUnsafe(sql)))
  expect(await refused('UPDATE credit_entry SET boughtDelta = 6')).not.toBe('done')
  expect(await refused('DELETE FROM credit_entry')).not.toBe('done')
  expect(await refused('UPDATE client_package SET bought = 6')).not.toBe('done')
  expect(await figuresOf(owner, lot.id)).toMatchObject({ bought: 5, available: 5 })
})
