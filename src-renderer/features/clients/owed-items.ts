import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import type { SellSeed } from '../../lib/sell'
import { useStudioTime } from '../../lib/use-studio'

/** Something a client has to pay. */
export interface OwedItem {
  id: string
  words: string
  detail: string
  amountMinor: number
  /** What the till begins with; null where it is not asked for yet. */
  seed: SellSeed | null
}

const mostItems = 20
const feeWords = { late_cancel: 'Late cancellation fee', no_show: 'No-show fee' } as const

/** Invoices, visits and fees a client has not paid; `totalMinor` leaves out fees that can still be waived. */
export const useOwedItems = (clientId: string): { items: OwedItem[]; totalMinor: number } => {
  const { dayAndTime, dayText } = useStudioTime()
  const due = useQuery(queries.payments.due.queryOptions({ input: { clientId, limit: mostItems } })).data
  const visits = useQuery(queries.payments.unpaidVisits.queryOptions({ input: { clientId, limit: mostItems } })).data
  const fees = useQuery(queries.payments.fees.queryOptions({ input: { clientId, limit: mostItems } })).data?.items ?? []
  const asked = fees.filter(({ status }) => status === 'due' || status === 'held')
  const items: OwedItem[] = [
    ...(due?.items ?? []).map(({ invoiceId, number, description, dueOn, statusText, owedMinor }) => ({
      id: invoiceId,
      words: description === '' ? number : description,
      detail: `${number}, ${statusText === '' ? `due ${dayText(dueOn)}` : statusText}`,
      amountMinor: owedMinor,
      seed: { invoiceId },
    })),
    ...(visits?.items ?? []).map(({ bookingId, sessionTypeName, trainerName, startsAt, priceMinor }) => ({
      id: bookingId,
      words: `${sessionTypeName} with ${trainerName.split(' ')[0]}`,
      detail: `${dayAndTime(startsAt)}, not paid`,
      amountMinor: priceMinor,
      seed: { bookingId },
    })),
    ...asked.map(({ id, kind, heldUntil, amountMinor, status }) => ({
      id,
      words: feeWords[kind],
      detail: status === 'held' ? `can be waived until ${dayAndTime(heldUntil)}` : 'not paid',
      amountMinor,
      seed: status === 'held' ? null : { feeId: id },
    })),
  ]
  return { items, totalMinor: items.reduce((sum, { seed, amountMinor }) => sum + (seed === null ? 0 : amountMinor), 0) }
}
