import { minuteMs, dayMs } from '@shared/domain/time/instant'
import { periodEnd } from '@shared/domain/memberships/period-end'
import { addDays, dayOf, type Day } from '@shared/domain/time/zone'
import type { SeedClient } from './clients'
import type { DiaryEntry } from './diary'
import { sessionTypes, studio, trainers, type TypeKey } from './kilele'
import { randomOf, type Random } from './random'
import { packs, plans, type PackKey, type PlanKey } from './till-catalogue'

export type SeedMethod = 'cash' | 'mpesa' | 'card' | 'bank_transfer' | 'cheque'

export interface CreditLine {
  kind: 'reserve' | 'release' | 'use' | 'expire' | 'refund'
  reserved: number
  used: number
  expired: number
  /** Of sessions given back. */
  refund?: SeedRefund
  bookingId: string | null
  at: number
}

export interface SeedLot {
  pack: PackKey
  boughtAt: number
  expiryOn: Day
  left: number
  lines: CreditLine[]
}

export interface SeedMembership {
  plan: PlanKey
  startOn: Day
  endOn: Day
  periods: { startOn: Day; endOn: Day; sale: SeedSale }[]
  frozen: { fromOn: Day; untilOn: Day } | null
  isCancelled: boolean
}

/** One sale of one item. `paidShare` 0 and 0.5: some of it is still owed. */
export interface SeedSale {
  at: number
  clientId: string
  item:
    | { kind: 'package'; lot: SeedLot }
    | { kind: 'membership'; plan: PlanKey }
    | { kind: 'session'; bookingId: string; trainerId: string; type: TypeKey; priceMinor: number }
  method: SeedMethod
  paidShare: 0 | 0.5 | 1
}

/** Sessions of a package taken back, with their money. */
export interface SeedRefund {
  at: number
  sale: SeedSale
  lot: SeedLot
  sessions: number
}

export interface BookedEntry extends DiaryEntry {
  bookingId: string
}

export interface TillPlan {
  sales: SeedSale[]
  lots: { clientId: string; lot: SeedLot }[]
  memberships: { clientId: string; membership: SeedMembership }[]
  refunds: SeedRefund[]
  /** What pays for each booking that something pays for. */
  covers: { bookingId: string; cover: 'package' | 'membership' | 'sale'; lot: SeedLot | null; membership: SeedMembership | null }[]
}

interface Question {
  diary: readonly BookedEntry[]
  clients: readonly SeedClient[]
  trainerIds: readonly string[]
  now: number
}

const packOf = (type: TypeKey, random: Random): PackKey | null => {
  if (type === 'pilates') return 'pilatesTen'
  if (type === 'rehab') return 'rehabSix'
  return type === 'assessment' ? null : random.weighted(['five', 'ten', 'twenty'] as const, (key) => ({ five: 6, ten: 3, twenty: 1 })[key])
}

const methodOf = (random: Random): SeedMethod =>
  random.weighted(
    ['cash', 'mpesa', 'card', 'bank_transfer', 'cheque'] as const,
    (key) => ({ cash: 42, mpesa: 44, card: 10, bank_transfer: 3, cheque: 1 })[key],
  )

const newLot = (pack: PackKey, boughtAt: number): SeedLot => ({
  pack,
  boughtAt,
  expiryOn: addDays(dayOf(boughtAt, studio.timeZone), packs[pack].validDays),
  left: packs[pack].sessionsCount,
  lines: [],
})

const priceOf = (trainerId: string, type: TypeKey, trainerIds: readonly string[]): number =>
  trainers[trainerIds.indexOf(trainerId)]?.prices?.[type] ?? sessionTypes[type].priceMinor

