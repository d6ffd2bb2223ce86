import { expect, test } from 'vitest'
import { addTrainer, at, codeOf, openStudioOf, studioWithMassage, type Refusal } from '../support/massage-studio'
import { ownerSignIn, testApp, type ApiClient } from '../support/test-app'

/** Grace twice: one with a past and messages of each kind, and one who is kept. */
const studioWithTwoGraces = async () => {
  const studio = await studioWithMassage()
  const { app, owner, grace: twin, book } = studio
  const aminaId = await addTrainer(owner, 'Amina')
  const kept = await owner.clients.create({
    firstName: 'Grace',
    lastName: 'Wanjiku',
    email: 'grace@work.example',
    tags: ['VIP', 'Morning'],
  })
  await owner.clients.update({
    id: twin.id,
    lastName: 'Wanjiko',
    email: 'grace@home.example',
    phone: '0711 000 111',
    tags: ['vip', 'Knee'],
  })
  const bookings = [
    await book(at('09:00'), { status: 'confirmed' }),
    await book(at('09:00', '2027-06-11'), { status: 'confirmed' }),
    await book(at('11:00', '2027-06-11'), { status: 'confirmed' }),
    await book(at('09:00', '2027-06-28'), { status: 'confirmed', trainerId: aminaId }),
    await book(at('11:00', '2027-06-28')),
    await book(at('13:00', '2027-06-10'), { status: 'confirmed', clientId: kept.id }),
  ]
  await owner.clients.addNote({ id: twin.id, content: 'left knee', isPinned: true })
  await app.advanceTo('2027-06-12T07:00:00Z')
  await owner.staff.login(ownerSignIn)
  const [completed, missed, cancelled] = bookings
  await owner.bookings.complete({ id: completed?.id ?? '' })
  await owner.feedback.rate({ id: completed?.id ?? '', stars: 5 })
  await owner.bookings.noShow({ id: missed?.id ?? '' })
  await owner.bookings.cancel({ id: cancelled?.id ?? '' })
  return { ...studio, kept, twin, aminaId, bookings }
}

const byStatus = async (owner: ApiClient, clientIds: readonly string[]) => {
  const lists = await Promise.all(clientIds.map((clientId) => owner.bookings.list({ clientId, limit: 100 })))
  return Object.fromEntries(
    ['pending', 'confirmed', 'completed', 'no_show', 'cancelled'].map((status) => [
      status,
      lists.flatMap(({ items }) => items).filter((booking) => booking.status === status).length,
    ]),
  )
}

const tellingOf = async (owner: ApiClient, id: string) =>
  (await owner.clients.timeline({ id, limit: 100 })).items.map(
    (entry) => `${entry.kind} ${entry.kind === 'change' ? entry.change : entry.id}`,
  )

test('bookings, notes and messages go over, and what they add up to stays the same', async () => {
  const { app, owner, kept, twin } = await studioWithTwoGraces()
  const before = await byStatus(owner, [kept.id, twin.id])
  const [mine, theirs] = [await tellingOf(owner, kept.id), await tellingOf(owner, twin.id)]
  const messages = (await owner.notifications.list({ limit: 100 })).items
  expect(before).toEqual({ pending: 0, confirmed: 2, completed: 1, no_show: 1, cancelled: 2 })

  await owner.clients.merge({ id: kept.id, duplicateId: twin.id })
  expect([await byStatus(owner, [kept.id]), await byStatus(owner, [twin.id])]).toEqual([
    before,
    { pending: 0, confirmed: 0, completed: 0, no_show: 0, cancelled: 0 },
  ])
  expect((await owner.clients.notes({ id: kept.id })).items.map(({ content, isPinned }) => [content, isPinned])).toEqual([
    ['left knee', true],
  ])
  const story = await tellingOf(owner, kept.id)
  expect([...story].sort()).toEqual([...mine, ...theirs, 'change merged', 'change merged_into'].sort())

  const after = (await owner.notifications.list({ limit: 100 })).items
  expect(after).toEqual(messages.map((message) => ({ ...message, clientId: kept.id })))
  const { db } = openStudioOf(app)
  for (const table of ['booking', 'client_note', 'notification', 'client_tag', 'client_text'])
    expect([table, await db.all(`SELECT 1 FROM ${table} WHERE clientId = ?`, [twin.id])]).toEqual([table, []])
})

