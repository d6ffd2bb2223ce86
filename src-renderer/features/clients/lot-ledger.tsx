import type { Outputs } from '../../lib/api'
import type { Lot } from '../../lib/lot-words'
import { useStudioTime } from '../../lib/use-studio'

export type CreditEntry = Outputs['clientPackages']['ledger']['items'][number]

/** The latest use that was entered by hand and has not been taken back. */
export const returnableEntry = (entries: readonly CreditEntry[]): CreditEntry | undefined => {
  const countered = new Set(entries.map(({ counterOfId }) => counterOfId))
  return entries.findLast(({ id, kind, bookingId }) => kind === 'use' && bookingId === null && !countered.has(id))
}

/** What a line changed about the credits that can be booked. */
const changeOf = ({ boughtDelta, usedDelta, refundedDelta, expiredDelta, reservedDelta }: CreditEntry): number =>
  boughtDelta - usedDelta - refundedDelta - expiredDelta - reservedDelta

const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0')

/** Every line of a lot, oldest first, with what stands after it; the last line is the balance. */
export const LotLedger = ({ lot, entries }: { lot: Lot; entries: readonly CreditEntry[] }) => {
  const { dayText, dayOfIso, timeOf } = useStudioTime()
  return (
    <table className="lot-ledger" aria-label={`Ledger of ${lot.name}`}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">What</th>
          <th scope="col" className="num">
            Change
          </th>
          <th scope="col" className="num">
            Held
          </th>
          <th scope="col" className="num">
            Available
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td title={timeOf(entry.at)}>{dayText(dayOfIso(entry.at))}</td>
            <td>
              {entry.text}
              <small>
                {entry.reason !== null && entry.reason !== '' && `${entry.reason}, `}
                {entry.by}
              </small>
            </td>
            <td className="num">{signed(changeOf(entry))}</td>
            <td className="num">{entry.remainingAfter - entry.availableAfter}</td>
            <td className="num">{entry.availableAfter}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">Available now</th>
          <td className="num">{signed(entries.reduce((sum, entry) => sum + changeOf(entry), 0))}</td>
          <td className="num">{lot.reserved}</td>
          <td className="num">{lot.sessionsAvailable}</td>
        </tr>
      </tfoot>
    </table>
  )
}
