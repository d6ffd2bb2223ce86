import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { Status } from '../../ui/status'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'

export type PaidNotHeld = Outputs['payments']['paidNotHeld']['items'][number]

/** What becomes of its money: where none came in, it is no longer asked for. */
export const giveBack = ({ paymentId }: PaidNotHeld): string => (paymentId === null ? 'Take off' : 'Refund')

interface PaidNotHeldTableProps {
  visits: readonly PaidNotHeld[]
  rows: MoneyRows
  onRefund: (visit: PaidNotHeld) => void
}

/** Visits that did not take place and whose money is still here. */
export const PaidNotHeldTable = ({ visits, rows, onRefund }: PaidNotHeldTableProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <MoneyTable
      className="visits-table"
      list={visits}
      idOf={({ bookingId }) => bookingId}
      rows={rows}
      columns={[
        { head: 'Visit', className: 'tnum secondary', cell: ({ startsAt }) => dayAndTime(startsAt) },
        {
          head: 'Client',
          cell: (visit) => (
            <RowButton id={visit.bookingId} rows={rows} onClick={() => onRefund(visit)}>
              <bdi>{visit.clientName}</bdi>
            </RowButton>
          ),
        },
        { head: 'Session', className: 'secondary truncate', cell: ({ sessionTypeName }) => sessionTypeName },
        { head: 'Sold by', className: 'secondary truncate c-wide', cell: ({ invoiceNumber }) => invoiceNumber },
        { head: 'State', cell: ({ status }) => <Status state={status} /> },
        { head: visits[0]?.currency ?? '', className: 'num', cell: (visit) => amountText(visit.amountMinor, visit.currency) },
        {
          head: 'Act',
          isSilent: true,
          className: 'c-act',
          cell: (visit, isCurrent) =>
            isCurrent && (
              <KeyButton size="xs" keys="Enter" onClick={() => onRefund(visit)}>
                {giveBack(visit)}
              </KeyButton>
            ),
        },
      ]}
    />
  )
}
