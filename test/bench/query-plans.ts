import Database from 'better-sqlite3'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import { addDays, dayOf } from '@shared/domain/time/zone'
import type { BenchApp } from './bench-app'
import { clientFilters } from './client-searches'
import { atTheTill } from './till-tour'
import { wholeReadReason } from './whole-reads'

/** Tables that grow with the years; reading one from end to end is a fault. */
const bigTables = [
  'session',
  'booking',
  'booking_event',
  'notification',
  'audit_entry',
  'audit_personal',
  'command_reply',
  'client',
  'client_text',
  'client_tag',
  'client_trainer',
  'client_note',
  'import_row',
  'document',
  'invoice',
  'invoice_line',
  'payment',
  'payment_line',
  'refund',
  'refund_line',
  'client_package',
  'credit_entry',
  'fee',
  'membership',
  'membership_period',
  'cash_movement',
  'drawer',
]

type Values = unknown[]
type Ask = (this: Statement, ...values: Values) => unknown

interface Statement {
  source: string
  all: Ask
  get: Ask
  run: Ask
  bind: Ask
}

/** Every statement run in this process during `work`, on whichever connection, with the values it was first run with: plans depend on them. */
const statementsOf = async (work: () => Promise<unknown>): Promise<[sql: string, values: Values][]> => {
  const seen = new Map<string, Values>()
  const own = new Database(':memory:')
  const statements = Object.getPrototypeOf(own.prepare('SELECT 1')) as Statement
  own.close()
  const { all, get, run, bind } = statements
  const noted = (ask: Ask): Ask =>
    function (this: Statement, ...values) {
      // Values come with the run, or were bound before it.
      if ((seen.get(this.source)?.length ?? 0) === 0) seen.set(this.source, values)
      return ask.apply(this, values)
    }
  Object.assign(statements, { all: noted(all), get: noted(get), run: noted(run), bind: noted(bind) })
  try {
    await work()
  } finally {
    Object.assign(statements, { all, get, run, bind })
  }
  return [...seen]
}

/** The names a plan may call a big table by in this statement. */
const namesOf = (sql: string): Set<string> =>
  new Set(
    [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE)\s+[`"]?(?:main[`"]?\.[`"]?)?(\w+)[`"]?(?:\s+(?:AS\s+)?[`"]?(\w+))?/gi)].flatMap(
      ([, table, alias]) => (bigTables.includes(table ?? '') ? [table ?? '', alias ?? ''] : []),
    ),
  )

const scansWith = (raw: SqliteHandle, sql: string, values: Values): string[] => {
  const names = namesOf(sql)
  const plan = raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]
  // A page in the order of an index reads only until it is full.
  const isPage = /\bLIMIT\b/i.test(sql)
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => names.has(/^SCAN (\w+)/.exec(detail)?.[1] ?? '') && !(isPage && /USING (COVERING )?INDEX/.test(detail)))
}

/** None where an index fits: it is taken for these values, or would be for values nothing is known of. Of a tag that most clients have SQLite rightly reads all. */
const scansOf = (raw: SqliteHandle, sql: string, values: Values): string[] => {
  const blank = values.flat().map(() => null)
  return scansWith(raw, sql, blank).length === 0 ? [] : scansWith(raw, sql, values)
}

/** What the page of a client and the forms around it ask. */
const aboutClient = async (caller: BenchApp['owner'], id: string): Promise<void> => {
  const { firstName, lastName, email, phone } = await caller.clients.get({ id })
  await caller.clients.duplicates({ firstName, lastName, ...(email && { email }), ...(phone && { phone }), exceptId: id })
  await caller.clients.timeline({ id })
  await caller.clients.notes({ id })
  await caller.clients.bookings({ id })
  await caller.clients.tags()
}