test('blanks are filled, what stands is kept, tags are joined, and the duplicate is archived as what it was', async () => {
  const { owner, kept, twin } = await studioWithTwoGraces()
  await owner.clients.update({ id: kept.id, notes: 'prefers mornings', preferences: { music: 'none' }, fitnessLevel: 'beginner' })
  await owner.clients.update({
    id: twin.id,
    birthday: '1990-02-01',
    fitnessLevel: 'athlete',
    goals: ['10 km'],
    preferences: { music: 'jazz', towel: 'own' },
    notes: 'left knee',
    emergencyName: 'Mary',
    emergencyPhone: '0722 333 444',
    primaryTrainerId: (await owner.staff.me()).trainerId,
  })
  const gone = await owner.clients.get({ id: twin.id })
  const merged = await owner.clients.merge({ id: kept.id, duplicateId: twin.id })
  expect(merged).toEqual({
    ...kept,
    phone: '+254711000111',
    birthday: '1990-02-01',
    fitnessLevel: 'beginner',
    goals: ['10 km'],
    preferences: { music: 'none', towel: 'own' },
    notes: 'prefers mornings\n\nleft knee',
    tags: ['Knee', 'Morning', 'VIP'],
    emergencyName: 'Mary',
    emergencyPhone: '+254722333444',
    primaryTrainerId: (await owner.staff.me()).trainerId,
  })
  expect(await owner.clients.get({ id: twin.id })).toEqual({ ...gone, tags: [], isActive: false, mergedIntoId: kept.id })
})

test('a no to messages wins over a yes, a yes over never asked, and what waits on a refused channel is taken back', async () => {
  const { owner, kept, twin, book } = await studioWithTwoGraces()
  await book(at('15:00', '2027-06-28'), { status: 'confirmed' })
  const waiting = async () =>
    new Set(
      (await owner.notifications.list({ status: 'queued', limit: 100 })).items.map(({ channel, recipient }) => `${channel} ${recipient}`),
    )
  expect(await waiting()).toEqual(new Set(['sms +254711000111', 'email grace@home.example']))
  await owner.clients.update({ id: kept.id, smsConsent: 'refused', emailConsent: 'unknown' })
  await owner.clients.update({ id: twin.id, smsConsent: 'granted', emailConsent: 'granted' })
  const merged = await owner.clients.merge({ id: kept.id, duplicateId: twin.id })
  expect([merged.smsConsent, merged.smsConsentAt, merged.emailConsent, merged.emailConsentAt]).toEqual([
    'refused',
    '2027-06-12T07:00:00.000Z',
    'granted',
    '2027-06-12T07:00:00.000Z',
  ])
  expect(await waiting()).toEqual(new Set(['email grace@home.example']))
})

test('the old number, phone and e-mail find the client who stayed, also after a change', async () => {
  const { owner, kept, twin } = await studioWithTwoGraces()
  await owner.clients.update({ id: kept.id, phone: '0733 555 666' })
  await owner.clients.merge({ id: kept.id, duplicateId: twin.id })
  await owner.clients.update({ id: kept.id, notes: 'changed since' })
  for (const q of [twin.number, '0711 000 111', 'grace@home.example', kept.number, '0733 555 666', 'wanjiku'])
    expect([q, (await owner.clients.list({ q })).items.map(({ id }) => id)]).toEqual([q, [kept.id]])
  expect((await owner.clients.list({ q: 'wanjiko' })).items).toEqual([])
})

