import { expect, test } from 'vitest'
import { at, codeOf, studioWithMassage, type Refusal } from '../support/massage-studio'
import { testApp } from '../support/test-app'

test('an archived type is no longer offered, and the sessions made with it stay as they were', async () => {
  const { owner, massage, trainerId, book } = await studioWithMassage()
  const booking = await book(at('10:00'))
  expect(await owner.sessionTypes.remove({ id: massage.id })).toEqual({ ...massage, isActive: false })
  expect((await owner.sessionTypes.list({ isActive: true })).items.map(({ name }) => name)).not.toContain('Massage')
  expect((await owner.availability.slots({ trainerId, sessionTypeId: massage.id, date: '2027-06-10' })).items).toEqual([])
  expect(await codeOf(book(at('14:00')))).toBe('ARCHIVED')
  expect(await owner.bookings.get({ id: booking.id })).toEqual(booking)
})

test('archiving twice answers the same record and writes one line of history', async () => {
  const { owner, massage } = await studioWithMassage()
  const archived = await owner.sessionTypes.remove({ id: massage.id })
  expect(await owner.sessionTypes.remove({ id: massage.id })).toEqual(archived)
  const { items } = await owner.audit.list({ entity: 'session_type', entityId: massage.id })
  expect(items.map(({ change }) => change)).toEqual(['archived', 'created'])
})

test('an archived type is brought back with everything it had', async () => {
  const { owner, massage, book } = await studioWithMassage()
  await owner.sessionTypes.update({ id: massage.id, isActive: false })
  expect(await owner.sessionTypes.update({ id: massage.id, isActive: true })).toEqual(massage)
  expect(await codeOf(book(at('14:00')))).toBe('done')
})

test('a name in use by an offered type cannot be brought back; under another name it can', async () => {
  const { owner, massage } = await studioWithMassage()
  await owner.sessionTypes.remove({ id: massage.id })
  await owner.sessionTypes.create({ name: 'Massage', durationMinutes: 90 })
  const refusal = await owner.sessionTypes.update({ id: massage.id, isActive: true }).then(
    () => null,
    (error: Refusal) => ({ code: error.code, field: error.data.field, message: error.message }),
  )
  expect(refusal).toEqual({ code: 'CONFLICT', field: 'name', message: 'Another session type has this name.' })
  expect((await owner.sessionTypes.get({ id: massage.id })).isActive).toBe(false)
  expect(await owner.sessionTypes.update({ id: massage.id, isActive: true, name: 'Short massage' })).toEqual({
    ...massage,
    name: 'Short massage',
  })
})

test('types are listed by category', async () => {
  const { owner } = await testApp()
  for (const [name, category] of [
    ['Pilates', 'Classes'],
    ['Yoga', 'Classes'],
    ['Massage', 'Recovery'],
  ] as const)
    await owner.sessionTypes.create({ name, category, durationMinutes: 60 })
  const namesOf = async (category: string) => (await owner.sessionTypes.list({ category, sort: 'name' })).items.map(({ name }) => name)
  expect([await namesOf('Classes'), await namesOf('Recovery'), await namesOf('Nothing')]).toEqual([['Pilates', 'Yoga'], ['Massage'], []])
  expect((await owner.sessionTypes.list({ category: 'Classes', limit: 1 })).total).toBe(2)
})

test('every field is kept as it was written', async () => {
  const { owner } = await testApp()
  const fields = {
    name: 'Duo',
    category: 'Personal training',
    description: 'Two friends, one trainer.',
    durationMinutes: 55,
    stepMinutes: 15,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 15,
    priceMinor: 450_000,
    capacity: 2,
    colour: 5,
    leadTimeMinutes: 120,
    horizonDays: 60,
    holdHours: 12,
    startsAs: 'pending',
  } as const
  const created = await owner.sessionTypes.create(fields)
  expect(await owner.sessionTypes.get({ id: created.id })).toEqual({
    ...fields,
    id: created.id,
    currency: 'KES',
    taxRateId: null,
    isActive: true,
    createdAt: created.createdAt,
  })
})

test('a front desk neither archives nor brings back', async () => {
  const { app, massage } = await studioWithMassage()
  const { client } = await app.signedIn('front_desk')
  expect([
    await codeOf(client.sessionTypes.remove({ id: massage.id })),
    await codeOf(client.sessionTypes.update({ id: massage.id, isActive: false })),
  ]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})
