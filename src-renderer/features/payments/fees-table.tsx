import { IconClock, IconCoin } from '@tabler/icons-react'
import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { StatePill } from '../../ui/state-pill'

export type Fee = Outputs['payments']['fees']['items'][number]

interface FeesTableProps {
  fees: readonly Fee[]
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  onOpen: (fee: Fee) => void
}

const kindNames: Record<Fee['kind'], string> = { late_cancel: 'Late cancellation', no_show: 'No-show' }

export const FeesTable = ({ fees, rows, onOpen }: FeesTableProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <table className="table money-table fees-table">
      <thead>
        <tr>
          <th scope="col">Since</th>
          <th scope="col">Client</th>
          <th scope="col">For</th>
          <th scope="col">State</th>
          <th scope="col" className="num">
            {fees[0]?.currency}
          </th>
          <th scope="col">
            <span className="sr-only">Act</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {fees.map((fee) => {
          const isCurrent = fee.id === rows.current
          return (
            <tr
              key={fee.id}
              data-current={isCurrent || undefined}
              onClick={({ currentTarget }) => currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()}
            >
              <td className="tnum secondary">{dayAndTime(fee.createdAt)}</td>
              <td>
                <button type="button" className="row-button" onClick={() => onOpen(fee)} {...rows.rowProps(fee.id)}>
                  <bdi>{fee.clientName}</bdi>
                </button>
              </td>
              <td className="secondary">{kindNames[fee.kind]}</td>
              <td>
                {fee.status === 'held' ? (
                  <StatePill icon={IconClock} tone="muted" label={`Held until ${dayAndTime(fee.heldUntil)}`} />
                ) : (
                  <StatePill icon={IconCoin} tone="warning" isPill label="Due" />
                )}
              </td>
              <td className="num">{amountText(fee.amountMinor, fee.currency)}</td>
              <td className="c-act">
                {isCurrent && (
                  <KeyButton size="xs" keys="Enter" onClick={() => onOpen(fee)}>
                    {fee.status === 'due' ? 'Sell' : 'Waive'}
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