test('what was merged into the duplicate before comes along', async () => {
  const { owner, kept, twin, peter } = await studioWithTwoGraces()
  await owner.clients.merge({ id: twin.id, duplicateId: peter.id })
  await owner.clients.merge({ id: kept.id, duplicateId: twin.id })
  expect([(await owner.clients.get({ id: peter.id })).mergedIntoId, (await owner.clients.get({ id: twin.id })).mergedIntoId]).toEqual([
    kept.id,
    kept.id,
  ])
  expect((await owner.clients.list({ q: peter.number })).items.map(({ id }) => id)).toEqual([kept.id])
  const { items, counts } = await owner.clients.timeline({ id: kept.id, limit: 100 })
  expect(items.filter(({ kind }) => kind === 'change')).toHaveLength(counts.change ?? 0)
  expect(items.flatMap((entry) => (entry.kind === 'change' ? [entry.change] : [])).sort()).toEqual(
    ['created', 'created', 'created', 'merged', 'merged', 'merged_into', 'merged_into', 'updated'].sort(),
  )
})

test('both in one session are not merged while both have their booking', async () => {
  const { app, owner, kept, twin } = await studioWithTwoGraces()
  const [booking] = (await owner.bookings.list({ clientId: kept.id })).items
  const { transaction } = openStudioOf(app)
  const seat = '00000000000000000000000SEA'
  await transaction(null, async ({ tx, record }) => {
    await tx.session.update({ where: { id: booking?.sessionId ?? '' }, data: { capacity: 2, kind: 'group' } })
    const row = await tx.booking.findUniqueOrThrow({ where: { id: booking?.id ?? '' } })
    await tx.booking.create({ data: { ...row, id: seat, clientId: twin.id } })
    await record({ entity: 'session', id: row.sessionId, change: 'widened', features: [] })
  })
  const refusal = await owner.clients.merge({ id: kept.id, duplicateId: twin.id }).then(
    () => 'merged',
    ({ code, message }: Refusal) => ({ code, message }),
  )
  expect(refusal).toEqual({
    code: 'CONFLICT',
    message: 'Both have a booking in Massage with Omar Said on Thu 10 June 13:00; cancel one of the two, then merge.',
  })
  expect((await owner.clients.get({ id: twin.id })).mergedIntoId).toBeNull()
  await owner.bookings.cancel({ id: booking?.id ?? '' })
  expect((await owner.clients.merge({ id: kept.id, duplicateId: twin.id })).id).toBe(kept.id)
})

test('nobody is merged into themself, and who was merged is neither merged again, changed, brought back nor booked', async () => {
  const { app, owner, kept, twin, peter, book } = await studioWithTwoGraces()
  expect(await codeOf(owner.clients.merge({ id: kept.id, duplicateId: kept.id }))).toBe('INVALID')
  await owner.clients.remove({ id: peter.id })
  expect(await codeOf(owner.clients.merge({ id: peter.id, duplicateId: kept.id }))).toBe('WRONG_STATE')
  await owner.clients.merge({ id: kept.id, duplicateId: twin.id })
  expect(
    await Promise.all([
      codeOf(owner.clients.merge({ id: kept.id, duplicateId: twin.id })),
      codeOf(owner.clients.merge({ id: twin.id, duplicateId: kept.id })),
      codeOf(owner.clients.update({ id: twin.id, notes: 'more' })),
      codeOf(owner.clients.restore({ id: twin.id })),
      codeOf(owner.clients.remove({ id: twin.id })),
      codeOf(owner.clients.addNote({ id: twin.id, content: 'more' })),
      codeOf(book(at('09:00', '2027-06-29'))),
    ]),
  ).toEqual([...Array<string>(6).fill('WRONG_STATE'), 'ARCHIVED'])
  const amina = await app.signedIn('trainer')
  expect(await codeOf(amina.client.clients.merge({ id: kept.id, duplicateId: peter.id }))).toBe('FORBIDDEN')
  expect((await owner.clients.merge({ id: kept.id, duplicateId: peter.id })).isActive).toBe(true)
})

