import { IconClock, IconCoin } from '@tabler/icons-react'
import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { StatePill } from '../../ui/state-pill'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'

export type Fee = Outputs['payments']['fees']['items'][number]

interface FeesTableProps {
  fees: readonly Fee[]
  rows: MoneyRows
  onOpen: (fee: Fee) => void
}

const kindNames: Record<Fee['kind'], string> = { late_cancel: 'Late cancellation', no_show: 'No-show' }

export const FeesTable = ({ fees, rows, onOpen }: FeesTableProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <MoneyTable
      className="fees-table"
      list={fees}
      idOf={({ id }) => id}
      rows={rows}
      columns={[
        { head: 'Since', className: 'tnum secondary', cell: ({ createdAt }) => dayAndTime(createdAt) },
        {
          head: 'Client',
          cell: (fee) => (
            <RowButton id={fee.id} rows={rows} onClick={() => onOpen(fee)}>
              <bdi>{fee.clientName}</bdi>
            </RowButton>
          ),
        },
        { head: 'For', className: 'secondary', cell: ({ kind }) => kindNames[kind] },
        {
          head: 'State',
          cell: ({ status, heldUntil }) =>
            status === 'held' ? (
              <StatePill icon={IconClock} tone="muted" label={`Held until ${dayAndTime(heldUntil)}`} />
            ) : (
              <StatePill icon={IconCoin} tone="warning" isPill label="Due" />
            ),
        },
        { head: fees[0]?.currency ?? '', className: 'num', cell: (fee) => amountText(fee.amountMinor, fee.currency) },
        {
          head: 'Act',
          isSilent: true,
          className: 'c-act',
          cell: (fee, isCurrent) =>
            isCurrent && (
              <KeyButton size="xs" keys="Enter" onClick={() => onOpen(fee)}>
                {fee.status === 'due' ? 'Sell' : 'Waive'}
              </KeyButton>
            ),
        },
      ]}
    />
  )
}
