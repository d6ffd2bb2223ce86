import { expect, test } from 'vitest'
import { trainingData } from '../../src-main/app/training-data'
import { tillFaults } from '../proofs/till-faults'
import { blankApp, standardNow } from '../support/test-app'

const seeded = async () => {
  const app = await blankApp({ now: standardNow, options: { demo: true, training: trainingData } })
  const open = app.studio.opened()
  if (!open) throw new Error('the training studio is not open')
  const one = async (sql: string): Promise<number> => (await open.db.get<{ n: number }>(sql))?.n ?? 0
  return { open, one }
}

test('the till of the training studio adds up to the cent', async () => {
  const { one } = await seeded()
  const found = await Promise.all(Object.entries(tillFaults).map(async ([fault, sql]) => [fault, await one(sql)]))
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.keys(tillFaults).map((fault) => [fault, 0])))
})

test('there is something on every screen of the till', async () => {
  const { one } = await seeded()
  const today = `'${standardNow.slice(0, 10)}'`
  const counts = {
    sales: await one('SELECT count(*) AS n FROM invoice'),
    methods: await one('SELECT count(DISTINCT method) AS n FROM payment'),
    owed: await one('SELECT count(*) AS n FROM invoice WHERE owedMinor > 0'),
    overdue: await one(`SELECT count(*) AS n FROM invoice WHERE owedMinor > 0 AND dueOn < ${today}`),
    refunds: await one('SELECT count(*) AS n FROM refund'),
    unpaidVisits: await one(`SELECT count(*) AS n FROM booking WHERE cover = 'open' AND status = 'completed'`),
    held: await one('SELECT count(*) AS n FROM client_package WHERE reserved > 0'),
    expired: await one('SELECT count(*) AS n FROM client_package WHERE expired > 0'),
    expireSoon: await one(
      `SELECT count(*) AS n FROM client_package WHERE bought - used - expired > 0 AND expiryOn BETWEEN ${today} AND date(${today}, '+14 days')`,
    ),
    memberships: await one(`SELECT count(*) AS n FROM membership`),
    renewals: await one(
      `SELECT count(*) AS n FROM membership WHERE status = 'active' AND endOn BETWEEN date(${today}, '-30 days') AND date(${today}, '+30 days')`,
    ),
    ranOut: await one(`SELECT count(*) AS n FROM membership WHERE status = 'active' AND endOn < ${today}`),
    openDrawers: await one('SELECT count(*) AS n FROM drawer WHERE closedAt IS NULL'),
    short: await one('SELECT count(*) AS n FROM drawer WHERE countedMinor < expectedMinor'),
  }
  expect(counts.openDrawers).toBe(1)
  expect(Object.entries(counts).filter(([, n]) => n === 0)).toEqual([])
})
