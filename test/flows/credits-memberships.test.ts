import { expect, test } from 'vitest'
import { codeOf, type Refusal } from '../support/massage-studio'
import { studioWithPlans } from '../support/membership-steps'

/** What a call was refused with: its code, the field and the sentence. */
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    ({ code, message, data }: Refusal) => [code, data.field, message],
  )

const begins = 'Eight a month begins Tue 20 July'
const frozen = 'Eight a month is frozen from Mon 14 June to Sat 19 June; end the freeze, or choose another'

/** Eight sessions a month from 8 June 2027, or another day, and what books on them. */
const graceWithEight = async (startOn?: string) => {
  const steps = await studioWithPlans({ now: '2027-06-08T07:00:00Z' })
  const { owner, grace, eight, sell } = steps
  const type = await owner.sessionTypes.create({ name: 'Strength', durationMinutes: 60 })
  const membership = await sell(eight.id, startOn === undefined ? {} : { startOn })
  const lotOf = (period: number, { periods } = membership) => periods[period]?.clientPackageId ?? ''
  const at = (day: string, time = '10:00') => `${day}T${time}:00+03:00`
  const book = (day: string, clientPackageId = lotOf(0), time = '10:00') =>
    owner.bookings.create({
      clientId: grace.id,
      sessionTypeId: type.id,
      startsAt: at(day, time),
      status: 'confirmed',
      payWith: { clientPackageId },
    })
  const freeze = (fromOn = '2027-06-14', untilOn = '2027-06-19') =>
    owner.memberships.freeze({ id: membership.id, fromOn, untilOn, reason: 'Away' })
  const optionsOn = async (onDate: string) =>
    (await owner.clientPackages.payOptions({ id: grace.id, sessionTypeId: type.id, onDate })).items.filter(({ kind }) => kind === 'package')
  return { ...steps, type, membership, lot: lotOf(0), lotOf, at, book, freeze, optionsOn }
}

test('sessions of a membership that begins later pay for nothing before its first day', async () => {
  const { owner, lot, book, optionsOn } = await graceWithEight('2027-07-20')
  const sentence = `${begins}, after this session on Thu 10 June; choose a later day, or another package.`
  expect(await refusalOf(book('2027-06-10'))).toEqual(['NO_CREDITS', 'payWith', sentence])
  expect(await codeOf(book('2027-07-19'))).toBe('NO_CREDITS')
  expect(await optionsOn('2027-06-10')).toMatchObject([{ clientPackageId: lot, problem: sentence, warning: null }])
  expect(await refusalOf(owner.clientPackages.useSession({ id: lot }))).toEqual([
    'NO_CREDITS',
    'id',
    `${begins}; use it from then on, or choose another.`,
  ])
  expect(await owner.clientPackages.get({ id: lot })).toMatchObject({ used: 0, reserved: 0 })
  expect(await book('2027-07-20')).toMatchObject({ cover: 'package', clientPackageId: lot })
  expect(await optionsOn('2027-07-20')).toMatchObject([{ problem: null }])
})

test('renewed early, the sessions of each period are there for its own days', async () => {
  const { owner, eight, sell, membership, lotOf, optionsOn, moveTo } = await graceWithEight()
  await sell(eight.id, { membershipId: membership.id })
  const all = await sell(eight.id, { membershipId: membership.id })
  const useAll = async () => {
    const used = [0, 0, 0]
    for (const period of used.keys())
      for (let time = 0; time < 8; time++)
        if ((await codeOf(owner.clientPackages.useSession({ id: lotOf(period, all) }))) === 'done') used[period]!++
    return used
  }
  expect(await useAll()).toEqual([8, 0, 0])
  const able = async (day: string) =>
    (await optionsOn(day)).filter(({ problem }) => problem === null).map((option) => option.clientPackageId)
  expect([await able('2027-07-10'), await able('2027-08-10')]).toEqual([[lotOf(1, all)], [lotOf(2, all)]])
  await moveTo('2027-07-08T07:00:00Z')
  expect(await useAll()).toEqual([0, 8, 0])
})

