import { expect, test } from 'vitest'
import { toIso } from '@shared/domain/time/instant'
import { at, studioWithMassage } from '../support/massage-studio'
import { answerOf, codeOf } from '../support/sign-in-steps'
import { testApp } from '../support/test-app'

test('a trainer has a hue, types and prices of their own, and loses them again', async () => {
  const { owner, massage } = await studioWithMassage()
  const sessionTypes = [{ sessionTypeId: massage.id, priceMinor: 350_000 }]
  const created = await owner.trainers.create({ name: 'Amina Wafula', hue: 9, sessionTypes })
  expect(created).toMatchObject({ name: 'Amina Wafula', hue: 9, sessionTypes, rating: null, totalSessions: 0, photoUpdatedAt: null })
  expect(await owner.trainers.update({ id: created.id, hue: 3 })).toEqual({ ...created, hue: 3 })
  expect((await owner.trainers.update({ id: created.id, sessionTypes: [] })).sessionTypes).toEqual([])
})

test('a type that is not there, or listed twice, is refused and changes nothing', async () => {
  const { owner, massage, trainerId } = await studioWithMassage()
  const type = { sessionTypeId: massage.id, priceMinor: null }
  const missing = { sessionTypeId: '0000000000000000000000000Z', priceMinor: null }
  expect(await answerOf(owner.trainers.update({ id: trainerId, bio: 'New', sessionTypes: [type, type] }))).toEqual({
    code: 'INVALID',
    status: 400,
    message: 'Massage is listed twice; leave one out.',
    data: { field: 'sessionTypes' },
  })
  expect(await answerOf(owner.trainers.update({ id: trainerId, bio: 'New', sessionTypes: [type, missing] }))).toMatchObject({
    code: 'NOT_FOUND',
    data: { field: 'sessionTypes' },
  })
  expect(await owner.trainers.get({ id: trainerId })).toMatchObject({ bio: '', sessionTypes: [] })
})

test('the owner’s tick says when and by whom, and ends', async () => {
  const app = await testApp()
  const { owner } = app
  const { id } = await owner.trainers.create({ name: 'Amina Wafula' })
  expect(await owner.trainers.verify({ id, isVerified: true })).toMatchObject({
    isVerified: true,
    verifiedAt: toIso(app.clock.now()),
    verifiedBy: 'Omar Said',
  })
  expect(await owner.trainers.verify({ id, isVerified: false })).toMatchObject({ isVerified: false, verifiedAt: null, verifiedBy: null })
  const changes = await app.studio.opened()?.db.all('SELECT change FROM audit_entry WHERE entityId = ? ORDER BY at, id', [id])
  expect(changes).toEqual([{ change: 'created' }, { change: 'verified' }, { change: 'verification_ended' }])
  const { client: manager } = await app.signedIn('manager')
  expect(await codeOf(manager.trainers.verify({ id, isVerified: true }))).toBe('FORBIDDEN')
})

test('total sessions are the completed ones, the rating their average to one decimal, in the list as in the profile', async () => {
  const { app, owner, book, trainerId } = await studioWithMassage()
  const stars = [5, 4, 4]
  const past = []
  for (const time of ['11:00', '12:30', '14:00', '15:30', '17:00']) past.push(await book(at(time, '2027-06-08'), { status: 'confirmed' }))
  app.clock.moveTo(Date.parse(at('18:30', '2027-06-08')))
  for (const { id } of past.slice(0, 4)) await owner.bookings.complete({ id })
  for (const [index, { id }] of past.slice(0, 3).entries()) await owner.feedback.rate({ id, stars: stars[index] ?? 1 })
  const profile = await owner.trainers.get({ id: trainerId })
  expect([profile.totalSessions, profile.rating]).toEqual([4, 4.3])
  await owner.feedback.rate({ id: past[0]?.id ?? '', stars: 1 })
  expect((await owner.trainers.get({ id: trainerId })).rating).toBe(3)
  const { items } = await owner.trainers.list({})
  expect(items.map(({ id, totalSessions, rating }) => [id, totalSessions, rating])).toEqual([[trainerId, 4, 3]])
})

test('a list of trainers counts nobody’s bookings', async () => {
  const { app, owner } = await studioWithMassage()
  app.statements.length = 0
  await owner.trainers.list({ isActive: true, q: 'omar' })
  const read = app.statements.filter((sql) => /FROM trainer t/.test(sql))
  const plans = await Promise.all(
    read.map((sql) =>
      app.studio.opened()?.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null)),
    ),
  )
  expect(read.length).toBe(2)
  expect(plans.flat().filter((step) => /\b(booking|session|b|s)\b/.test(step?.detail ?? ''))).toEqual([])
})

test('a trainer without bookings has neither rating nor sessions', async () => {
  const { owner } = await testApp()
  const { id } = await owner.trainers.create({ name: 'Amina Wafula' })
  expect(await owner.trainers.get({ id })).toMatchObject({ rating: null, totalSessions: 0 })
})
