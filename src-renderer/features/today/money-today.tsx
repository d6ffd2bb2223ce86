import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import type { Booking } from '../../lib/records'
import { openSell } from '../../lib/sell'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { Key } from '../../ui/key'
import { SectionTitle } from '../../ui/section-title'
import { moneyLines } from './money-lines'

/** More of them stand in Payments. */
const mostLines = 8
const mostRead = 100

/** Under the tasks: what to ask those for who come today. Nothing of it waits for an answer, so it is not counted among them. */
export const MoneyToday = ({ bookings }: { bookings: readonly Booking[] }) => {
  const { currency } = useStudio()
  const { today, timeOf } = useStudioTime()
  const visits = useQuery(queries.payments.unpaidVisits.queryOptions({ input: { onDate: today, limit: mostRead, sort: 'startsAt' } })).data
  const dues = useQuery(queries.payments.due.queryOptions({ input: { limit: mostRead } })).data
  const fees = useQuery(queries.payments.fees.queryOptions({ input: { status: 'due', limit: mostRead } })).data
  const clientIds = new Set(bookings.map(({ clientId }) => clientId))
  const ofToday = new Set(bookings.map(({ id }) => id))
  const lines = moneyLines({
    visits: (visits?.items ?? []).filter(({ bookingId, clientId }) => ofToday.has(bookingId) || clientIds.has(clientId)),
    dues: dues?.items ?? [],
    fees: fees?.items ?? [],
    clientIds,
    timeOf,
  })
  if (lines.length === 0) return null
  const shown = lines.slice(0, mostLines)
  return (
    <section className="money-today" aria-labelledby="money-today">
      <SectionTitle
        id="money-today"
        count={lines.length}
        right={
          <>
            <span className="muted">{currency}</span>
            <Key keys="Shift T" />
          </>
        }
      >
        Money to ask for today
      </SectionTitle>
      <ul>
        {shown.map(({ id, clientName, what, amountMinor, currency: code, seed }) => (
          <li key={id}>
            <button type="button" onClick={() => openSell(seed)}>
              <span>
                <b>{clientName}</b>
                <small>{what}</small>
              </span>
              <Amount amountMinor={amountMinor} currency={code} />
              <span className="sr-only">, take payment</span>
            </button>
          </li>
        ))}
      </ul>
      {lines.length > shown.length && <p className="muted">{lines.length - shown.length} more, in Payments.</p>}
    </section>
  )
}
