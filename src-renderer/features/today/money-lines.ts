import type { Outputs } from '../../lib/api'
import type { SellSeed } from '../../lib/sell'

type Visit = Outputs['payments']['unpaidVisits']['items'][number]
type Due = Outputs['payments']['due']['items'][number]
type Fee = Outputs['payments']['fees']['items'][number]

/** Something to be asked for while its client is here. */
export interface MoneyLine {
  id: string
  clientId: string
  clientName: string
  what: string
  amountMinor: number
  currency: string
  seed: SellSeed
}

interface MoneyToday {
  visits: readonly Visit[]
  dues: readonly Due[]
  fees: readonly Fee[]
  /** Who comes today. */
  clientIds: ReadonlySet<string>
  timeOf: (iso: string) => string
}

const feeWords: Record<Fee['kind'], string> = { late_cancel: 'late cancellation fee', no_show: 'no-show fee' }
/** What took place is asked for before what is owed since longer, and that before what is still to come. */
const orderOfVisit = ({ status }: Visit): number => (status === 'confirmed' ? 2 : 0)

/** What to ask those for who come today: visits nothing pays for, invoices still owed, fees that can no longer be waived. */
export const moneyLines = ({ visits, dues, fees, clientIds, timeOf }: MoneyToday): MoneyLine[] =>
  [
    ...[0, 2].flatMap((order) =>
      visits.filter((visit) => orderOfVisit(visit) === order).map((visit) => ({ order, line: visitLine(visit, timeOf) })),
    ),
    ...dues.flatMap((due) =>
      due.clientId !== null && clientIds.has(due.clientId) ? [{ order: 1, line: dueLine(due, due.clientId) }] : [],
    ),
    ...fees.flatMap((fee) => (fee.status === 'due' && clientIds.has(fee.clientId) ? [{ order: 1, line: feeLine(fee) }] : [])),
  ]
    .toSorted((a, b) => a.order - b.order)
    .map(({ line }) => line)

const visitLine = (
  { bookingId, clientId, clientName, sessionTypeName, startsAt, priceMinor, currency }: Visit,
  timeOf: MoneyToday['timeOf'],
): MoneyLine => ({
  id: bookingId,
  clientId,
  clientName,
  what: `${sessionTypeName}, ${timeOf(startsAt)}`,
  amountMinor: priceMinor,
  currency,
  seed: { clientId, bookingId },
})

const dueLine = ({ invoiceId, clientName, number, statusText, owedMinor, currency }: Due, clientId: string): MoneyLine => ({
  id: invoiceId,
  clientId,
  clientName: clientName ?? number,
  what: [number, statusText.toLowerCase()].filter(Boolean).join(', '),
  amountMinor: owedMinor,
  currency,
  seed: { clientId, invoiceId },
})

const feeLine = ({ id, clientId, clientName, kind, amountMinor, currency }: Fee): MoneyLine => ({
  id,
  clientId,
  clientName,
  what: feeWords[kind],
  amountMinor,
  currency,
  seed: { clientId, feeId: id },
})
