import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react'
import { fromIso, hourMs } from '@shared/domain/time/instant'
import { isDesk } from '../../lib/access'
import { queries } from '../../lib/api'
import { amountText } from '../../lib/money'
import type { Booking } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { SectionTitle } from '../../ui/section-title'

interface EndingLine {
  id: string
  clientId: string
  text: string
  isFee: boolean
}

/** Those of clients who come today first; the rest is in the lists of packages. */
const mostLines = 6
const mostFees = 50
/** A fee is shown on the last day in which it can be waived. */
const feeShownMs = 24 * hourMs

/** What runs out: packages within 1, 7 and 14 days, and the time in which a fee can be waived. */
export const EndingToday = ({ bookings }: { bookings: readonly Booking[] }) => {
  const me = useMe()
  const now = useStudioNow()
  const navigate = useNavigate()
  const { dayAndTime } = useStudioTime()
  const warnings = useQuery(queries.clientPackages.warnings.queryOptions({ input: {} })).data?.items ?? []
  const fees =
    useQuery(queries.payments.fees.queryOptions({ input: { status: 'held', limit: mostFees }, enabled: isDesk(me.role) })).data?.items ?? []
  const comesToday = new Set(bookings.map(({ clientId }) => clientId))
  const lines: EndingLine[] = [
    ...fees
      .filter(({ heldUntil }) => fromIso(heldUntil) - now <= feeShownMs)
      .map(({ id, clientId, clientName, kind, amountMinor, currency, heldUntil }) => ({
        id,
        clientId,
        text: `${clientName}: ${kind === 'no_show' ? 'no-show' : 'late cancellation'} fee ${amountText(amountMinor, currency)}, can be waived until ${dayAndTime(heldUntil)}`,
        isFee: true,
      })),
    ...warnings.map(({ text, lot }) => ({ id: lot.id, clientId: lot.clientId, text, isFee: false })),
  ]
  const ordered = lines.toSorted(
    (a, b) => Number(b.isFee) - Number(a.isFee) || Number(comesToday.has(b.clientId)) - Number(comesToday.has(a.clientId)),
  )
  if (lines.length === 0) return null
  const shown = ordered.slice(0, mostLines)
  return (
    <section className="ending-today" aria-labelledby="ending-today">
      <SectionTitle id="ending-today" count={lines.length}>
        Running out
      </SectionTitle>
      <ul>
        {shown.map(({ id, clientId, text, isFee }) => (
          <li key={id}>
            <button type="button" onClick={() => void navigate({ to: '/clients/$clientId', params: { clientId } })}>
              {isFee ? <IconHourglass size={15} stroke={1.8} aria-hidden /> : <IconAlertTriangle size={15} stroke={1.8} aria-hidden />}
              <span>
                {text}
                {comesToday.has(clientId) && <small>Comes today</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {ordered.length > shown.length && <p className="muted">{ordered.length - shown.length} more.</p>}
    </section>
  )
}
