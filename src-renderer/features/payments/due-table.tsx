import { amountText } from '../../lib/money'
import { phoneText } from '../../lib/phone-text'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { StatePill } from '../../ui/state-pill'
import { urgencyPill, type DueRow } from './urgency'

interface DueTableProps {
  due: readonly DueRow[]
  currency: string
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  /** Its next act stands in the panel. */
  isBeside: boolean
  onTake: (row: DueRow) => void
}

export const DueTable = ({ due, currency, rows, isBeside, onTake }: DueTableProps) => {
  const { dayText } = useStudioTime()
  return (
    <table className="table money-table due-table">
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col">Phone</th>
          <th scope="col">For</th>
          <th scope="col" className="c-wide">
            Invoice
          </th>
          <th scope="col" className="c-late">
            Due
          </th>
          <th scope="col">Urgency</th>
          <th scope="col" className="num">
            Owed, {currency}
          </th>
          <th scope="col">
            <span className="sr-only">Act</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {due.map((row) => {
          const isCurrent = row.invoiceId === rows.current
          return (
            <tr
              key={row.invoiceId}
              data-current={isCurrent || undefined}
              onClick={({ currentTarget }) => currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()}
            >
              <td>
                <button type="button" className="row-button" onClick={() => onTake(row)} {...rows.rowProps(row.invoiceId)}>
                  <bdi>{row.clientName ?? 'Without a client'}</bdi>
                </button>
              </td>
              <td className="secondary tnum">{row.phone === null ? '–' : phoneText(row.phone)}</td>
              <td className="secondary truncate c-what" title={row.description}>
                {row.description}
              </td>
              <td className="secondary c-wide">{row.number}</td>
              <td className="secondary c-late">{dayText(row.dueOn)}</td>
              <td>
                <StatePill {...urgencyPill(row)} />
              </td>
              <td className="num">{amountText(row.owedMinor, row.currency)}</td>
              <td className="c-act">
                {isCurrent && !isBeside && (
                  <KeyButton size="xs" variant="filled" keys="Enter" onClick={() => onTake(row)}>
                    Take
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
