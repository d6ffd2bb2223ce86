import { expect, test } from 'vitest'
import { addTrainer, at, studioWithMassage } from '../support/massage-studio'
import { answerOf, codeOf } from '../support/sign-in-steps'

/** Omar gives massages alone; Amina gives everything. */
const studioWithTypes = async () => {
  const studio = await studioWithMassage()
  const { owner, massage, trainerId } = studio
  const aminaId = await addTrainer(owner, 'Amina Wafula')
  const yoga = await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60, stepMinutes: 60 })
  const givesMassageOnly = () =>
    owner.trainers.update({ id: trainerId, sessionTypes: [{ sessionTypeId: massage.id, priceMinor: 300_000 }] })
  return { ...studio, aminaId, yoga, givesMassageOnly }
}

test('a trainer with types of their own has no free times for another; one without has them for every type', async () => {
  const { owner, massage, yoga, trainerId, aminaId, givesMassageOnly } = await studioWithTypes()
  await givesMassageOnly()
  const slots = async (of: string, sessionTypeId: string) =>
    (await owner.availability.slots({ trainerId: of, sessionTypeId, date: '2027-06-10' })).items.length > 0
  expect([
    await slots(trainerId, massage.id),
    await slots(trainerId, yoga.id),
    await slots(aminaId, massage.id),
    await slots(aminaId, yoga.id),
  ]).toEqual([true, false, true, true])
})

test('such a booking is refused with who and what, and one of their own types is made', async () => {
  const { owner, yoga, trainerId, grace, book, givesMassageOnly } = await studioWithTypes()
  await givesMassageOnly()
  const wish = { clientId: grace.id, trainerId, sessionTypeId: yoga.id, startsAt: at('10:00') }
  expect(await answerOf(owner.bookings.create(wish))).toEqual({
    code: 'INVALID',
    status: 400,
    message: 'Omar Said does not give Yoga; choose another trainer or session type.',
    data: { field: 'sessionTypeId' },
  })
  const override = { kinds: ['outside_hours' as const], reason: 'asked for' }
  expect([await codeOf(owner.bookings.create({ ...wish, override })), await codeOf(book(at('10:00')))]).toEqual(['INVALID', 'let in'])
  expect((await owner.bookings.list({})).total).toBe(1)
})

test('a session is not moved to a trainer who does not give it', async () => {
  const { owner, yoga, trainerId, aminaId, grace, givesMassageOnly } = await studioWithTypes()
  await givesMassageOnly()
  const { id } = await owner.bookings.create({ clientId: grace.id, trainerId: aminaId, sessionTypeId: yoga.id, startsAt: at('10:00') })
  expect(await answerOf(owner.bookings.reschedule({ id, trainerId }))).toEqual({
    code: 'INVALID',
    status: 400,
    message: 'Omar Said does not give Yoga; choose another trainer or session type.',
    data: { field: 'trainerId' },
  })
  expect(await owner.bookings.get({ id })).toMatchObject({ trainerId: aminaId, sequence: 0 })
})

test('a session that stands stays as it is when its trainer gives the type up, and can still be moved in time', async () => {
  const { owner, yoga, trainerId, aminaId, grace, givesMassageOnly } = await studioWithTypes()
  const before = await owner.bookings.create({ clientId: grace.id, trainerId, sessionTypeId: yoga.id, startsAt: at('10:00') })
  await givesMassageOnly()
  expect(await owner.bookings.get({ id: before.id })).toEqual(before)
  await owner.bookings.reschedule({ id: before.id, startsAt: at('12:00') })
  await owner.bookings.reschedule({ id: before.id, trainerId: aminaId })
  expect(await codeOf(owner.bookings.reschedule({ id: before.id, trainerId }))).toBe('INVALID')
  expect(await owner.bookings.get({ id: before.id })).toMatchObject({
    startsAt: '2027-06-10T09:00:00.000Z',
    trainerId: aminaId,
    sequence: 2,
  })
})

test('a taken time offers other times only of what the trainer gives', async () => {
  const { owner, massage, trainerId, peter, book, givesMassageOnly } = await studioWithTypes()
  await givesMassageOnly()
  await book(at('10:00'))
  const taken = (await answerOf(
    owner.bookings.create({ clientId: peter.id, trainerId, sessionTypeId: massage.id, startsAt: at('10:00') }),
  )) as { code: string; data: { data: { nearest: unknown[] } } }
  expect([taken.code, taken.data.data.nearest.length]).toEqual(['SLOT_TAKEN', 3])
})
