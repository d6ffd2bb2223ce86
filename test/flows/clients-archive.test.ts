import { expect, test } from 'vitest'
import { at, codeOf, studioWithMassage, type Refusal } from '../support/massage-studio'
import { nobodysId } from '../support/procedure-walk'
import { ownerSignIn } from '../support/test-app'

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => {
      throw new Error('it was done')
    },
    (error: Refusal) => error,
  )

test('a client is archived, stays as they are when archived again, and comes back', async () => {
  const { app, owner, grace } = await studioWithMassage()
  expect(await owner.clients.remove({ id: grace.id })).toEqual({ ...grace, isActive: false })
  const manager = await app.signedIn('manager')
  expect((await manager.client.clients.remove({ id: grace.id })).isActive).toBe(false)
  expect(await owner.clients.restore({ id: grace.id })).toEqual(grace)
  expect(await codeOf(owner.clients.restore({ id: grace.id }))).toBe('WRONG_STATE')
  const changes = (await owner.audit.list({ entity: 'client', entityId: grace.id, sort: 'at' })).items
  expect(changes.map(({ change, by, before, after }) => ({ change, by, before, after })).slice(1)).toEqual([
    { change: 'archived', by: 'Omar Said', before: { isActive: true }, after: { isActive: false } },
    { change: 'restored', by: 'Omar Said', before: { isActive: false }, after: { isActive: true } },
  ])
})

test('a client with bookings ahead is not archived, and the bookings are listed', async () => {
  const { owner, grace, book } = await studioWithMassage()
  const later = await book(at('14:00', '2027-06-11'))
  const sooner = await book(at('09:00'), { status: 'confirmed' })
  const cancelled = await book(at('09:00', '2027-06-09'))
  await owner.bookings.cancel({ id: cancelled.id })
  const { code, message, data } = await refusalOf(owner.clients.remove({ id: grace.id }))
  expect({ code, message, data }).toEqual({
    code: 'BOOKINGS_AFFECTED',
    message: '2 bookings lie ahead, the first on Thu 10 June 09:00; cancel them before archiving this client.',
    data: {
      field: 'id',
      data: { total: 2, bookings: [await owner.bookings.get({ id: sooner.id }), await owner.bookings.get({ id: later.id })] },
    },
  })
  expect((await owner.clients.get({ id: grace.id })).isActive).toBe(true)
  await owner.bookings.cancel({ id: later.id })
  expect((await refusalOf(owner.clients.remove({ id: grace.id }))).message).toBe(
    '1 booking lies ahead, on Thu 10 June 09:00; cancel it before archiving this client.',
  )
  await owner.bookings.cancel({ id: sooner.id })
  expect((await owner.clients.remove({ id: grace.id })).isActive).toBe(false)
})

test('what is over does not keep a client from being archived', async () => {
  const { app, owner, grace, book } = await studioWithMassage()
  await book(at('09:00'), { status: 'confirmed' })
  await app.advanceTo('2027-06-10T09:00:00Z')
  await owner.staff.login(ownerSignIn)
  expect((await owner.clients.remove({ id: grace.id })).isActive).toBe(false)
})

test('an archived client cannot be booked, and their past stays', async () => {
  const { app, owner, grace, book } = await studioWithMassage()
  const past = await book(at('09:00'), { status: 'confirmed' })
  await app.advanceTo('2027-06-10T09:00:00Z')
  await owner.staff.login(ownerSignIn)
  await owner.clients.remove({ id: grace.id })
  expect(await codeOf(book(at('14:00', '2027-06-11')))).toBe('ARCHIVED')
  const bookings = await owner.clients.bookings({ id: grace.id })
  expect([bookings.items.map(({ id }) => id), bookings.total]).toEqual([[past.id], 1])
})

test('a trainer does not archive anybody, and nobody archives who is not there', async () => {
  const { app, owner, grace } = await studioWithMassage()
  const amina = await app.signedIn('trainer')
  await owner.clients.update({ id: grace.id, primaryTrainerId: amina.trainerId })
  expect(await codeOf(amina.client.clients.remove({ id: grace.id }))).toBe('FORBIDDEN')
  expect(await codeOf(owner.clients.remove({ id: nobodysId }))).toBe('NOT_FOUND')
})

test('a client’s bookings come latest first in pages; a trainer sees those with themself', async () => {
  const { app, owner, grace, book } = await studioWithMassage()
  const amina = await app.signedIn('trainer')
  const trainerId = amina.trainerId ?? ''
  await owner.availability.setWeek({ trainerId, hours: [{ dayOfWeek: 3, start: '06:00', end: '20:00' }] })
  const ids = []
  for (const time of ['09:00', '13:00', '11:00']) ids.push((await book(at(time))).id)
  const withAmina = await book(at('17:00'), { trainerId })
  const [nine, one, eleven] = ids
  const first = await owner.clients.bookings({ id: grace.id, limit: 3 })
  expect([first.items.map(({ id }) => id), first.total]).toEqual([[withAmina.id, one, eleven], 4])
  const second = await owner.clients.bookings({ id: grace.id, limit: 3, cursor: first.nextCursor ?? '' })
  expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([[nine], null])
  const seen = await amina.client.clients.bookings({ id: grace.id })
  expect([seen.items.map(({ id }) => id), seen.total]).toEqual([[withAmina.id], 1])
})
