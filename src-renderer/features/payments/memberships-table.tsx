import { amountText } from '../../lib/money'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { StatePill } from '../../ui/state-pill'
import type { MembershipRow } from './membership-rows'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'

interface MembershipsTableProps {
  memberships: readonly MembershipRow[]
  /** Head of {@link MembershipRow.aside}. */
  aside: string
  rows: MoneyRows
  /** Its next act stands in the panel. */
  isBeside: boolean
  onOpen: (row: MembershipRow) => void
  onSell: (row: MembershipRow) => void
}

export const MembershipsTable = ({ memberships, aside, rows, isBeside, onOpen, onSell }: MembershipsTableProps) => {
  const { currency } = useStudio()
  const { dayText } = useStudioTime()
  return (
    <MoneyTable
      className={isBeside ? 'memberships-table memberships-beside' : 'memberships-table'}
      list={memberships}
      idOf={({ id }) => id}
      rows={rows}
      columns={[
        {
          head: 'Client',
          cell: (row) => (
            <RowButton id={row.id} rows={rows} onClick={() => onOpen(row)}>
              <bdi>{row.clientName}</bdi>
            </RowButton>
          ),
        },
        { head: 'Membership', className: 'secondary', cell: ({ name }) => name },
        { head: aside, className: 'secondary tnum c-wide', cell: (row) => row.aside },
        { head: 'Ends', className: 'secondary', cell: ({ endOn }) => dayText(endOn) },
        { head: 'State', cell: ({ state }) => <StatePill {...state} /> },
        { head: `Price, ${currency}`, className: 'num', cell: (row) => amountText(row.amountMinor, row.currency) },
        {
          head: 'Act',
          isSilent: true,
          className: 'c-act',
          cell: (row, isCurrent) =>
            isCurrent &&
            !isBeside &&
            row.next !== null && (
              <KeyButton size="xs" variant="filled" keys="R" onClick={() => onSell(row)}>
                {row.next}
              </KeyButton>
            ),
        },
      ]}
    />
  )
}
