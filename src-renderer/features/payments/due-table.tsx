import { amountText } from '../../lib/money'
import { phoneText } from '../../lib/phone-text'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { StatePill } from '../../ui/state-pill'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'
import { urgencyPill, type DueRow } from './urgency'

interface DueTableProps {
  due: readonly DueRow[]
  currency: string
  rows: MoneyRows
  /** Its next act stands in the panel. */
  isBeside: boolean
  onTake: (row: DueRow) => void
}

export const DueTable = ({ due, currency, rows, isBeside, onTake }: DueTableProps) => {
  const { dayText } = useStudioTime()
  return (
    <MoneyTable
      className="due-table"
      list={due}
      idOf={({ invoiceId }) => invoiceId}
      rows={rows}
      columns={[
        {
          head: 'Client',
          cell: (row) => (
            <RowButton id={row.invoiceId} rows={rows} onClick={() => onTake(row)}>
              <bdi>{row.clientName ?? 'Without a client'}</bdi>
            </RowButton>
          ),
        },
        { head: 'Phone', className: 'secondary tnum', cell: ({ phone }) => (phone === null ? '–' : phoneText(phone)) },
        {
          head: 'For',
          className: 'secondary truncate c-what',
          title: ({ description }) => description,
          cell: ({ description }) => description,
        },
        { head: 'Invoice', className: 'secondary c-wide', cell: ({ number }) => number },
        { head: 'Due', className: 'secondary c-late', cell: ({ dueOn }) => dayText(dueOn) },
        { head: 'Urgency', cell: (row) => <StatePill {...urgencyPill(row)} /> },
        { head: `Owed, ${currency}`, className: 'num', cell: (row) => amountText(row.owedMinor, row.currency) },
        {
          head: 'Act',
          isSilent: true,
          className: 'c-act',
          cell: (row, isCurrent) =>
            isCurrent &&
            !isBeside && (
              <KeyButton size="xs" variant="filled" keys="Enter" onClick={() => onTake(row)}>
                Take
              </KeyButton>
            ),
        },
      ]}
    />
  )
}
