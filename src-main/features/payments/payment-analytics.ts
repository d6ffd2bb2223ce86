import { addDays, dayInterval, dayOf, daysBetween } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { clientName } from '../clients'
import { getStudio } from '../studio'
import { listByStatus, listPaidByDay, listRefundedByDay, listTopPayers, type PaidOfDay } from './payment-analytics.repository'
import type { ShownStatus } from './payment-list.repository'

const standardDays = 30
const shownPayers = 10

const sumOf = (rows: readonly { amountMinor: number }[]): number => rows.reduce((all, { amountMinor }) => all + amountMinor, 0)
const countOf = (rows: readonly { count: number }[]): number => rows.reduce((all, { count }) => all + count, 0)
/** One digit behind the point. */
const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)

/** The methods that were used, the largest sum first. */
const byMethod = (paid: readonly PaidOfDay[], totalMinor: number) =>
  [...Map.groupBy(paid, ({ method }) => method)]
    .map(([method, rows]) => ({ method, count: countOf(rows), amountMinor: sumOf(rows), percent: percentOf(sumOf(rows), totalMinor) }))
    .toSorted((a, b) => b.amountMinor - a.amountMinor || a.method.localeCompare(b.method))

const completed: readonly ShownStatus[] = ['completed', 'part_refunded', 'refunded']
const failed: readonly ShownStatus[] = ['failed', 'cancelled']

/** Completed ÷ ended; what is under way has not ended. */
const successRate = (statuses: readonly { status: ShownStatus; count: number }[]): number | null => {
  const countIn = (among: readonly ShownStatus[]): number => countOf(statuses.filter(({ status }) => among.includes(status)))
  const [done, lost] = [countIn(completed), countIn(failed)]
  return done + lost === 0 ? null : percentOf(done, done + lost)
}

/** Payments of the last days, today included, on the days they were paid; refunds on their own days. */
export const paymentAnalytics = async ({ db, clock }: QueryContext, { days = standardDays }: { days?: number | undefined }) => {
  const { timeZone, currency } = await getStudio(db)
  const to = dayOf(clock.now(), timeZone)
  const from = addDays(to, 1 - days)
  const span = { from: dayInterval(from, timeZone).from, until: dayInterval(to, timeZone).until }
  const [paid, refunded, byStatus, payers] = await Promise.all([
    listPaidByDay(db, { from, to }),
    listRefundedByDay(db, { from, to }),
    listByStatus(db, span),
    listTopPayers(db, { from, to }, shownPayers),
  ])
  const totalMinor = sumOf(paid)
  const refundedMinor = sumOf(refunded)
  const paidOn = Map.groupBy(paid, ({ onDate }) => onDate)
  const refundedOn = new Map(refunded.map(({ onDate, amountMinor }) => [onDate, amountMinor]))
  return {
    from,
    to,
    currency,
    totalMinor,
    refundedMinor,
    netMinor: totalMinor - refundedMinor,
    count: countOf(paid),
    byMethod: byMethod(paid, totalMinor),
    byStatus,
    daily: daysBetween(from, to).map((onDate) => {
      const rows = paidOn.get(onDate) ?? []
      return { onDate, count: countOf(rows), amountMinor: sumOf(rows), refundedMinor: refundedOn.get(onDate) ?? 0 }
    }),
    topClients: payers.map(({ firstName, lastName, ...row }) => ({ ...row, clientName: clientName({ firstName, lastName }) })),
    successRate: successRate(byStatus),
  }
}
