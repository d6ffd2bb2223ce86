import { useQuery } from '@tanstack/react-query'
import { isDesk } from '../../lib/access'
import { queries, type Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import type { Booking } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useStudioTime } from '../../lib/use-studio'

export type Fee = Outputs['payments']['fees']['items'][number]

const mostFees = 50

/** Whether something ended in a way that may cost the client. */
export const hasCost = ({ status, endReason }: Pick<Booking, 'status' | 'endReason'>): boolean =>
  status === 'no_show' || endReason === 'late_by_client'

/** The fee of a no-show or a late cancellation; for those who handle money. */
export const useFeeOf = (booking: Booking): Fee | undefined => {
  const me = useMe()
  return useQuery(
    queries.payments.fees.queryOptions({
      input: { clientId: booking.clientId, limit: mostFees },
      enabled: isDesk(me.role) && hasCost(booking),
    }),
  ).data?.items.find(({ bookingId }) => bookingId === booking.id)
}

/** By whom and why what it cost was taken back; null where it was not, undefined until that is known. */
export const useWaiver = (booking: Booking): { by: string; reason: string | null } | null | undefined => {
  const isAsked = hasCost(booking)
  const events = useQuery(queries.bookings.history.queryOptions({ input: { id: booking.id }, enabled: isAsked })).data?.items
  if (!isAsked) return null
  return events && (events.findLast(({ change }) => change === 'waived') ?? null)
}

/** `500, can be waived until Fri 4 June 19:20`. */
export const useFeeText = () => {
  const { dayAndTime } = useStudioTime()
  return ({ amountMinor, currency, status, heldUntil }: Fee): string => {
    const amount = `${currency} ${amountText(amountMinor, currency)}`
    if (status === 'held') return `${amount}, can be waived until ${dayAndTime(heldUntil)}`
    if (status === 'waived') return `${amount}, waived`
    return status === 'due' ? `${amount}, not paid` : `${amount}, on an invoice`
  }
}
