import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconBarbell, IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { lengthText } from '../../lib/lengths'
import { useRows } from '../../lib/use-rows'
import { useStudio } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import '../../ui/table.css'

export const SessionTypesPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const { currency } = useStudio()
  const root = useRef<HTMLDivElement>(null)
  const found = useQuery(queries.sessionTypes.list.queryOptions({ input: { limit: 100, sort: 'name' } }))
  const types = found.data?.items ?? []
  const rows = useRows(
    root,
    types.map(({ id }) => id),
  )
  const add = () => void navigate({ to: '/settings/session-types/new' })
  useKeys('Session types', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    { keys: 'A', label: 'add session type', run: add, isHint: true },
  ])
  return (
    <SettingsPage
      nav={nav}
      title="Session types"
      lead="What can be booked, how long it takes and what it costs."
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={add}>
          Add session type
        </KeyButton>
      }
    >
      {found.isError && <Failed what="The session types" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={4} />}
      {found.data && types.length === 0 && (
        <EmptyState icon={IconBarbell} title="No session type yet">
          Press <Key keys="A" /> to add the first one.
        </EmptyState>
      )}
      {types.length > 0 && (
        <div ref={root}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Category</th>
                <th scope="col">Length</th>
                <th scope="col">Seats</th>
                <th scope="col">Starts as</th>
                <th scope="col" className="num">
                  Price, {currency}
                </th>
              </tr>
            </thead>
            <tbody>
              {types.map((type) => (
                <tr key={type.id} data-current={type.id === rows.current || undefined}>
                  <td>
                    <Link
                      className="row-link"
                      to="/settings/session-types/$sessionTypeId"
                      params={{ sessionTypeId: type.id }}
                      {...rows.rowProps(type.id)}
                    >
                      {type.name}
                    </Link>
                  </td>
                  <td className="secondary">{type.category}</td>
                  <td className="tnum">{lengthText(type.durationMinutes)}</td>
                  <td className="tnum">{type.capacity}</td>
                  <td className="secondary">{type.startsAs === 'pending' ? 'Pending' : 'Confirmed'}</td>
                  <td className="num">
                    <Amount amountMinor={type.priceMinor} currency={type.currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SettingsPage>
  )
}
