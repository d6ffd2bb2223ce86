import { expect, test } from 'vitest'
import { aPackage, assign, figuresOf } from '../support/credit-steps'
import { at, codeOf } from '../support/massage-studio'
import { testApp } from '../support/test-app'

test('a package is added with its rules, changed, archived and brought back', async () => {
  const { owner } = await testApp()
  const [type] = (await owner.sessionTypes.list({})).items
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  const pack = await aPackage(owner, { description: 'Five hours', trainerId, sessionTypeIds: [type!.id, type!.id] })
  expect(pack).toMatchObject({
    name: '5-pack',
    sessionsCount: 5,
    priceMinor: 1_000_000,
    currency: 'KES',
    validDays: 90,
    trainerId,
    trainerName: 'Omar Said',
    sessionTypeIds: [type!.id],
    taxRateId: null,
    isActive: true,
  })
  const changed = await owner.packages.update({ id: pack.id, priceMinor: 1_200_000, validDays: null, trainerId: null, sessionTypeIds: [] })
  expect(changed).toMatchObject({ priceMinor: 1_200_000, validDays: null, trainerId: null, sessionTypeIds: [], description: 'Five hours' })
  expect(await owner.packages.remove({ id: pack.id })).toMatchObject({ isActive: false })
  expect(await owner.packages.remove({ id: pack.id })).toMatchObject({ isActive: false })
  expect((await owner.packages.list({ isActive: true })).items).toEqual([])
  expect(await owner.packages.update({ id: pack.id, isActive: true })).toMatchObject({ isActive: true })
  const { items } = await owner.audit.list({ entity: 'session_package' })
  expect(items.map(({ change }) => change).toSorted()).toEqual(['archived', 'brought_back', 'created', 'updated'])
})

test('two packages on sale never have one name; an archived one gives it free', async () => {
  const { owner } = await testApp()
  const first = await aPackage(owner)
  await expect(aPackage(owner)).rejects.toMatchObject({ code: 'CONFLICT', data: { field: 'name' } })
  const second = await aPackage(owner, { name: '10-pack', sessionsCount: 10 })
  expect(await codeOf(owner.packages.update({ id: second.id, name: '5-pack' }))).toBe('CONFLICT')
  await owner.packages.remove({ id: first.id })
  expect(await codeOf(owner.packages.update({ id: second.id, name: '5-pack' }))).toBe('done')
  expect(await codeOf(owner.packages.update({ id: first.id, isActive: true }))).toBe('CONFLICT')
})

test('a package names only trainers, types and tax rates there are', async () => {
  const { owner } = await testApp()
  const nobody = '0'.repeat(26)
  for (const [field, value] of [
    ['trainerId', nobody],
    ['sessionTypeIds', [nobody]],
    ['taxRateId', nobody],
  ] as const)
    await expect(aPackage(owner, { [field]: value })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { field } })
  expect((await owner.packages.list({})).total).toBe(0)
})

test('only the office decides what is sold; the desk gives it to clients, trainers do neither', async () => {
  const app = await testApp()
  const pack = await aPackage(app.owner)
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  const [desk, trainer] = [await app.signedIn('front_desk'), await app.signedIn('trainer')]
  expect(await codeOf(aPackage(desk.client, { name: 'Other' }))).toBe('FORBIDDEN')
  expect(await codeOf(assign(trainer.client, pack.id, grace.id))).toBe('FORBIDDEN')
  expect(await codeOf(assign(desk.client, pack.id, grace.id))).toBe('done')
  expect((await trainer.client.packages.list({})).total).toBe(1)
})

test('what was bought on 1 June for 90 days can be used until 30 August, to its last minute', async () => {
  const { owner, clock } = await testApp({ now: at('08:55', '2027-06-01') })
  const grace = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const lot = await assign(owner, (await aPackage(owner)).id, grace.id, { reason: 'Won at the fair' })
  expect(lot).toMatchObject({
    clientName: 'Grace Wanjiru',
    name: '5-pack',
    priceMinor: 0,
    expiryOn: '2027-08-30',
    daysLeft: 90,
    bought: 5,
    sessionsRemaining: 5,
    sessionsAvailable: 5,
    isExpired: false,
    isActive: true,
  })
  clock.moveTo(Date.parse(at('23:59', '2027-08-30')))
  await owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
  expect(await owner.clientPackages.get({ id: lot.id })).toMatchObject({ daysLeft: 0, sessionsAvailable: 5, isExpired: false })
  clock.moveTo(Date.parse(at('00:00', '2027-08-31')))
  expect(await owner.clientPackages.get({ id: lot.id })).toMatchObject({
    daysLeft: -1,
    sessionsAvailable: 0,
    isExpired: true,
    isActive: false,
  })
  await expect(owner.clientPackages.useSession({ id: lot.id })).rejects.toMatchObject({
    code: 'NO_CREDITS',
    message: '5-pack ended Mon 30 August; extend it, or sell a new one.',
  })
})

test('what clients own stays as it was bought, and the package says who owns it', async () => {
  const { owner } = await testApp()
  const pack = await aPackage(owner)
  const [peter, grace] = [await owner.clients.create({ firstName: 'Peter' }), await owner.clients.create({ firstName: 'Grace' })]
  const lot = await assign(owner, pack.id, peter.id)
  await assign(owner, pack.id, grace.id, { expiryOn: null })
  await owner.packages.update({ id: pack.id, name: '6-pack', sessionsCount: 6, validDays: 10 })
  expect(await owner.clientPackages.get({ id: lot.id })).toMatchObject({ name: '5-pack', bought: 5, expiryOn: '2027-09-06' })
  const owners = await owner.packages.clients({ id: pack.id })
  expect(owners.items.map(({ clientName, sessionsAvailable, expiryOn }) => [clientName, sessionsAvailable, expiryOn])).toEqual([
    ['Grace', 5, null],
    ['Peter', 5, '2027-09-06'],
  ])
})

test('nothing is given of what is archived, to whom is archived, or until a day that is over', async () => {
  const { owner } = await testApp()
  const pack = await aPackage(owner)
  const grace = await owner.clients.create({ firstName: 'Grace' })
  await expect(assign(owner, pack.id, grace.id, { expiryOn: '2027-06-07' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'expiryOn' },
  })
  const until = await assign(owner, pack.id, grace.id, { expiryOn: '2027-06-08' })
  expect(await figuresOf(owner, until.id)).toMatchObject({ available: 5 })
  await owner.packages.remove({ id: pack.id })
  await expect(assign(owner, pack.id, grace.id)).rejects.toMatchObject({ code: 'ARCHIVED', data: { field: 'id' } })
  const other = await aPackage(owner, { name: 'Other' })
  await owner.clients.remove({ id: grace.id })
  await expect(assign(owner, other.id, grace.id)).rejects.toMatchObject({ code: 'ARCHIVED', data: { field: 'clientId' } })
})
