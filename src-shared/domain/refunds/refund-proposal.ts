import type { Day } from '../time/zone'
import { refundableSessions, sessionsWorth, valueOfSessions, type RefundableLot } from './session-value'
import { unusedPeriodValue, type SoldPeriod } from './unused-days'

export interface PeriodLot {
  clientPackageId: string
  bought: number
  used: number
}

export interface RefundableLine {
  invoiceLineId: string
  totalMinor: number
  /** Taken off by refunds so far. */
  creditedMinor: number
  /** Of a package: one for each one bought. */
  lots: readonly RefundableLot[]
  /** Of a membership. */
  period: SoldPeriod | null
  /** What came with the period. */
  periodLots: readonly PeriodLot[]
}

/** What is taken off a line, and the sessions of a lot that go with it. */
export interface RefundPart {
  invoiceLineId: string
  clientPackageId: string | null
  creditedMinor: number
  sessions: number
}

interface Terms {
  /** The most that can be taken off together: what is left on the payment and what is still owed. */
  mostMinor: number
  /** Sessions of each lot that stay with their bookings. */
  kept: ReadonlyMap<string, number>
  today: Day
}

export const leftOn = ({ totalMinor, creditedMinor }: RefundableLine): number => totalMinor - creditedMinor

/** What is proposed of a line without lots of its own: of a membership what is not used of it, else what is left of the line. */
export const wholeValue = (line: RefundableLine, { kept, today }: Pick<Terms, 'kept' | 'today'>): number => {
  if (line.period === null) return leftOn(line)
  const sessions = line.periodLots.map(({ clientPackageId, bought, used }) => ({ bought, spent: used + (kept.get(clientPackageId) ?? 0) }))
  return Math.max(0, unusedPeriodValue(line.totalMinor, line.period, sessions, today) - line.creditedMinor)
}

/**
 * Everything that can be taken back: of packages the sessions that are not used, at what each cost; of memberships the days to come, as far as their sessions are not used; else the line. One part for each lot and for each
 * line without lots, in the order of the lines, as far as the money goes.
 */
export const refundProposal = (lines: readonly RefundableLine[], { mostMinor, kept, today }: Terms): RefundPart[] => {
  let purse = mostMinor
  return lines.flatMap((line): RefundPart[] => {
    const { invoiceLineId } = line
    let left = leftOn(line)
    const take = (wantedMinor: number): number => {
      const creditedMinor = Math.min(wantedMinor, left, purse)
      left -= creditedMinor
      purse -= creditedMinor
      return creditedMinor
    }
    if (line.lots.length === 0) {
      return [{ invoiceLineId, clientPackageId: null, creditedMinor: take(wholeValue(line, { kept, today })), sessions: 0 }]
    }
    return line.lots.map((lot) => {
      const most = refundableSessions(lot, kept.get(lot.clientPackageId) ?? 0)
      const wantedMinor = valueOfSessions(lot, most)
      const affordable = Math.min(left, wantedMinor)
      const creditedMinor = take(wantedMinor)
      // Where the line itself has less left than its sessions are worth, more was given for earlier ones: all of them go with the rest.
      const sessions = creditedMinor === affordable ? most : sessionsWorth(lot, creditedMinor, most)
      return { invoiceLineId, clientPackageId: lot.clientPackageId, creditedMinor, sessions }
    })
  })
}
