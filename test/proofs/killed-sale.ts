import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tillFaults } from './till-faults'
import { tillStudio } from './till-studio'

type Sale = Parameters<Awaited<ReturnType<typeof tillStudio>>['desk']['payments']['process']>[0]

export interface SaleOrders {
  folder: string
  sessionToken: string
  sale: Sale
}

/** The calls by which anything reaches the disk. */
const calls = ['pwrite64', 'fsync', 'fdatasync'] as const
type Call = (typeof calls)[number]

const alias = pathToFileURL(resolve(import.meta.dirname, '../../scripts/lib/ts-alias.mjs')).href
const program = join(import.meta.dirname, 'sale-desk.process.ts')
const signIn = { email: 'dora@kilele.example', password: 'a long password' }

/** A studio with a client, a package, and one sale already made; whoever sold it is signed in. */
const studioBefore = async (folder: string): Promise<SaleOrders> => {
  const { studio, desk, peer } = await tillStudio(folder, null)
  const names = { firstName: 'Dora', lastName: 'Atieno', passwordConfirm: signIn.password }
  await desk.staff.register({
    ...signIn,
    ...names,
    studio: { name: 'Kilele Fitness', countryCode: 'KE', timeZone: 'Africa/Nairobi', currency: 'KES' },
  })
  await desk.staff.login(signIn)
  const { id: packageId } = await desk.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000, validDays: 90 })
  const plan = await desk.membershipPlans.create({ name: 'Month pass', priceMinor: 500_000, sessionsIncluded: 8 })
  const { id: clientId } = await desk.clients.create({ firstName: 'Grace', lastName: 'Wanjiru', email: 'grace@mail.example' })
  const items: Sale['items'] = [
    { kind: 'package', packageId },
    { kind: 'membership', planId: plan.id },
  ]
  const sale: Sale = { clientId, items, tenders: [{ method: 'cash', amountMinor: 1_500_000, tenderedMinor: 1_600_000 }], email: true }
  await desk.payments.process({ clientId, items: [{ kind: 'package', packageId }], tenders: [{ method: 'cash', amountMinor: 1_000_000 }] })
  await studio.stop()
  if (peer.sessionToken === null) throw new Error('Nobody is signed in.')
  return { folder, sessionToken: peer.sessionToken, sale }
}