test('figures of the days the duplicate was booked on go stale, and a trainer keeps whom they saw', async () => {
  const { app, owner, kept, twin, aminaId, trainerId } = await studioWithTwoGraces()
  const { db, transaction } = openStudioOf(app)
  await transaction(null, ({ tx }) => tx.dirtyDay.deleteMany({}))
  await owner.clients.merge({ id: kept.id, duplicateId: twin.id })
  expect(await db.all('SELECT onDate, trainerId FROM dirty_day ORDER BY onDate, trainerId')).toEqual([
    { onDate: '2027-06-10', trainerId },
    { onDate: '2027-06-11', trainerId },
    ...[trainerId, aminaId].sort().map((id) => ({ onDate: '2027-06-28', trainerId: id })),
  ])
  expect(
    (await db.all<{ trainerId: string }>('SELECT trainerId FROM client_trainer WHERE clientId = ? ORDER BY 1', [kept.id])).map(
      (row) => row.trainerId,
    ),
  ).toEqual([trainerId, aminaId].sort())
})

test('notes too long for one field stand as a note of their own', async () => {
  const { owner, kept, twin } = await studioWithTwoGraces()
  await owner.clients.update({ id: kept.id, notes: 'k'.repeat(5000) })
  await owner.clients.update({ id: twin.id, notes: 't'.repeat(5000) })
  expect((await owner.clients.merge({ id: kept.id, duplicateId: twin.id })).notes).toBe('k'.repeat(5000))
  expect((await owner.clients.notes({ id: kept.id })).items.map(({ content }) => content.slice(0, 9)).sort()).toEqual([
    'left knee',
    'ttttttttt',
  ])
})

test('a trainer’s hand-over counts a merged duplicate once, as the list does', async () => {
  const { owner } = await testApp()
  const { id: primaryTrainerId } = await owner.trainers.create({ name: 'Ben Ochieng' })
  const grace = await owner.clients.create({ firstName: 'Grace', primaryTrainerId })
  const twin = await owner.clients.create({ firstName: 'Gracie', primaryTrainerId })
  await owner.clients.merge({ id: grace.id, duplicateId: twin.id })
  expect(await owner.trainers.handOver({ id: primaryTrainerId })).toMatchObject({ clients: 1 })
  expect((await owner.clients.list({ primaryTrainerId })).total).toBe(1)
})

test('preferences of both make no more than a form takes, the survivor’s first', async () => {
  const { owner } = await testApp()
  const of = (name: string, count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name} ${at}`, name]))
  await expect(owner.clients.create({ firstName: 'Grace', preferences: of('too many', 61) })).rejects.toMatchObject({
    code: 'INVALID',
    message: 'Preferences has more than 60 entries.',
    data: { field: 'preferences' },
  })
  const grace = await owner.clients.create({ firstName: 'Grace', preferences: of('grace', 50) })
  const twin = await owner.clients.create({ firstName: 'Gracie', preferences: of('twin', 50) })
  const merged = await owner.clients.merge({ id: grace.id, duplicateId: twin.id })
  expect(Object.keys(merged.preferences)).toHaveLength(60)
  expect(merged.preferences).toMatchObject(of('grace', 50))
})

test('the duplicate’s own trainer goes on seeing the person', async () => {
  const app = await testApp()
  const trainer = await app.signedIn('trainer')
  const grace = await app.owner.clients.create({ firstName: 'Grace', primaryTrainerId: (await app.owner.staff.me()).trainerId })
  const twin = await app.owner.clients.create({ firstName: 'Gracie', primaryTrainerId: trainer.trainerId })
  await app.owner.clients.merge({ id: grace.id, duplicateId: twin.id })
  expect(await trainer.client.clients.get({ id: grace.id })).toMatchObject({ firstName: 'Grace' })
})
