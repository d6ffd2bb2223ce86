import { expect, test } from 'vitest'
import { at, codeOf, openStudioOf, studioWithMassage } from '../support/massage-studio'
import { ownerSignIn } from '../support/test-app'

const today = '2027-06-08'

const studioWithCompleted = async () => {
  const studio = await studioWithMassage()
  const { id } = await studio.book(at('11:00', today), { status: 'confirmed' })
  studio.app.clock.moveTo(Date.parse(at('12:00', today)))
  return { ...studio, id }
}

test('a completed booking is rated, and rated again it keeps the earlier rating in the history', async () => {
  const { owner, id } = await studioWithCompleted()
  expect(await codeOf(owner.feedback.rate({ id, stars: 5 }))).toBe('WRONG_STATE')
  await owner.bookings.complete({ id })
  expect(await owner.feedback.rate({ id, stars: 4, comment: 'Strong hands' })).toEqual({
    stars: 4,
    comment: 'Strong hands',
    source: 'desk',
    recordedBy: 'Omar Said',
    at: '2027-06-08T09:00:00.000Z',
  })
  expect(await owner.feedback.rate({ id, stars: 2, source: 'sms' })).toMatchObject({ stars: 2, comment: 'Strong hands', source: 'sms' })
  expect((await owner.feedback.ofBooking({ id })).rating).toMatchObject({ stars: 2 })
  const { items } = await owner.bookings.history({ id })
  expect(items.filter(({ change }) => change === 'rated').map(({ reason }) => reason)).toEqual(['4 of 5', '2 of 5, was 4'])
  const audited = await owner.audit.list({ entity: 'session_rating' })
  expect(audited.items.map(({ change }) => change).toSorted()).toEqual(['corrected', 'created'])
})

test('what a client said of a session stands in the audit only where it can be erased', async () => {
  const { app, owner, id } = await studioWithCompleted()
  await owner.bookings.complete({ id })
  await owner.feedback.rate({ id, stars: 1, comment: 'Hurt my shoulder' })
  await owner.feedback.reportIssue({ id, kind: 'injury', note: 'Left shoulder' })
  const { db } = openStudioOf(app)
  const kept = await db.all<{ text: string }>(`SELECT coalesce(before, '') || coalesce(after, '') AS text FROM audit_entry`)
  expect(kept.filter(({ text }) => /shoulder|Grace/.test(text))).toEqual([])
  const erasable = await db.all<{ text: string }>(`SELECT coalesce(after, '') AS text FROM audit_personal`)
  expect(erasable.some(({ text }) => text.includes('Left shoulder'))).toBe(true)
})

test('an issue is reported once the session has begun, corrected, settled and opened again', async () => {
  const { owner, book, id } = await studioWithCompleted()
  const later = await book(at('18:00', today), { status: 'confirmed' })
  expect(await codeOf(owner.feedback.reportIssue({ id: later.id, kind: 'late' }))).toBe('TOO_EARLY')
  const issue = await owner.feedback.reportIssue({ id, kind: 'equipment', note: 'Table wobbles' })
  expect(issue).toMatchObject({ bookingId: id, clientName: 'Grace', kind: 'equipment', reportedBy: 'Omar Said', resolvedAt: null })
  expect(await owner.feedback.updateIssue({ id: issue.id, kind: 'other', isResolved: true })).toMatchObject({
    kind: 'other',
    resolvedAt: '2027-06-08T09:00:00.000Z',
  })
  const ids = ({ items }: { items: { id: string }[] }) => items.map((one) => one.id)
  expect([ids(await owner.feedback.listIssues({ isResolved: false })), ids(await owner.feedback.listIssues({ isResolved: true }))]).toEqual(
    [[], [issue.id]],
  )
  expect(await owner.feedback.updateIssue({ id: issue.id, isResolved: false })).toMatchObject({ resolvedAt: null })
  expect((await owner.feedback.ofBooking({ id })).issues).toHaveLength(1)
})

test('nothing goes wrong in a cancelled booking', async () => {
  const { owner, id } = await studioWithCompleted()
  await owner.bookings.cancel({ id })
  expect(await codeOf(owner.feedback.reportIssue({ id, kind: 'complaint' }))).toBe('WRONG_STATE')
})

test('another trainer’s ratings and issues are as good as none', async () => {
  const { app, owner, id, trainerId } = await studioWithCompleted()
  await owner.bookings.complete({ id })
  const issue = await owner.feedback.reportIssue({ id, kind: 'late' })
  const { client: stranger } = await app.signedIn('trainer')
  expect(await codeOf(stranger.feedback.ofBooking({ id }))).toBe('NOT_FOUND')
  expect(await codeOf(stranger.feedback.rate({ id, stars: 5 }))).toBe('NOT_FOUND')
  expect(await codeOf(stranger.feedback.updateIssue({ id: issue.id, isResolved: true }))).toBe('NOT_FOUND')
  expect(await stranger.feedback.listIssues({})).toMatchObject({ items: [], total: 0 })
  expect(await stranger.feedback.listIssues({ trainerId })).toMatchObject({ items: [], total: 0 })
  expect((await owner.feedback.listIssues({ trainerId })).total).toBe(1)
})

test('a rating and an issue make the figures of the session’s day stale, in which both count', async () => {
  const { app, owner, id, trainerId } = await studioWithCompleted()
  await owner.bookings.complete({ id })
  const issue = await owner.feedback.reportIssue({ id, kind: 'late' })
  const day = [{ onDate: today, trainerId }]
  app.clock.moveTo(Date.parse(at('12:00', '2027-06-09')))
  await owner.staff.login(ownerSignIn)
  const dirtyAfter = async (change: () => Promise<unknown>) => {
    await openStudioOf(app).transaction(null, ({ tx }) => tx.dirtyDay.deleteMany())
    await change()
    return openStudioOf(app).db.all('SELECT onDate, trainerId FROM dirty_day')
  }
  expect(await dirtyAfter(() => owner.feedback.rate({ id, stars: 3 }))).toEqual(day)
  expect(await dirtyAfter(() => owner.feedback.reportIssue({ id, kind: 'complaint' }))).toEqual(day)
  expect(await dirtyAfter(() => owner.feedback.updateIssue({ id: issue.id, kind: 'other' }))).toEqual(day)
})
