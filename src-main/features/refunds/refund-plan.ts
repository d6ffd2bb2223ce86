import { moneyBack, moneyBackByLine } from '@shared/domain/refunds/money-back'
import { refundProposal, wholeValue, type RefundPart } from '@shared/domain/refunds/refund-proposal'
import { refundTax } from '@shared/domain/refunds/refund-tax'
import type { Day } from '@shared/domain/time/zone'
import type { BaseContext } from '../../core/context'
import { givenParts, type GivenLine } from './given-parts'
import { askedBack, findHolders, keptSessions, type BookingDecision, type Holder } from './held-bookings'
import { refundSale, type RefundSale, type RefundTarget, type SaleLine } from './refund-sale'
import { listStandingVisits } from './sold.repository'

export interface RefundInput extends RefundTarget {
  lines?: readonly GivenLine[] | undefined
  bookings?: readonly BookingDecision[] | undefined
}

export interface PlannedPart extends RefundPart {
  line: SaleLine
  amountMinor: number
  taxMinor: number
}

/** Everything a refund would do, before anything is written. */
export interface RefundPlan {
  sale: RefundSale
  parts: PlannedPart[]
  creditedMinor: number
  /** Given back in money. */
  amountMinor: number
  /** Of each lot, with what stays. */
  kept: ReadonlyMap<string, number>
  /** Bookings to be decided on. */
  bookings: Holder[]
  /** Membership lines whose period is taken back. */
  endingLines: SaleLine[]
  /** Visits that are to be paid again. */
  reopenedBookingIds: string[]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

const creditedOn = (parts: readonly RefundPart[], { invoiceLineId }: SaleLine): number =>
  sum(parts.filter((part) => part.invoiceLineId === invoiceLineId).map(({ creditedMinor }) => creditedMinor))

/** Taking off what is not used of it ends the membership; less than that is a favour and leaves it. */
const isEnded = (parts: readonly RefundPart[], line: SaleLine, terms: { kept: ReadonlyMap<string, number>; today: Day }): boolean => {
  const credited = creditedOn(parts, line)
  if (line.period === null || line.period.status === 'void' || credited === 0) return false
  const unusedMinor = wholeValue(line, terms)
  return credited === line.totalMinor - line.creditedMinor || (unusedMinor > 0 && credited >= unusedMinor)
}

const isWhole = (parts: readonly RefundPart[], line: SaleLine): boolean => {
  const credited = creditedOn(parts, line)
  return credited > 0 && line.creditedMinor + credited === line.totalMinor
}

/** Parts of one line follow each other: each takes the tax after the one before it. */
const withTaxAndMoney = (lines: readonly SaleLine[], parts: readonly RefundPart[], amountMinor: number): PlannedPart[] => {
  const soFar = new Map(lines.map((line) => [line.invoiceLineId, { ...line }]))
  const opened = parts.map((part) => {
    const line = soFar.get(part.invoiceLineId)
    const openMinor = line ? line.row.openMinor - (line.creditedMinor - line.row.creditedMinor) : 0
    const taxMinor = line ? refundTax(line, part.creditedMinor) : 0
    if (line) {
      line.creditedMinor += part.creditedMinor
      line.creditedTaxMinor += taxMinor
    }
    return { creditedMinor: part.creditedMinor, openMinor, taxMinor }
  })
  const amounts = moneyBackByLine(amountMinor, opened)
  return parts.flatMap((part, index) => {
    const line = lines.find(({ invoiceLineId }) => invoiceLineId === part.invoiceLineId)
    return line ? [{ ...part, line, taxMinor: opened[index]?.taxMinor ?? 0, amountMinor: amounts[index] ?? 0 }] : []
  })
}

/** What a refund comes to now: what was asked for, or everything that can be proposed. Preview and act are this one function. */
export const refundPlan = async (context: Pick<BaseContext, 'db' | 'clock'>, input: RefundInput): Promise<RefundPlan> => {
  const sale = await refundSale(context, input)
  const holders = await findHolders(context, sale, input.bookings ?? [])
  const kept = keptSessions(sale, holders)
  const parts = input.lines
    ? givenParts(sale, input.lines, kept)
    : refundProposal(sale.lines, { mostMinor: sale.mostMinor, kept, today: sale.today })
  const creditedMinor = sum(parts.map((part) => part.creditedMinor))
  const amountMinor = moneyBack(creditedMinor, sale.invoice.owedMinor)
  const endingLines = sale.lines.filter((line) => isEnded(parts, line, { kept, today: sale.today }))
  return {
    sale,
    parts: withTaxAndMoney(sale.lines, parts, amountMinor),
    creditedMinor,
    amountMinor,
    kept,
    bookings: askedBack(sale, holders, { parts, endingLineIds: endingLines.map(({ invoiceLineId }) => invoiceLineId) }),
    endingLines,
    reopenedBookingIds: (await listStandingVisits(context.db, sale.invoice.id))
      .map(({ bookingId }) => bookingId)
      .filter((bookingId) => sale.lines.some((line) => line.row.bookingId === bookingId && isWhole(parts, line))),
  }
}

/** Credits a refund voids: of packages as asked, of memberships that end all that nobody keeps. */
export const voidedCredits = ({ parts, endingLines, bookings }: RefundPlan): { name: string; sessions: number }[] => {
  const named = parts.map(({ line, clientPackageId, sessions }) => ({
    name: line.lots.find((lot) => lot.clientPackageId === clientPackageId)?.name ?? '',
    sessions,
  }))
  const included = endingLines.flatMap(({ periodLots }) =>
    periodLots.map(({ clientPackageId, name, remaining }) => ({
      name,
      sessions: Math.max(0, remaining - bookings.filter((one) => one.clientPackageId === clientPackageId && one.act === 'keep').length),
    })),
  )
  return [...named, ...included].filter(({ sessions }) => sessions > 0)
}
