import { expect, test } from 'vitest'
import { addTrainer, at, openStudioOf, studioWithMassage } from '../support/massage-studio'
import { answerOf, codeOf } from '../support/sign-in-steps'
import { ownerSignIn } from '../support/test-app'

const today = '2027-06-08'

/** Omar with a past of one completed, rated session and one no-show, and Amina, who is free. */
const studioWithPast = async () => {
  const studio = await studioWithMassage()
  const { app, owner, book, trainerId } = studio
  const aminaId = await addTrainer(owner, 'Amina Wafula')
  const first = await book(at('11:00', today), { status: 'confirmed' })
  const second = await book(at('13:00', today), { status: 'confirmed' })
  app.clock.moveTo(Date.parse(at('15:00', today)))
  await owner.bookings.complete({ id: first.id })
  await owner.bookings.noShow({ id: second.id })
  await owner.feedback.rate({ id: first.id, stars: 4 })
  await owner.feedback.reportIssue({ id: first.id, kind: 'late', note: 'Bus' })
  app.clock.moveTo(Date.parse(at('08:00', '2027-06-09')))
  await owner.staff.login(ownerSignIn)
  return { ...studio, trainerId, aminaId }
}

test('what lies ahead is listed with who gives it and is free then, the least booked that day first', async () => {
  const { owner, book, trainerId, aminaId, massage, grace, peter } = await studioWithPast()
  const zuriId = await addTrainer(owner, 'Zuri Otieno')
  const yogaOnly = await addTrainer(owner, 'Yara Yoga')
  const yoga = await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60 })
  await owner.trainers.update({ id: yogaOnly, sessionTypes: [{ sessionTypeId: yoga.id, priceMinor: null }] })
  const shut = await owner.trainers.create({ name: 'Noor Nohours' })
  const later = await book(at('16:00'), { status: 'confirmed' })
  const sooner = await book(at('10:00'))
  const cancelled = await book(at('18:00'))
  await owner.bookings.cancel({ id: cancelled.id })
  await book(at('10:15'), { trainerId: zuriId, clientId: peter.id })
  await owner.availability.createBreak({ trainerId: aminaId, startDate: '2027-06-17', endDate: '2027-06-17' })
  const away = await book(at('10:00', '2027-06-17'))
  const amina = { trainerId: aminaId, name: 'Amina Wafula' }
  const zuri = { trainerId: zuriId, name: 'Zuri Otieno' }
  const listed = ({ id, sessionId, startsAt, endsAt, status }: typeof later, freeTrainers: object[]) => ({
    bookingId: id,
    sessionId,
    startsAt,
    endsAt,
    clientId: grace.id,
    clientName: 'Grace',
    sessionTypeName: massage.name,
    status,
    freeTrainers,
  })
  expect(await owner.trainers.handOver({ id: trainerId })).toEqual({
    items: [listed(sooner, [amina]), listed(later, [amina, zuri]), listed(away, [zuri])],
    clients: 0,
  })
  expect(shut.isActive).toBe(true)
})

test('while anything lies ahead the trainer stays; moved or cancelled, the trainer goes', async () => {
  const { owner, book, trainerId, aminaId } = await studioWithPast()
  const [moved, cancelled] = [await book(at('10:00'), { status: 'confirmed' }), await book(at('12:00'))]
  expect(await answerOf(owner.trainers.remove({ id: trainerId }))).toEqual({
    code: 'BOOKINGS_AFFECTED',
    status: 409,
    message: '2 bookings with Omar Said lie ahead, the first on Thu 10 June 10:00; move or cancel them first.',
    data: { field: 'id', data: { total: 2, bookings: [moved, cancelled] } },
  })
  await owner.bookings.reschedule({ id: moved.id, trainerId: aminaId })
  expect(await codeOf(owner.trainers.remove({ id: trainerId }))).toBe('BOOKINGS_AFFECTED')
  await owner.bookings.cancel({ id: cancelled.id })
  expect(await owner.trainers.remove({ id: trainerId })).toMatchObject({ id: trainerId, isActive: false })
  expect(await owner.bookings.get({ id: moved.id })).toMatchObject({ trainerId: aminaId, status: 'confirmed' })
})

test('a hold that has run out holds nobody back', async () => {
  const { app, owner, book, trainerId } = await studioWithPast()
  await book(at('10:00'))
  app.clock.moveTo(Date.parse(at('10:01', '2027-06-09')))
  expect(await codeOf(owner.trainers.remove({ id: trainerId }))).toBe('let in')
})

test('whoever has left is not offered and not booked, by any way in', async () => {
  const { owner, book, trainerId, aminaId, massage } = await studioWithPast()
  const standing = await book(at('14:00'), { trainerId: aminaId })
  await owner.trainers.remove({ id: trainerId })
  const override = { kinds: ['outside_hours' as const, 'overlap' as const], reason: 'asked for' }
  const day = await owner.calendar.day({ date: '2027-06-10' })
  const range = await owner.calendar.range({ from: '2027-06-10', to: '2027-06-11' })
  expect([
    (await owner.availability.slots({ trainerId, sessionTypeId: massage.id, date: '2027-06-10' })).items,
    await codeOf(book(at('10:00'))),
    await codeOf(book(at('10:00'), { override })),
    await codeOf(owner.bookings.reschedule({ id: standing.id, trainerId })),
    day.columns.map((column) => column.trainerId),
    range.trainers.map(({ id }) => id),
    (await owner.trainers.list({ isActive: true })).items.map(({ id }) => id),
  ]).toEqual([[], 'ARCHIVED', 'ARCHIVED', 'ARCHIVED', [aminaId], [aminaId], [aminaId]])
})