/** Runs the sale under the tracer; with a call to die at, the process is killed when it makes that call for the nth time. */
const runSale = async (orders: SaleOrders, trace: string, death: { call: Call; nth: number } | null) => {
  const inject = death ? ['-e', `inject=${death.call}:signal=KILL:when=${death.nth}`] : []
  const child = spawn(
    'strace',
    [
      '-f',
      '-qq',
      '-o',
      trace,
      '-e',
      `trace=${calls.join(',')},write`,
      ...inject,
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      '--import',
      alias,
      program,
      JSON.stringify(orders),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  await once(child, 'close')
  if (death === null && !said.includes('PAID')) throw new Error(`The sale was not made: ${said}${complaint}`)
  return { isPaid: said.includes('PAID'), isSelling: said.includes('SELLING') }
}

/** How often each call was made by the thread that sells: before the sale began, and until it was paid. */
const callsOf = (trace: string): Record<Call, { before: number; until: number }> => {
  const lines = readFileSync(trace, 'utf8').split('\n')
  const begins = lines.findIndex((line) => line.includes('write(1, "SELLING'))
  const [thread = ''] = lines[begins]?.split(' ', 1) ?? []
  const ends = lines.findIndex((line) => line.includes('write(1, "PAID'))
  const count = (call: Call, until: number) =>
    lines.slice(0, until).filter((line) => line.startsWith(`${thread} `) && line.includes(` ${call}(`)).length
  const of = (call: Call) => ({ before: count(call, begins), until: count(call, ends) })
  return { pwrite64: of('pwrite64'), fsync: of('fsync'), fdatasync: of('fdatasync') }
}

const counted = `SELECT (SELECT count(*) FROM invoice) AS invoices, (SELECT count(*) FROM document WHERE kind = 'invoice') AS invoiceNumbers,
  (SELECT count(*) FROM document WHERE kind = 'receipt') AS receiptNumbers, (SELECT count(*) FROM payment) AS payments, (SELECT count(*) FROM cash_movement) AS movements,
  (SELECT coalesce(sum(boughtDelta), 0) FROM credit_entry) AS credits, (SELECT count(*) FROM membership_period WHERE status = 'active') AS periods,
  (SELECT count(*) FROM notification) AS messages, (SELECT coalesce(sum(owedMinor), 0) FROM invoice) AS owedMinor, (SELECT sum(amountMinor) FROM payment) AS paidMinor`
type Counts = Record<'invoices' | 'payments' | 'owedMinor', number>

/** The studio as it stands after a restart: what is there, and what is wrong with it. */
const look = async (folder: string) => {
  const startedMs = performance.now()
  const { studio, desk } = await tillStudio(folder, null)
  const open = studio.opened()
  if (!open) throw new Error('The studio did not open.')
  const counts = await open.db.get<Counts>(counted)
  const startMs = performance.now() - startedMs
  const integrity = await open.db.all<{ integrity_check: string }>('PRAGMA integrity_check')
  const faults = integrity.map((row) => row.integrity_check).filter((found) => found !== 'ok')
  for (const [fault, sql] of Object.entries(tillFaults)) {
    const found = (await open.db.get<{ n: number }>(sql))?.n ?? 0
    if (found > 0) faults.push(`${found} × ${fault}`)
  }
  return { studio, desk, counts, faults, startMs }
}

export interface KilledSales {
  /** Calls of the sale that it could die at, and how many of them it did die at. */
  calls: number
  kills: number
  /** Killed before anything of it was kept, and after all of it was. */
  absent: number
  present: number
  slowestStartMs: number
  /** What went against the promise, by the call it was killed at. */
  broken: string[]
}

interface KilledSaleOptions {
  /** Every how many calls; 1 = at each of them. */
  stride: number
  onKill?(kill: number): void
}

/**
 * Kills a sale at its writes and syncs, one after the other, and looks after a restart: all of it is there or nothing, all of it when it was called paid,
 * the numbers have no gap, and the same sale is then taken and has the next number.
 */
export const proveSalesAreWhole = async (scratch: string, { stride, onKill }: KilledSaleOptions): Promise<KilledSales> => {
  const before = join(scratch, 'before')
  mkdirSync(scratch, { recursive: true })
  const orders = await studioBefore(before)
  const { studio: untouched, counts: none } = await look(before)
  await untouched.stop()
  const copy = (name: string): SaleOrders => {
    const folder = join(scratch, name)
    cpSync(before, folder, { recursive: true })
    return { ...orders, folder }
  }
  const whole = copy('whole')
  const trace = join(scratch, 'trace')
  await runSale(whole, trace, null)
  const { studio: sold, counts: all } = await look(whole.folder)
  await sold.stop()
  const made = callsOf(trace)
  const points = calls.flatMap((call) => {
    const { before: first, until } = made[call]
    return Array.from({ length: Math.max(0, until - first) }, (_, index) => ({ call, nth: first + index + 1 }))
  })
  const result: KilledSales = { calls: points.length, kills: 0, absent: 0, present: 0, slowestStartMs: 0, broken: [] }
  for (const [index, death] of points.entries()) {
    // The syncs are few and each is a border: none is left out.
    if (death.call === 'pwrite64' && index % stride !== 0) continue
    const killed = copy('killed')
    const { isPaid, isSelling } = await runSale(killed, trace, death)
    const name = `${death.call} ${death.nth}`
    const found = await look(killed.folder)
    const counts = JSON.stringify(found.counts)
    const isPresent = counts === JSON.stringify(all)
    const isAbsent = counts === JSON.stringify(none)
    if (!isSelling) result.broken.push(`${name}: killed before the sale began`)
    if (!isPresent && !isAbsent) result.broken.push(`${name}: half a sale, ${counts}`)
    if (isPaid && !isPresent) result.broken.push(`${name}: called paid, and not there`)
    for (const fault of found.faults) result.broken.push(`${name}: ${fault}`)
    await found.desk.staff.login(signIn)
    const again = await found.desk.payments.process(orders.sale)
    const next = isPresent ? 3 : 2
    if (again.invoice.number !== `INV-2027-000${next}` || again.receipt?.number !== `RCP-2027-000${next}`)
      result.broken.push(`${name}: the next sale has ${again.invoice.number} and ${again.receipt?.number}`)
    await found.studio.stop()
    rmSync(killed.folder, { recursive: true })
    result.kills += 1
    if (isPresent) result.present += 1
    if (isAbsent) result.absent += 1
    result.slowestStartMs = Math.max(result.slowestStartMs, Math.round(found.startMs))
    onKill?.(result.kills)
  }
  return result
}
