import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { Status } from '../../ui/status'

export type PaidNotHeld = Outputs['payments']['paidNotHeld']['items'][number]

interface PaidNotHeldTableProps {
  visits: readonly PaidNotHeld[]
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  onRefund: (visit: PaidNotHeld) => void
}

/** Visits that did not take place and whose money is still here. */
export const PaidNotHeldTable = ({ visits, rows, onRefund }: PaidNotHeldTableProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <table className="table money-table visits-table">
      <thead>
        <tr>
          <th scope="col">Visit</th>
          <th scope="col">Client</th>
          <th scope="col">Session</th>
          <th scope="col" className="c-wide">
            Sold by
          </th>
          <th scope="col">State</th>
          <th scope="col" className="num">
            {visits[0]?.currency}
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
                <button type="button" className="row-button" onClick={() => onRefund(visit)} {...rows.rowProps(visit.bookingId)}>
                  <bdi>{visit.clientName}</bdi>
                </button>
              </td>
              <td className="secondary truncate">{visit.sessionTypeName}</td>
              <td className="secondary truncate c-wide">{visit.invoiceNumber}</td>
              <td>
                <Status state={visit.status} />
              </td>
              <td className="num">{amountText(visit.amountMinor, visit.currency)}</td>
              <td className="c-act">
                {isCurrent && (
                  <KeyButton size="xs" keys="Enter" onClick={() => onRefund(visit)}>
                    Refund
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