test('while a membership is frozen its sessions are not booked, not moved into these days and not used', async () => {
  const { owner, lot, book, at, freeze, optionsOn, moveTo } = await graceWithEight()
  await freeze()
  expect(await refusalOf(book('2027-06-14'))).toEqual(['NO_CREDITS', 'payWith', `${frozen} day.`])
  expect(await codeOf(book('2027-06-19'))).toBe('NO_CREDITS')
  expect(await optionsOn('2027-06-17')).toMatchObject([{ clientPackageId: lot, problem: `${frozen} day.` }])
  const before = await book('2027-06-12')
  expect(await codeOf(book('2027-06-21'))).toBe('done')
  expect(await refusalOf(owner.bookings.reschedule({ id: before.id, startsAt: at('2027-06-15') }))).toEqual([
    'NO_CREDITS',
    'startsAt',
    `${frozen} day.`,
  ])
  expect(await owner.bookings.reschedule({ id: before.id, startsAt: at('2027-06-22') })).toMatchObject({ clientPackageId: lot })
  await moveTo('2027-06-16T07:00:00Z')
  expect(await refusalOf(owner.clientPackages.useSession({ id: lot }))).toEqual(['NO_CREDITS', 'id', `${frozen} package.`])
  await owner.memberships.unfreeze({ id: (await owner.clientPackages.get({ id: lot })).membershipId ?? '' })
  expect(await owner.clientPackages.useSession({ id: lot })).toMatchObject({ used: 1 })
})

test('a freeze is refused while a session is promised within it, counted or not; what lies before it is completed within it', async () => {
  const { owner, grace, monthly, sell, type, lot, at, book, freeze, moveTo } = await graceWithEight()
  const counted = await book('2027-06-12')
  const inside = await book('2027-06-14')
  expect(await codeOf(freeze())).toBe('BOOKINGS_AFFECTED')
  const unlimited = await sell(monthly.id)
  const covered = await owner.bookings.create({
    clientId: grace.id,
    sessionTypeId: type.id,
    startsAt: at('2027-06-14', '14:00'),
    status: 'confirmed',
    payWith: { membershipId: unlimited.id },
  })
  const freezeUnlimited = () => owner.memberships.freeze({ id: unlimited.id, fromOn: '2027-06-14', untilOn: '2027-06-19', reason: 'Away' })
  expect(await codeOf(freezeUnlimited())).toBe('BOOKINGS_AFFECTED')
  for (const { id } of [inside, covered]) await owner.bookings.cancel({ id, endReason: 'by_studio' })
  expect([await codeOf(freeze()), await codeOf(freezeUnlimited())]).toEqual(['done', 'done'])
  await moveTo('2027-06-16T07:00:00Z')
  expect(await owner.bookings.complete({ id: counted.id })).toMatchObject({ status: 'completed' })
  expect(await owner.clientPackages.get({ id: lot })).toMatchObject({ used: 1, reserved: 0 })
})

test('a session before the freeze is paid afterwards within it, and one on a day of rest is not', async () => {
  const { owner, grace, type, lot, at, freeze, moveTo } = await graceWithEight()
  await freeze()
  const visit = (day: string) =>
    owner.bookings.create({ clientId: grace.id, sessionTypeId: type.id, startsAt: at(day), status: 'confirmed' })
  const [before, within] = [await visit('2027-06-12'), await visit('2027-06-15')]
  await moveTo('2027-06-16T07:00:00Z')
  for (const { id } of [before, within]) await owner.bookings.complete({ id })
  const payWith = { clientPackageId: lot }
  expect(await codeOf(owner.bookings.payWith({ id: within.id, payWith }))).toBe('NO_CREDITS')
  expect(await owner.bookings.payWith({ id: before.id, payWith })).toMatchObject({ cover: 'package' })
  expect(await owner.clientPackages.get({ id: lot })).toMatchObject({ used: 1, reserved: 0 })
})

test('where a freeze moves the period a session was promised of, the promise is kept on its day and moves only towards it', async () => {
  const { owner, eight, sell, membership, lotOf, book, at, freeze, moveTo } = await graceWithEight()
  const second = lotOf(1, await sell(eight.id, { membershipId: membership.id }))
  const promised = await book('2027-07-10', second)
  const other = await book('2027-07-10', second, '14:00')
  await freeze()
  expect((await owner.memberships.get({ id: membership.id })).periods[1]?.startOn).toBe('2027-07-14')
  const move = (day: string) => owner.bookings.reschedule({ id: other.id, startsAt: at(day, '15:00') })
  expect([await codeOf(move('2027-07-10')), await codeOf(move('2027-07-09')), await codeOf(move('2027-07-16'))]).toEqual([
    'done',
    'NO_CREDITS',
    'done',
  ])
  await moveTo('2027-07-10T09:00:00Z')
  await owner.bookings.complete({ id: promised.id })
  expect(await owner.clientPackages.get({ id: second })).toMatchObject({ used: 1, reserved: 1 })
})
