import { expect, test } from 'vitest'
import { at, studioWithMassage } from '../support/massage-studio'
import { answerOf, codeOf } from '../support/sign-in-steps'

test('another zone that leaves bookings outside the hours is refused with their list, or leaves them as they are', async () => {
  const { owner, book, trainerId } = await studioWithMassage()
  const early = await book(at('07:00'), { status: 'confirmed' })
  await book(at('15:00'), { status: 'confirmed' })
  const wish = { id: trainerId, bio: 'By the sea', timeZone: 'Europe/London' }
  expect(await answerOf(owner.trainers.update(wish))).toEqual({
    code: 'BOOKINGS_AFFECTED',
    status: 409,
    message: '1 booking lies in this time, on Thu 10 June 07:00; move or cancel it, or keep it as it is.',
    data: { field: 'keepBookings', data: { total: 1, bookings: [early] } },
  })
  expect(await owner.trainers.get({ id: trainerId })).toMatchObject({ timeZone: null, bio: '' })
  expect(await owner.trainers.update({ ...wish, keepBookings: true })).toMatchObject({ timeZone: 'Europe/London', bio: 'By the sea' })
  expect(await owner.bookings.get({ id: early.id })).toEqual(early)
})

test('a zone that keeps every booking inside the hours, or the zone as it was, asks nothing', async () => {
  const { owner, book, trainerId } = await studioWithMassage()
  await book(at('15:00'), { status: 'confirmed' })
  expect([
    await codeOf(owner.trainers.update({ id: trainerId, timeZone: 'Europe/London' })),
    await codeOf(owner.trainers.update({ id: trainerId, timeZone: 'Europe/London', bio: 'Again' })),
    await codeOf(owner.trainers.update({ id: trainerId, timeZone: null })),
  ]).toEqual(['let in', 'let in', 'let in'])
})
