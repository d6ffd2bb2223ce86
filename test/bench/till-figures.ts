import { fromIso } from '@shared/domain/time/instant'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import type { BenchApp } from './bench-app'
import { everydayMs, measure, type Figure } from './measure'

const everyday = { warmUp: 20, count: 200 }
const seldom = { warmUp: 2, count: 20 }
const pdfTargetMs = 500

const rawSale = (raw: SqliteHandle, now: number) => {
  const last = raw.prepare(`SELECT max(sequence) FROM document WHERE kind = ? AND deskNumber = 1 AND year = ?`).pluck()
  const document = raw.prepare(
    `INSERT INTO document (id, kind, deskNumber, year, sequence, number, issuedAt, issuedOn, issuedById, clientId, billedTo, currency, totalMinor, taxMinor, content, createdAt)
     SELECT ?, ?, 1, ?, ?, ?, ?, '2000-01-01', id, ?, '', 'KES', 1000000, 0, '{}', ? FROM staff_user LIMIT 1`,
  )
  const invoice = raw.prepare(
    `INSERT INTO invoice (id, clientId, currency, pricesIncludeTax, discountMinor, taxMinor, totalMinor, dueOn, issuedAt, owedMinor) VALUES (?, ?, 'KES', 1, 0, 0, 1000000, '2000-01-01', ?, 1000000)`,
  )
  const payment = raw.prepare(
    `INSERT INTO payment (id, transactionId, clientId, invoiceId, receiptId, amountMinor, currency, method, status, description, notes, deskNumber, recordedById, createdAt, paidAt, paidOn)
     SELECT ?, ?, ?, ?, ?, 1000000, 'KES', 'cheque', 'completed', '', '', 1, id, ?, ?, '2000-01-01' FROM staff_user LIMIT 1`,
  )
  const lot = raw.prepare(
    `INSERT INTO client_package (id, clientId, name, priceMinor, currency, purchasedAt, purchasedOn) VALUES (?, ?, '5-pack', 1000000, 'KES', ?, '2000-01-01')`,
  )
  const entry = raw.prepare(`INSERT INTO credit_entry (id, clientPackageId, kind, boughtDelta, at) VALUES (?, ?, 'purchase', 5, ?)`)
  const year = 2020
  const sell = raw.transaction((round: number, clientId: string) => {
    // The rest of an id whose first letters are its table's.
    const rest = String(round).padStart(24, '0')
    const [invoiceId, receiptId, paymentId, lotId, entryId] = ['RA', 'RB', 'RC', 'RD', 'RE'].map((letters) => letters + rest)
    for (const [kind, id] of [
      ['invoice', invoiceId],
      ['receipt', receiptId],
    ]) {
      const sequence = Number(last.get(kind, year) ?? 0) + 1
      document.run(id, kind, year, sequence, `${kind}-RAW-${sequence}`, now, clientId, now)
    }
    invoice.run(invoiceId, clientId, now)
    payment.run(paymentId, paymentId, clientId, invoiceId, receiptId, now, now)
    lot.run(lotId, clientId, now)
    entry.run(entryId, lotId, now)
  })
  return (round: number, clientId: string) => sell.immediate(round, clientId)
}

/** Selling, what is due, a long ledger, and paper. */
export const tillFigures = async ({ owner }: BenchApp, raw: SqliteHandle, changed: () => void, now: string): Promise<Figure[]> => {
  const clientIds = raw.prepare('SELECT id FROM client ORDER BY id LIMIT 400').pluck().all() as string[]
  const clientAt = (round: number): string => clientIds[round % clientIds.length] ?? ''
  const { items: packs } = await owner.packages.list({})
  const packageId = packs[0]?.id ?? ''
  const sold: string[] = []
  const sale = await measure(everyday, async (round) => {
    const { receipt } = await owner.payments.process({
      clientId: clientAt(round),
      items: [{ kind: 'package', packageId }],
      tenders: [{ method: 'cash', amountMinor: 1_000_000, tenderedMinor: 1_050_000 }],
    })
    sold.push(receipt?.id ?? '')
  })
  const sell = rawSale(raw, fromIso(now))
  const saleRaw = await measure(everyday, (round) => sell(round, clientAt(round)))

  const oldest = raw
    .prepare('SELECT clientPackageId FROM credit_entry GROUP BY clientPackageId ORDER BY count(*) DESC LIMIT 1')
    .pluck()
    .get() as string
  const ledgerOwnerId = raw.prepare('SELECT clientId FROM client_package WHERE id = ?').pluck().get(oldest) as string
  const reading = async (name: string, work: () => Promise<unknown>, sql: string, ...values: string[]): Promise<Figure> => {
    const statement = raw.prepare(sql)
    const samples = await measure(everyday, work, changed)
    const bare = await measure(everyday, () => statement.all(...values))
    return { name, ...samples, rawMedianMs: bare.medianMs, targetMs: everydayMs }
  }
  const pdf = await measure(seldom, (round) => owner.receipts.pdf({ id: sold[round % sold.length] ?? '' }))
  return [
    { name: 'sale: 5-pack for cash, invoice, receipt, credits', ...sale, rawMedianMs: saleRaw.medianMs, targetMs: everydayMs },
    await reading(
      'payments: first page with totals of all',
      () => owner.payments.list({}),
      'SELECT * FROM payment ORDER BY createdAt DESC, id DESC LIMIT 20',
    ),
    await reading('due: first page with its summary', () => owner.payments.due({}), 'SELECT * FROM invoice WHERE owedMinor > 0'),
    await reading('due: searched', () => owner.payments.due({ q: 'wan' }), 'SELECT * FROM invoice WHERE owedMinor > 0'),
    await reading(
      'renewals within 30 days',
      () => owner.memberships.renewals({}),
      `SELECT * FROM membership WHERE status = 'active' AND endOn >= '2027-01-01' LIMIT 1000`,
    ),
    await reading(
      'visits nothing pays for',
      () => owner.payments.unpaidVisits({}),
      `SELECT * FROM booking WHERE cover = 'open' AND status = 'completed'`,
    ),
    await reading(
      'packages that expire within 14 days',
      () => owner.clientPackages.list({ expiresWithinDays: 14 }),
      'SELECT * FROM client_package LIMIT 20',
    ),
    await reading(
      'balance of a client with 1,000 entries',
      () => owner.clientPackages.ofClient({ id: ledgerOwnerId }),
      'SELECT * FROM client_package WHERE clientId = ?',
      ledgerOwnerId,
    ),
    await reading(
      'its ledger line by line',
      () => owner.clientPackages.ledger({ id: oldest }),
      'SELECT * FROM credit_entry WHERE clientPackageId = ? ORDER BY at, id',
      oldest,
    ),
    await reading(
      'what could pay for a booking',
      () => owner.clientPackages.payOptions({ id: clientAt(7) }),
      'SELECT * FROM client_package WHERE clientId = ?',
      clientAt(7),
    ),
    await reading(
      'documents: searched by number',
      () => owner.documents.list({ q: '0123' }),
      'SELECT * FROM document ORDER BY issuedAt DESC LIMIT 20',
    ),
    { name: 'receipt as a PDF', ...pdf, rawMedianMs: null, targetMs: pdfTargetMs },
  ]
}
