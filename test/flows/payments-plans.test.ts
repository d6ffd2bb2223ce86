import { expect, test } from 'vitest'
import { openStudioOf } from '../support/massage-studio'
import { studioWithTill } from '../support/sale-steps'

/** A table that grows for years, read end to end, or by what nearly all of its rows have in common. */
const isWholeTable = (detail: string): boolean =>
  /payment_status_createdAt_idx|payment_method_externalTransactionId_key|booking_status_idx/.test(detail) ||
  /^SCAN (p|i|b|s|n|o|d|l|c|t|payment|payment_line|invoice|invoice_line|document|refund|refund_line|booking|session|client|client_package|credit_entry)( USING .*)?$/.test(
    detail,
  )

test('no list of money reads payments, invoices, bookings or clients of all years', async () => {
  const { app, owner, dora, grace, sellPack } = await studioWithTill()
  const sold = await sellPack({ tenders: [] })
  app.statements.length = 0
  for (const clientId of [undefined, grace.id]) {
    for (const q of [undefined, 'grace', 'INV-2027-0001']) {
      await dora.payments.paidNotHeld({ clientId, q })
      for (const sort of ['dueOn', '-owedMinor', 'clientName'] as const) await dora.payments.due({ clientId, q, sort })
      for (const sort of ['-startsAt', 'clientName'] as const) {
        await dora.payments.unpaidVisits({ clientId, q, sort })
        await dora.payments.unpaidVisits({ clientId, q, sort, onDate: '2027-06-01' })
      }
    }
  }
  await dora.payments.due({ urgency: 'critical' })
  await dora.payments.fees({ status: 'due' })
  await dora.payments.history({ id: grace.id })
  await dora.payments.catalogue()
  await dora.payments.list({ clientId: grace.id, status: 'completed' })
  await dora.payments.list({ from: '2027-06-01', to: '2027-06-01' })
  await dora.payments.list({ method: 'cash', from: '2027-06-01', to: '2027-06-01' })
  await owner.payments.analytics({ days: 30 })
  await owner.refunds.preview({ invoiceId: sold.invoice.id })
  await owner.refunds.list({ from: '2027-06-01', to: '2027-06-01' })
  await dora.invoices.get({ id: sold.invoice.id })
  const asked = [...new Set(app.statements)]
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter((sql) => /count\(\*\) AS n FROM refund r JOIN/.test(sql))).toEqual([])
  const { db } = openStudioOf(app)
  const slow = []
  for (const sql of asked) {
    const steps = await db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))
    slow.push(...steps.filter(({ detail }) => isWholeTable(detail)).map(({ detail }) => ({ detail, sql })))
  }
  expect(slow).toEqual([])
})
