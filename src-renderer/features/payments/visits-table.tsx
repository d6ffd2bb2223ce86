import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { Status } from '../../ui/status'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'

export type UnpaidVisit = Outputs['payments']['unpaidVisits']['items'][number]

interface VisitsTableProps {
  visits: readonly UnpaidVisit[]
  currency: string
  rows: MoneyRows
  /** Something else is asked beside it. */
  isBeside: boolean
  onSell: (visit: UnpaidVisit) => void
}

export const VisitsTable = ({ visits, currency, rows, isBeside, onSell }: VisitsTableProps) => {
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
            <RowButton id={visit.bookingId} rows={rows} onClick={() => onSell(visit)}>
              <bdi>{visit.clientName}</bdi>
            </RowButton>
          ),
        },
        { head: 'Session', className: 'secondary truncate', cell: ({ sessionTypeName }) => sessionTypeName },
        { head: 'Trainer', className: 'secondary truncate c-wide', cell: ({ trainerName }) => trainerName },
        { head: 'State', cell: ({ status }) => <Status state={status} /> },
        { head: currency, className: 'num', cell: (visit) => amountText(visit.priceMinor, visit.currency) },
        {
          head: 'Act',
          isSilent: true,
          className: 'c-act',
          cell: (visit, isCurrent) =>
            isCurrent &&
            !isBeside && (
              <KeyButton size="xs" variant="filled" keys="Enter" onClick={() => onSell(visit)}>
                Sell
              </KeyButton>
            ),
        },
      ]}
    />
  )
}
