import { expect, test } from 'vitest'
import { addTrainer, at, studioWithMassage } from '../support/massage-studio'
import { restCall, restToken } from '../support/rest-call'
import { ownerSignIn } from '../support/test-app'

const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id)

/** One session each of Grace and Peter that is over, and one each to come. */
const studioWithTwoClients = async () => {
  const studio = await studioWithMassage()
  const { app, book, grace, peter } = studio
  const booked = async (time: string, client: { id: string }, day?: string) =>
    (await book(at(time, day), { clientId: client.id, status: 'confirmed' })).id
  const past = { grace: await booked('11:00', grace, '2027-06-08'), peter: await booked('13:00', peter, '2027-06-08') }
  const coming = { grace: await booked('11:00', grace), peter: await booked('13:00', peter) }
  app.clock.moveTo(Date.parse(at('15:00', '2027-06-08')))
  return { ...studio, past, coming }
}

test('every list of bookings is searched by the name, phone and number of the client', async () => {
  const { owner, past, coming, peter } = await studioWithTwoClients()
  await owner.clients.update({ id: peter.id, lastName: 'Mũthoni', phone: '0712 345 678' })
  expect(ids(await owner.bookings.list({ q: 'peter', sort: 'startsAt' }))).toEqual([past.peter, coming.peter])
  expect(ids(await owner.bookings.list({ q: 'muthoni pet', sort: '-createdAt' }))).toEqual([coming.peter, past.peter])
  expect(ids(await owner.bookings.list({ q: peter.number, from: '2027-06-10', to: '2027-06-10' }))).toEqual([coming.peter])
  expect(await owner.bookings.upcoming({ q: '0712 345' })).toMatchObject({ items: [{ id: coming.peter }], total: 1 })
  expect(await owner.bookings.past({ q: 'Peter' })).toMatchObject({ items: [{ id: past.peter }], total: 1 })
  for (const list of ['list', 'upcoming', 'past'] as const)
    expect(await owner.bookings[list]({ q: 'nobody%' })).toMatchObject({ items: [], total: 0 })
})

test('a search is counted and paged as the whole list is', async () => {
  const { owner, past, coming } = await studioWithTwoClients()
  const first = await owner.bookings.list({ q: 'grace', sort: 'startsAt', limit: 1 })
  expect([ids(first), first.total]).toEqual([[past.grace], 2])
  const second = await owner.bookings.list({
    q: 'grace',
    sort: 'startsAt',
    limit: 1,
    ...(first.nextCursor && { cursor: first.nextCursor }),
  })
  expect([ids(second), second.nextCursor]).toEqual([[coming.grace], null])
})

test('a trainer’s search finds nothing of another trainer’s', async () => {
  const { app } = await studioWithTwoClients()
  const { client: stranger } = await app.signedIn('trainer')
  for (const list of ['list', 'upcoming', 'past'] as const)
    expect(await stranger.bookings[list]({ q: 'grace' })).toMatchObject({ items: [], total: 0 })
})

test('a trainer who asks for another trainer’s bookings gets none, not their own', async () => {
  const { app, owner, massage, grace, trainerId: omarId } = await studioWithTwoClients()
  const { client: amina, trainerId } = await app.signedIn('trainer')
  const own = await owner.bookings.create({
    clientId: grace.id,
    trainerId: trainerId ?? '',
    sessionTypeId: massage.id,
    startsAt: at('16:00', '2027-06-08'),
    override: { kinds: ['outside_hours'], reason: 'Asked for it' },
  })
  for (const list of ['list', 'upcoming'] as const) {
    expect(await amina.bookings[list]({ trainerId: omarId })).toMatchObject({ items: [], total: 0 })
    expect(ids(await amina.bookings[list]({ trainerId: trainerId ?? '' }))).toEqual([own.id])
  }
  app.clock.moveTo(Date.parse(at('17:30', '2027-06-08')))
  expect(ids(await amina.bookings.past({}))).toEqual([own.id])
  expect(await amina.bookings.past({ trainerId: omarId })).toMatchObject({ items: [], total: 0 })
  expect((await amina.bookings.proposals({ trainerId: omarId })).items).toEqual([])
})

test('a list of days the wrong way round is refused, naming the field', async () => {
  const { owner } = await studioWithTwoClients()
  const wrong = { from: '2027-06-11', to: '2027-06-10' }
  for (const call of [
    () => owner.bookings.list(wrong),
    () => owner.audit.list(wrong),
    () => owner.refunds.list(wrong),
    () => owner.documents.list(wrong),
  ])
    await expect(call()).rejects.toMatchObject({
      code: 'INVALID',
      message: 'The last day is before the first; swap them.',
      data: { field: 'to' },
    })
})

test('a query says a list of one by its name once, as it says two by its name twice', async () => {
  const { app, owner, trainerId, coming } = await studioWithTwoClients()
  const amina = await addTrainer(owner, 'Amina Odhiambo')
  const token = await restToken(app.studio, ownerSignIn)
  const ranged = async (more: string) => {
    const { status, body } = await restCall(app.studio, `GET /calendar/range?from=2027-06-10&to=2027-06-10${more}`, { token })
    return [status, status === 200 ? ids(body as { items: { id: string }[] }) : body]
  }
  const both = [200, [coming.grace, coming.peter]]
  expect(await ranged(`&trainerIds=${trainerId}`)).toEqual(both)
  expect(await ranged(`&trainerIds=${amina}`)).toEqual([200, []])
  expect(await ranged(`&trainerIds=${amina}&trainerIds=${trainerId}&statuses=confirmed`)).toEqual(both)
  expect(await ranged('&statuses=confirmd')).toMatchObject([400, { code: 'INVALID' }])
})
