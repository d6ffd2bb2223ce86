import { expect, test } from 'vitest'
import type { Db } from '../../src-main/data/db'
import type { SqlValue } from '../../src-main/data/read-handle'
import { listCoveredFrom } from '../../src-main/features/memberships/covered-bookings.repository'
import { findFreezeBetween, listFreezes } from '../../src-main/features/memberships/freezes.repository'
import { listPeriods, listPeriodsOfInvoice, listPeriodsOfLine } from '../../src-main/features/memberships/periods.repository'
import { listUnpaidRenewals } from '../../src-main/features/memberships/unpaid-renewals.repository'
import { sendPaymentReminders } from '../../src-main/features/payment-reminders'
import { openStudioOf } from '../support/massage-studio'
import { studioWithPlans } from '../support/membership-steps'

/** A table of everybody's that is read end to end. */
const isSlowStep = (detail: string): boolean =>
  /^SCAN (b|o|s|c|i|d|y|k|l|p|n|booking|session|client|invoice|document|payment|client_package|invoice_line|notification)\b(?!.*json_each)/.test(
    detail,
  )

test('memberships, renewals and reminders read what they need by an index', async () => {
  const { app, owner, monthly, grace, sell } = await studioWithPlans()
  const sold = await sell(monthly.id)
  app.statements.length = 0
  await owner.memberships.list({ status: 'active' })
  await owner.memberships.list({ clientId: grace.id, q: 'grace' })
  await owner.memberships.get({ id: sold.id })
  await owner.memberships.renewals({})
  await owner.memberships.renewals({ q: 'grace', urgency: 'high', sort: 'clientName' })
  const { db, transaction } = openStudioOf(app)
  await sendPaymentReminders({ db, clock: app.clock }, (body) => transaction(null, body))
  const asked = [...new Set(app.statements)].filter((sql) => /membership|invoice/.test(sql))
  expect(asked.length).toBeGreaterThan(8)
  const slow = []
  for (const sql of asked) {
    const steps = await db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))
    slow.push(...steps.filter(({ detail }) => isSlowStep(detail)).map(({ detail }) => ({ detail, sql })))
  }
  expect(slow).toEqual([])
})

test('bookings in the way, the periods of a sale and freezes are found by an index', async () => {
  const { app, monthly, sell } = await studioWithPlans()
  const { id, invoiceId } = await sell(monthly.id)
  const { db } = openStudioOf(app)
  const steps: string[] = []
  const explain = async (sql: string, values: readonly SqlValue[] = []) => {
    steps.push(...(await db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values)).map(({ detail }) => detail))
  }
  const explaining: Db = {
    all: async (sql, values) => {
      await explain(sql, values)
      return []
    },
    get: async (sql, values) => {
      await explain(sql, values)
      return undefined
    },
  }
  await listCoveredFrom(explaining, id, { from: 0, until: 1 })
  await listPeriodsOfInvoice(explaining, invoiceId)
  await listPeriodsOfLine(explaining, id)
  await listPeriods(explaining, [id])
  await findFreezeBetween(explaining, id, '2027-06-08', '2027-06-09')
  await listFreezes(explaining, [id], '2027-06-08')
  await listUnpaidRenewals(explaining, id)
  expect(steps.length).toBeGreaterThan(10)
  expect(steps.filter((detail) => detail.startsWith('SCAN') && !/^SCAN (wanted|found|CONSTANT)/.test(detail))).toEqual([])
})