/** What the office asks about a file that was brought in, a client who wants to be forgotten and a trainer who leaves. */
const inTheOffice = async (owner: BenchApp['owner'], { clientId, trainerId }: { clientId: string; trainerId: string }): Promise<void> => {
  const lines = [
    'First name,Last name,E-mail',
    'Grace,Wambui,grace@bench.example',
    ',,nobody@bench.example',
    'Grace,Wambui,grace@bench.example',
  ]
  const file = { name: 'people.csv', contentBase64: Buffer.from(lines.join('\n')).toString('base64') }
  const { id } = await owner.imports.run({ file, mode: 'dryRun' })
  await owner.imports.list({})
  await owner.imports.rows({ id })
  for (const outcome of ['new', 'rejected'] as const) await owner.imports.rows({ id, outcome })
  await owner.imports.fixRow({ id, line: 2, cells: ['Peter', 'Otieno', 'peter@bench.example'] })
  await owner.imports.commit({ id })
  await owner.imports.get({ id })
  await owner.imports.removalPreview({ id })
  await owner.imports.remove({ id })
  await owner.clients.erasePreview({ id: clientId })
  await owner.trainers.handOver({ id: trainerId })
}

/** What a day at the desk asks, by the owner and by a trainer. */
const tour = async ({ owner, trainer, studio }: BenchApp, now: number): Promise<void> => {
  const day = addDays(dayOf(now, 'Africa/Nairobi'), 1)
  for (const caller of [owner, trainer]) {
    const { items } = await caller.bookings.list({ from: day, status: 'confirmed', sort: 'startsAt' })
    const [first, second] = items
    if (!first || !second) throw new Error('The studio has no bookings ahead.')
    await caller.calendar.day({ date: day })
    await caller.calendar.range({ from: day, to: addDays(day, 6) })
    await caller.calendar.range({ from: day, to: addDays(day, 6), trainerIds: [first.trainerId], statuses: ['confirmed'] })
    await caller.bookings.list({ clientId: first.clientId })
    await caller.bookings.upcoming({ trainerId: first.trainerId })
    await caller.bookings.past({ clientId: first.clientId })
    await caller.bookings.proposals({})
    await caller.feedback.ofBooking({ id: first.id })
    await caller.bookings.list({ trainerId: first.trainerId, status: 'pending', sort: 'createdAt' })
    await caller.bookings.history({ id: first.id })
    for (const sort of ['lastName', '-firstName', 'number', '-createdAt'] as const) await caller.clients.list({ sort, isActive: true })
    for (const q of ['o', 'otieno kam', '0711', 'zoe 1']) {
      await caller.clients.list({ q })
      await caller.clients.list({ q, isActive: true, tag: 'vip', hasPhone: true, sort: '-createdAt' })
      await caller.bookings.list({ q })
    }
    for (const filter of clientFilters(first.trainerId, day)) await caller.clients.list({ ...filter, isActive: true })
    await aboutClient(caller, first.clientId)
    const { items: free } = await caller.availability.slots({ trainerId: first.trainerId, from: day, to: day })
    if (free[0]) {
      const moved = await caller.bookings.reschedule({ id: first.id, startsAt: free[0].startsAt })
      const wish = { trainerId: moved.trainerId, clientId: second.clientId, startsAt: moved.startsAt, allowClientOverlap: true }
      await caller.bookings.create(wish).catch(() => undefined)
    }
    await caller.bookings.cancel({ id: first.id })
    const { startsAt, endsAt, trainerId, clientId } = first
    const made = await caller.bookings.create({ startsAt, endsAt, trainerId, clientId, status: 'pending', allowClientOverlap: true })
    await caller.bookings.confirm({ id: made.id })
  }
  const { items: ahead } = await owner.bookings.list({ from: day, status: 'confirmed', limit: 1 })
  if (ahead[0]) {
    await inTheOffice(owner, ahead[0])
    await atTheTill(owner, ahead[0].clientId, dayOf(now, 'Africa/Nairobi'))
  }
  await owner.bookings.upcoming({})
  await owner.bookings.past({})
  await owner.feedback.listIssues({})
  await owner.notifications.list({})
  await owner.audit.list({})
  await studio.runDue()
}

export interface BigScan {
  /** The steps of the plan that read a big table from end to end. */
  steps: string[]
  sql: string
  /** Why it may; null where an index should serve it. */
  because: string | null
}

export const bigScans = async (app: BenchApp, raw: SqliteHandle, now: number): Promise<BigScan[]> => {
  const asked = (await statementsOf(() => tour(app, now))).filter(([sql]) => /^\s*(SELECT|UPDATE|DELETE|WITH)/i.test(sql))
  return asked.flatMap(([text, values]) => {
    const steps = scansOf(raw, text, values)
    const sql = text.replace(/\s+/g, ' ').trim()
    return steps.length === 0 ? [] : [{ steps, sql, because: wholeReadReason(sql) }]
  })
}