const useOf = (lot: SeedLot, entry: BookedEntry, usedAt: number | null): void => {
  lot.left -= 1
  const reservedAt = Math.max(entry.createdAt, lot.boughtAt + minuteMs)
  lot.lines.push({ kind: 'reserve', reserved: 1, used: 0, expired: 0, bookingId: entry.bookingId, at: reservedAt })
  if (usedAt !== null)
    lot.lines.push({ kind: 'use', reserved: -1, used: 1, expired: 0, bookingId: entry.bookingId, at: Math.max(usedAt, reservedAt + 1) })
}

/** When a booking took its credit for good; null while it only holds one, undefined when it needs none. */
const usedAt = ({ session, story }: BookedEntry): number | null | undefined => {
  const { status, endReason } = story.outcome
  if (status === 'completed' || status === 'no_show') return session.endsAt
  if (status === 'cancelled') return endReason === 'late_by_client' ? (story.events.at(-1)?.at ?? session.startsAt) : undefined
  return null
}

/** The visits of one client in order, and what paid for each. */
const planClient = (
  entries: readonly BookedEntry[],
  { trainerIds, now }: Question,
  plan: TillPlan,
  membership: SeedMembership | null,
): void => {
  const [first] = entries
  if (!first) return
  const { clientId } = first
  const random = randomOf(`till ${clientId}`)
  const lots: SeedLot[] = []
  const visits = entries.filter(({ story }) => story.outcome.status === 'completed').length
  for (const entry of entries) {
    const { bookingId, trainerId, onDate, session } = entry
    const at = usedAt(entry)
    if (at === undefined) continue
    const isCovered = membership?.periods.some(
      (period) => period.sale.paidShare === 1 && period.startOn <= onDate && onDate <= period.endOn,
    )
    if (membership && isCovered && plans[membership.plan].sessionsIncluded === null) {
      plan.covers.push({ bookingId, cover: 'membership', lot: null, membership })
      continue
    }
    const isPast = session.startsAt < now
    let lot = lots.find(
      (one) => one.left > 0 && one.expiryOn >= onDate && packs[one.pack].types.includes(session.type) && one.boughtAt < now,
    )
    const pack = packOf(session.type, random)
    if (!lot && pack && isPast && visits >= 4 && random.chance(0.5)) {
      lot = newLot(pack, session.startsAt - 10 * minuteMs)
      lots.push(lot)
      plan.lots.push({ clientId, lot })
      plan.sales.push({
        at: lot.boughtAt,
        clientId,
        item: { kind: 'package', lot },
        method: methodOf(random),
        paidShare: random.chance(0.04) ? random.pick([0, 0.5] as const) : 1,
      })
    }
    if (lot) {
      useOf(lot, entry, at)
      plan.covers.push({ bookingId, cover: 'package', lot, membership: null })
    } else if (entry.story.outcome.status === 'completed' && random.chance(session.startsAt < now - dayMs ? 0.995 : 0.75)) {
      const item = {
        kind: 'session' as const,
        bookingId,
        trainerId,
        type: session.type,
        priceMinor: priceOf(trainerId, session.type, trainerIds),
      }
      plan.sales.push({ at: session.startsAt - 5 * minuteMs, clientId, item, method: methodOf(random), paidShare: 1 })
      plan.covers.push({ bookingId, cover: 'sale', lot: null, membership: null })
    }
  }
}

const openAt = 10 * 60 * minuteMs

/** Months of a pass, one after the other, the last one paid or not. */
const planMembership = (clientId: string, index: number, today: Day, now: number): SeedMembership => {
  const random = randomOf(`membership ${clientId}`)
  const plan: PlanKey = index % 3 === 0 ? 'eight' : 'month'
  const length = { periodUnit: 'month' as const, periodCount: 1 }
  // Ends spread from ten days ago to a month ahead.
  let startOn = addDays(today, -31 * 3 + ((index * 7) % 42) - 10)
  const periods: SeedMembership['periods'] = []
  for (let month = 0; month < 4; month += 1) {
    const endOn = periodEnd(startOn, length)
    const at = Date.parse(`${startOn}T05:00:00Z`) + openAt / 10
    if (at > now) break
    const isLast = month === 3
    const sale: SeedSale = {
      at,
      clientId,
      item: { kind: 'membership', plan },
      method: methodOf(random),
      paidShare: isLast && index % 6 === 1 ? 0 : 1,
    }
    periods.push({ startOn, endOn, sale })
    if (index % 5 === 2 && month === 2) break
    startOn = addDays(endOn, 1)
  }
  return {
    plan,
    startOn: periods[0]?.startOn ?? today,
    endOn: periods.at(-1)?.endOn ?? today,
    periods,
    frozen: null,
    isCancelled: index === 4,
  }
}

