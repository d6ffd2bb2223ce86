import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { roleNames } from '../../lib/access'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { StaffUser } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useRows } from '../../lib/use-rows'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import '../../ui/table.css'

interface StaffTableProps {
  onAdd: () => void
  onReset: (user: StaffUser) => void
  isIssuing: boolean
}

export const StaffTable = ({ onAdd, onReset, isIssuing }: StaffTableProps) => {
  const me = useMe()
  const root = useRef<HTMLTableElement>(null)
  const staff = useQuery(queries.staff.list.queryOptions({ input: { limit: 100, sort: 'lastName' } }))
  const items = staff.data?.items ?? []
  const { current, rowProps } = useRows(
    root,
    items.map(({ id }) => id),
  )
  const user = items.find(({ id }) => id === current)
  // Only an owner resets an owner's password; one's own is changed with the present one.
  const mayReset = (one: StaffUser) => one.id !== me.id && (one.role !== 'owner' || me.role === 'owner')
  useKeys('Staff', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    ...(user && mayReset(user) ? [{ keys: 'R', label: 'one-time code', run: () => onReset(user), isHint: true }] : []),
    { keys: 'A', label: 'add', run: onAdd, isHint: true },
  ])
  if (staff.isError) return <Failed what="The staff" error={staff.error} onRetry={() => void staff.refetch()} />
  if (!staff.data) return <LoadingLines count={4} />
  return (
    <table className="table staff-table" ref={root}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail</th>
          <th scope="col">Role</th>
          <th scope="col">Trains clients</th>
          <th scope="col">
            <span className="sr-only">Act</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id} data-current={one.id === current || undefined}>
            <td>
              <button type="button" className="row-focus" {...rowProps(one.id)}>
                {one.firstName} {one.lastName}
              </button>
              {one.id === me.id && <span className="muted"> signed in here</span>}
            </td>
            <td className="secondary">{one.email}</td>
            <td>{roleNames[one.role]}</td>
            <td className="secondary">{one.trainerId === null ? 'No' : 'Yes'}</td>
            <td className="row-act">
              {one.id === current && mayReset(one) && (
                <KeyButton size="xs" keys="R" loading={isIssuing} onClick={() => onReset(one)}>
                  One-time code
                </KeyButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
