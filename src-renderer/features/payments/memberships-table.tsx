import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { StatePill } from '../../ui/state-pill'
import type { MembershipRow } from './membership-rows'

interface MembershipsTableProps {
  memberships: readonly MembershipRow[]
  /** Head of {@link MembershipRow.aside}. */
  aside: string
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  /** Its next act stands in the panel. */
  isBeside: boolean
  onOpen: (row: MembershipRow) => void
  onSell: (row: MembershipRow) => void
}

export const MembershipsTable = ({ memberships, aside, rows, isBeside, onOpen, onSell }: MembershipsTableProps) => {
  const { currency } = useStudio()
  const { dayText } = useStudioTime()
  return (
    <table className="table money-table memberships-table" data-beside={isBeside || undefined}>
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col">Membership</th>
          <th scope="col" className="c-wide">
            {aside}
          </th>
          <th scope="col">Ends</th>
          <th scope="col">State</th>
          <th scope="col" className="num">
            Price, {currency}
          </th>
          <th scope="col" className="c-act">
            <span className="sr-only">Act</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {memberships.map((row) => {
          const isCurrent = row.id === rows.current
          return (
            <tr
              key={row.id}
              data-current={isCurrent || undefined}
              onClick={({ currentTarget }) => currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()}
            >
              <td>
                <button type="button" className="row-button" onClick={() => onOpen(row)} {...rows.rowProps(row.id)}>
                  <bdi>{row.clientName}</bdi>
                </button>
              </td>
              <td className="secondary">{row.name}</td>
              <td className="secondary tnum c-wide">{row.aside}</td>
              <td className="secondary">{dayText(row.endOn)}</td>
              <td>
                <StatePill {...row.state} />
              </td>
              <td className="num">{amountText(row.amountMinor, row.currency)}</td>
              <td className="c-act">
                {isCurrent && !isBeside && row.next !== null && (
                  <KeyButton size="xs" variant="filled" keys="R" onClick={() => onSell(row)}>
                    {row.next}
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