/** Packs bought before the diary begins, used on paper: some about to expire, some expired. */
const oldLots = (clients: readonly SeedClient[], now: number, plan: TillPlan): void => {
  for (const [index, { row, archivedAt, createdAt }] of clients.entries()) {
    const boughtAt = now - (76 + (index % 18)) * dayMs
    if (index % 11 !== 5 || archivedAt !== null || createdAt > boughtAt) continue
    const random = randomOf(`old pack ${row.id}`)
    const lot = newLot('five', boughtAt)
    const used = random.whole(1, 4)
    for (let one = 1; one <= used; one += 1)
      lot.lines.push({ kind: 'use', reserved: 0, used: 1, expired: 0, bookingId: null, at: boughtAt + one * 5 * dayMs })
    lot.left -= used
    if (lot.expiryOn < dayOf(now, studio.timeZone))
      lot.lines.push({
        kind: 'expire',
        reserved: 0,
        used: 0,
        expired: lot.left,
        bookingId: null,
        at: Date.parse(`${addDays(lot.expiryOn, 1)}T00:05:00Z`),
      })
    plan.lots.push({ clientId: row.id, lot })
    plan.sales.push({ at: boughtAt, clientId: row.id, item: { kind: 'package', lot }, method: methodOf(random), paidShare: 1 })
  }
}

const refundCount = 3

/** A few who gave sessions back, days after they bought them and not in cash. */
const planRefunds = (plan: TillPlan, now: number): void => {
  for (const sale of plan.sales) {
    if (plan.refunds.length === refundCount) return
    if (sale.item.kind !== 'package' || sale.method !== 'mpesa' || sale.paidShare !== 1) continue
    const { lot } = sale.item
    const at = sale.at + 3 * dayMs
    if (lot.left < 3 || sale.at < now - 30 * dayMs || at >= now) continue
    const refund: SeedRefund = { at, sale, lot, sessions: 2 }
    lot.left -= refund.sessions
    lot.lines.push({ kind: 'refund', reserved: 0, used: 0, expired: 0, refund, bookingId: null, at })
    plan.refunds.push(refund)
  }
}

const membershipCount = 24

/** Who bought what, who comes on what, and who still owes. */
export const planTill = (question: Question): TillPlan => {
  const { diary, clients, now } = question
  const today = dayOf(now, studio.timeZone)
  const plan: TillPlan = { sales: [], lots: [], memberships: [], refunds: [], covers: [] }
  const byClient = Map.groupBy(
    diary.toSorted((a, b) => a.session.startsAt - b.session.startsAt),
    ({ clientId }) => clientId,
  )
  const members = clients
    .filter(({ archivedAt, createdAt }) => archivedAt === null && createdAt < now - 150 * dayMs)
    .slice(20, 20 + membershipCount)
  const memberships = new Map(members.map(({ row }, index) => [row.id, planMembership(row.id, index, today, now)]))
  for (const [clientId, membership] of memberships) {
    plan.memberships.push({ clientId, membership })
    plan.sales.push(...membership.periods.map(({ sale }) => sale))
  }
  for (const [clientId, entries] of byClient) planClient(entries, question, plan, memberships.get(clientId) ?? null)
  oldLots(
    clients.filter(({ row }) => !memberships.has(row.id)),
    now,
    plan,
  )
  plan.sales.sort((a, b) => a.at - b.at)
  planRefunds(plan, now)
  return plan
}
