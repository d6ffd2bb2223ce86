import { expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/test-app'

/** A big table read end to end, or sorted as a whole, because no index fits the question. */
const isSlowStep = (detail: string): boolean =>
  /^SCAN (b|s|c|i|booking|session|session_issue|client)$/.test(detail) || detail === 'USE TEMP B-TREE FOR ORDER BY'

/** The statements about sessions and bookings, and those of their steps that are slow. */
const plansOf = async (studio: TestApp['studio'], statements: readonly string[]) => {
  const asked = [...new Set(statements)].filter((sql) => /FROM (booking|session s|session_issue)/.test(sql))
  const db = studio.opened()?.db
  const slow = []
  for (const sql of asked) {
    const steps = (await db?.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))) ?? []
    slow.push(...steps.filter(({ detail }) => isSlowStep(detail)).map(({ detail }) => ({ detail, sql })))
  }
  return { asked, slow }
}

// A client's own bookings are few, and are sorted.
test('no list of bookings of everybody reads or sorts a whole table', async () => {
  const { owner, studio, statements } = await testApp()
  const { trainerId } = await owner.staff.me()
  statements.length = 0
  const questions = [
    {},
    { sort: 'startsAt' as const },
    { sort: '-createdAt' as const },
    { status: 'no_show' as const },
    { trainerId: trainerId ?? '' },
    { from: '2027-06-01', to: '2027-06-30' },
    { trainerId: trainerId ?? '', from: '2027-06-01', to: '2027-06-30', status: 'confirmed' as const },
  ]
  for (const question of questions) await owner.bookings.list(question)
  const { asked, slow } = await plansOf(studio, statements)
  expect(asked.length).toBeGreaterThan(6)
  expect(slow).toEqual([])
})

test('what is to come, what is over, what asks for a decision and what went wrong are each read off an index', async () => {
  const { owner, studio, statements } = await testApp()
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  statements.length = 0
  for (const question of [{}, { trainerId }]) {
    await owner.bookings.upcoming(question)
    await owner.bookings.upcoming({ ...question, q: 'grace' })
    await owner.bookings.past(question)
    await owner.bookings.proposals(question)
    await owner.feedback.listIssues(question)
  }
  const { asked, slow } = await plansOf(studio, statements)
  expect(asked.length).toBeGreaterThan(16)
  expect(slow).toEqual([])
})

test('a search reads the bookings of the clients it finds, not everybody’s', async () => {
  const { owner, studio, statements } = await testApp()
  statements.length = 0
  await owner.bookings.list({ q: 'grace' })
  await owner.bookings.past({ q: 'grace' })
  const { asked, slow } = await plansOf(studio, statements)
  expect(asked).toHaveLength(4)
  expect(slow.filter(({ detail }) => detail !== 'USE TEMP B-TREE FOR ORDER BY')).toEqual([])
})

test('no range of the diary reads or sorts a whole table', async () => {
  const { owner, studio, statements } = await testApp()
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  const { id: sessionTypeId } = await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60 })
  const month = { from: '2027-06-01', to: '2027-07-12' }
  statements.length = 0
  const questions = [
    {},
    { trainerIds: [trainerId] },
    { trainerIds: [trainerId, sessionTypeId] },
    { sessionTypeIds: [sessionTypeId] },
    { statuses: ['pending' as const, 'confirmed' as const] },
    { trainerIds: [trainerId], sessionTypeIds: [sessionTypeId], statuses: ['no_show' as const] },
  ]
  for (const question of questions) await owner.calendar.range({ ...month, ...question })
  const { asked, slow } = await plansOf(studio, statements)
  expect(asked).toHaveLength(questions.length)
  expect(slow).toEqual([])
})
