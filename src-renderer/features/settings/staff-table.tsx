import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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
import { mayChange, staffName } from './staff-words'
import '../../ui/table.css'

interface StaffTableProps {
  onInvite: () => void
  onCode: (user: StaffUser) => void
  onRestore: (user: StaffUser) => void
  isRunning: boolean
}

const stateOf = ({ isActive, isInvited }: StaffUser): string => (!isActive ? 'Archived' : isInvited ? 'Invited' : 'Active')

/** Those at work first, then those who left; only the current row shows its acts. */
export const StaffTable = ({ onInvite, onCode, onRestore, isRunning }: StaffTableProps) => {
  const me = useMe()
  const root = useRef<HTMLDivElement>(null)
  const staff = useQuery(queries.staff.list.queryOptions({ input: { limit: 100, sort: 'lastName' } }))
  const all = staff.data?.items ?? []
  const items = [...all.filter(({ isActive }) => isActive), ...all.filter(({ isActive }) => !isActive)]
  const { current, rowProps } = useRows(
    root,
    items.map(({ id }) => id),
  )
  const user = items.find(({ id }) => id === current)
  // One's own password is changed with the present one.
  const mayHaveCode = (one: StaffUser) => one.isActive && one.id !== me.id && mayChange(me, one)
  const mayReturn = (one: StaffUser) => !one.isActive && mayChange(me, one)
  useKeys('Staff', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    ...(user && mayHaveCode(user) ? [{ keys: 'R', label: 'one-time code', run: () => onCode(user), isHint: true }] : []),
    ...(user && mayReturn(user) ? [{ keys: 'R', label: 'restore', run: () => onRestore(user), isHint: true }] : []),
    { keys: 'A', label: 'invite', run: onInvite, isHint: true },
  ])
  if (staff.isError) return <Failed what="The staff" error={staff.error} onRetry={() => void staff.refetch()} />
  if (!staff.data) return <LoadingLines count={4} />
  return (
    <div className="staff-box" ref={root}>
      <table className="table staff-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">State</th>
            <th scope="col">PIN</th>
            <th scope="col">Trains</th>
            <th scope="col">
              <span className="sr-only">Act</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id} data-current={one.id === current || undefined} data-archived={!one.isActive || undefined}>
              <td>
                <Link className="row-link" to="/settings/staff/$staffUserId" params={{ staffUserId: one.id }} {...rowProps(one.id)}>
                  {staffName(one)}
                </Link>
                {one.id === me.id && <span className="muted"> signed in here</span>}
              </td>
              <td className="secondary">{one.email}</td>
              <td>{roleNames[one.role]}</td>
              <td className="secondary">{stateOf(one)}</td>
              <td className="secondary">{one.hasPin ? 'Yes' : 'No'}</td>
              <td className="secondary">{one.trainerId === null ? 'No' : 'Yes'}</td>
              <td className="row-act">
                {one.id === current && mayHaveCode(one) && (
                  <KeyButton size="xs" keys="R" loading={isRunning} onClick={() => onCode(one)}>
                    {one.isInvited ? 'New code' : 'One-time code'}
                  </KeyButton>
                )}
                {one.id === current && mayReturn(one) && (
                  <KeyButton size="xs" keys="R" loading={isRunning} onClick={() => onRestore(one)}>
                    Restore
                  </KeyButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
