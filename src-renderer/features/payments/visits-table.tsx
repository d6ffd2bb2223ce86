import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { Status } from '../../ui/status'

export type UnpaidVisit = Outputs['payments']['unpaidVisits']['items'][number]

interface VisitsTableProps {
  visits: readonly UnpaidVisit[]
  currency: string
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  /** Something else is asked beside it. */
  isBeside: boolean
  onSell: (visit: UnpaidVisit) => void
}

export const VisitsTable = ({ visits, currency, rows, isBeside, onSell }: VisitsTableProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <table className="table money-table visits-table">
      <thead>
        <tr>
          <th scope="col">Visit</th>
          <th scope="col">Client</th>
          <th scope="col">Session</th>
          <th scope="col" className="c-wide">
            Trainer
          </th>
          <th scope="col">State</th>
          <th scope="col" className="num">
            {currency}
          </th>
          <th scope="col">
            <span className="sr-only">Act</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => {
          const isCurrent = visit.bookingId === rows.current
          return (
            <tr
              key={visit.bookingId}
              data-current={isCurrent || undefined}
              onClick={({ currentTarget }) => currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()}
            >
              <td className="tnum secondary">{dayAndTime(visit.startsAt)}</td>
              <td>
                <button type="button" className="row-button" onClick={() => onSell(visit)} {...rows.rowProps(visit.bookingId)}>
                  <bdi>{visit.clientName}</bdi>
                </button>
              </td>
              <td className="secondary truncate">{visit.sessionTypeName}</td>
              <td className="secondary truncate c-wide">{visit.trainerName}</td>
              <td>
                <Status state={visit.status} />
              </td>
              <td className="num">{amountText(visit.priceMinor, visit.currency)}</td>
              <td className="c-act">
                {isCurrent && !isBeside && (
                  <KeyButton size="xs" variant="filled" keys="Enter" onClick={() => onSell(visit)}>
                    Sell
                  </KeyButton>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
