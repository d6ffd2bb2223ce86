import { dayMs } from '@shared/domain/time/instant'
import { addDays, dayOf } from '@shared/domain/time/zone'
import { randomOf } from '../../prisma/seed/random'
import { tillRules, vat } from '../../prisma/seed/till-catalogue'
import { saleRows } from '../../prisma/seed/till-rows'
import type { SeedLot, SeedMethod, SeedSale } from '../../prisma/seed/till-plan'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import { firstDay, nowOf, type BigStudioSize } from './big-size'
import type { BigStudioPeople } from './fill-people'
import { inserter, insertRow, type Value } from './inserter'

const timeZone = 'Africa/Nairobi'
/** Sales over the years: three a client, a third of them packages. */
const salesPerClient = 3
/** A sale in so many leaves something to pay. */
const owingIn = 120
/** Somebody who has come for years: as many lines as a ledger has. */
export const oldestLedgerLines = 1000
const methods: readonly SeedMethod[] = ['cash', 'mpesa', 'card', 'bank_transfer']

/** Rows of whatever columns they have, each table with one statement per set of them. */
const rowWriter = (handle: SqliteHandle) => {
  const writers = new Map<string, (...values: Value[]) => unknown>()
  return (table: string, row: Readonly<Record<string, Value | boolean>>): void => {
    const names = Object.keys(row)
    const key = `${table} ${names.join()}`
    const write = writers.get(key) ?? inserter(handle, table, names)
    writers.set(key, write)
    write(...names.map((name) => (typeof row[name] === 'boolean' ? Number(row[name]) : (row[name] ?? null))))
  }
}

/** Years of sales with their invoices and receipts, packages with their ledgers, and memberships, written with every trigger in force. */
export const fillTill = (handle: SqliteHandle, size: BigStudioSize, people: BigStudioPeople, nextId: () => string): void => {
  const now = nowOf(size)
  const random = randomOf('bench till')
  const write = rowWriter(handle)
  const createdAt = firstDay
  const rateId = nextId()
  insertRow(handle, 'tax_rate', { id: rateId, ...vat, createdAt })
  handle.prepare('UPDATE studio SET defaultTaxRateId = ?, paymentInstructions = ?').run(rateId, tillRules.paymentInstructions)
  const packIds = { five: nextId(), ten: nextId(), twenty: nextId(), pilatesTen: nextId(), rehabSix: nextId() }
  for (const [index, id] of Object.values(packIds).entries())
    insertRow(handle, 'session_package', {
      id,
      name: `Package ${index}`,
      description: '',
      sessionsCount: 5,
      priceMinor: 1_000_000,
      currency: 'KES',
      validDays: 90,
      createdAt,
    })
  const planIds = { month: nextId(), eight: nextId() }
  for (const [index, id] of Object.values(planIds).entries())
    insertRow(handle, 'membership_plan', {
      id,
      name: `Plan ${index}`,
      description: '',
      priceMinor: 2_200_000,
      currency: 'KES',
      periodUnit: 'month',
      periodCount: 1,
      createdAt,
    })
  const ids = { nextId, packIds, planIds, typeIds: {}, deskId: people.ownerId, clientOf: () => ({ name: 'Client', number: '1001' }) }
  const lastOf = new Map<string, number>()
  const nextOf = (kind: string, year: string): number => {
    const next = (lastOf.get(`${kind} ${year}`) ?? 0) + 1
    lastOf.set(`${kind} ${year}`, next)
    return next
  }
  const sales = people.clientIds.length * salesPerClient
  handle.exec('BEGIN')
  for (let index = 0; index < sales; index += 1) {
    const at = firstDay + Math.floor(((now - firstDay) * (index + 1)) / (sales + 1))
    const year = dayOf(at, timeZone).slice(0, 4)
    const clientId = random.pick(people.clientIds)
    const lot: SeedLot = { pack: 'five', boughtAt: at, expiryOn: addDays(dayOf(at, timeZone), 90), left: 5, lines: [] }
    const isPackage = index % 3 === 0
    const paidShare = index % owingIn === 0 ? 0 : 1
    const sale: SeedSale = {
      at,
      clientId,
      item: isPackage ? { kind: 'package', lot } : { kind: 'membership', plan: 'month' },
      method: random.pick(methods),
      paidShare,
    }
    const rows = saleRows(sale, { invoice: nextOf('invoice', year), receipt: paidShare === 0 ? 0 : nextOf('receipt', year) }, ids)
    for (const document of rows.documents) write('document', document)
    write('invoice', rows.invoice)
    write('invoice_line', rows.line)
    if (rows.payment) {
      write('payment', rows.payment)
      write('payment_line', { paymentId: rows.payment.id, invoiceLineId: rows.lineId, amountMinor: rows.payment.amountMinor })
    }
    if (isPackage) {
      const lotId = nextId()
      const fields = {
        name: '5-pack',
        priceMinor: 1_000_000,
        currency: 'KES',
        purchasedAt: at,
        purchasedOn: rows.onDay,
        expiryOn: lot.expiryOn,
      }
      write('client_package', { id: lotId, clientId, packageId: packIds.five, invoiceLineId: rows.lineId, ...fields })
      write('credit_entry', { id: nextId(), clientPackageId: lotId, kind: 'purchase', boughtDelta: 5, at })
      const used = random.whole(0, 5)
      for (let one = 1; one <= used; one += 1)
        write('credit_entry', { id: nextId(), clientPackageId: lotId, kind: 'use', usedDelta: 1, at: Math.min(now, at + one * 7 * dayMs) })
    } else if (paidShare === 1) {
      const membershipId = nextId()
      const startOn = rows.onDay
      const endOn = addDays(startOn, 29)
      const terms = {
        planId: planIds.month,
        name: 'Plan 0',
        status: 'active',
        priceMinor: 2_200_000,
        currency: 'KES',
        periodUnit: 'month',
        periodCount: 1,
      }
      write('membership', { id: membershipId, clientId, ...terms, startOn, endOn, createdAt: at })
      write('membership_period', {
        id: nextId(),
        membershipId,
        startOn,
        endOn,
        amountMinor: 2_200_000,
        status: 'active',
        invoiceLineId: rows.lineId,
        activatedAt: at,
        createdAt: at,
      })
    }
  }
  const [oldest = ''] = people.clientIds
  const lotId = nextId()
  const fields = { name: 'Package of years', priceMinor: 0, currency: 'KES', purchasedAt: firstDay, purchasedOn: dayOf(firstDay, timeZone) }
  write('client_package', { id: lotId, clientId: oldest, packageId: packIds.ten, ...fields })
  write('credit_entry', { id: nextId(), clientPackageId: lotId, kind: 'purchase', boughtDelta: oldestLedgerLines, at: firstDay })
  for (let one = 1; one < oldestLedgerLines; one += 1)
    write('credit_entry', { id: nextId(), clientPackageId: lotId, kind: 'use', usedDelta: 1, at: firstDay + one * dayMs })
  handle.exec('COMMIT')
}