test('the past reads the same before and after, to the byte', async () => {
  const { owner, trainerId } = await studioWithPast()
  const past = async () =>
    JSON.stringify([
      await owner.bookings.past({}),
      await owner.bookings.past({ trainerId }),
      await owner.bookings.list({ trainerId }),
      { ...(await owner.calendar.day({ date: today })), now: '' },
      { ...(await owner.calendar.range({ from: today, to: today })), now: '' },
      await owner.feedback.listIssues({}),
      await owner.bookings.proposals({}),
    ])
  const figures = async () => {
    const { totalSessions, rating } = await owner.trainers.get({ id: trainerId })
    return [totalSessions, rating]
  }
  const before = [await past(), await figures()]
  await owner.trainers.remove({ id: trainerId })
  expect([await past(), await figures()]).toEqual(before)
  expect(before[1]).toEqual([1, 4])
  expect((await owner.calendar.day({ date: today })).columns.find((column) => column.trainerId === trainerId)?.bookings).toHaveLength(2)
})

test('the day of leaving shows the sessions given and no working time after it', async () => {
  const { app, owner, book, trainerId } = await studioWithPast()
  const { id } = await book(at('09:00', '2027-06-09'), { status: 'confirmed' })
  app.clock.moveTo(Date.parse(at('11:00', '2027-06-09')))
  await owner.bookings.complete({ id })
  await owner.trainers.remove({ id: trainerId })
  const column = (await owner.calendar.day({ date: '2027-06-09' })).columns.find((one) => one.trainerId === trainerId)
  expect([column?.open.at(-1)?.endsAt, column?.bookings.length]).toEqual(['2027-06-09T08:00:00.000Z', 1])
})

test('the same record comes back, bookable in the hours it had', async () => {
  const { owner, book, trainerId } = await studioWithPast()
  const before = await owner.trainers.get({ id: trainerId })
  await owner.trainers.remove({ id: trainerId })
  expect(await owner.trainers.restore({ id: trainerId })).toEqual(before)
  expect([await codeOf(book(at('10:00'))), await codeOf(owner.trainers.restore({ id: trainerId }))]).toEqual(['let in', 'WRONG_STATE'])
})

test('the clients’ primary trainer becomes the one named, or nobody, and each client’s history says so', async () => {
  const { app, owner, trainerId, aminaId, grace, peter } = await studioWithPast()
  const { db, transaction } = openStudioOf(app)
  await transaction(null, ({ tx }) => tx.client.updateMany({ data: { primaryTrainerId: trainerId } }))
  expect((await owner.trainers.handOver({ id: trainerId })).clients).toBe(2)
  expect(await answerOf(owner.trainers.remove({ id: trainerId, clientsToTrainerId: trainerId }))).toMatchObject({
    code: 'INVALID',
    data: { field: 'clientsToTrainerId' },
  })
  await owner.trainers.remove({ id: trainerId, clientsToTrainerId: aminaId })
  const primary = () => db.all<{ id: string; to: string | null }>('SELECT id, primaryTrainerId AS "to" FROM client ORDER BY id')
  expect(await primary()).toEqual([grace.id, peter.id].sort().map((id) => ({ id, to: aminaId })))
  const audited = await db.all<{ entity: string; after: string }>(
    `SELECT entity, after FROM audit_entry WHERE (entity = 'trainer' AND change = 'archived') OR (entity = 'client' AND change = 'updated') ORDER BY entity`,
  )
  expect(audited.map(({ entity, after }) => [entity, JSON.parse(after) as unknown])).toEqual([
    ['client', { primaryTrainerId: aminaId }],
    ['client', { primaryTrainerId: aminaId }],
    ['trainer', { clients: 2, clientsToTrainerId: aminaId }],
  ])
  await owner.trainers.remove({ id: aminaId })
  expect((await primary()).map(({ to }) => to)).toEqual([null, null])
})

test('only owner and manager archive a trainer, see the hand-over or bring one back', async () => {
  const { app, owner } = await studioWithPast()
  const id = (await owner.trainers.create({ name: 'Nia Njeri' })).id
  const answers: Record<string, unknown> = {}
  for (const role of ['front_desk', 'trainer', 'manager'] as const) {
    const { trainers } = (await app.signedIn(role)).client
    answers[role] = [await codeOf(trainers.handOver({ id })), await codeOf(trainers.remove({ id })), await codeOf(trainers.restore({ id }))]
  }
  const refused = ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']
  expect(answers).toEqual({ front_desk: refused, trainer: refused, manager: ['let in', 'let in', 'let in'] })
})
