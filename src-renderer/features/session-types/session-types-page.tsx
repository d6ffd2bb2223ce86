import { useNavigate } from '@tanstack/react-router'
import { IconBarbell, IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useKeys } from '../../lib/keys'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { ArchivedTypes } from './archived-types'
import { SessionTypeRow } from './session-type-row'
import { SessionTypesTable } from './session-types-table'
import { categoriesOf, useSessionTypes } from './types-in-use'

export const SessionTypesPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const archivedRoot = useRef<HTMLDivElement>(null)
  const found = useSessionTypes()
  const types = found.data?.items ?? []
  const offered = types.filter(({ isActive }) => isActive)
  const archived = types.filter(({ isActive }) => !isActive)
  const groups = categoriesOf(offered).map((category) => ({ category, types: offered.filter((type) => type.category === category) }))
  const rows = useRows(
    root,
    groups.flatMap((group) => group.types.map(({ id }) => id)),
  )
  const archivedRows = useRows(
    archivedRoot,
    archived.map(({ id }) => id),
    { isFocusedAtOnce: false },
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
      {found.data && offered.length === 0 && (
        <EmptyState icon={IconBarbell} title={archived.length === 0 ? 'No session type yet' : 'No session type is offered'}>
          Press <Key keys="A" /> to add one.
        </EmptyState>
      )}
      {groups.length > 0 && (
        <div ref={root}>
          <SessionTypesTable label="Session types">
            {groups.map((group) => (
              <tbody key={group.category}>
                <tr className="type-group">
                  <th scope="rowgroup" colSpan={5}>
                    {group.category}
                  </th>
                </tr>
                {group.types.map((type) => (
                  <SessionTypeRow key={type.id} type={type} rows={rows} />
                ))}
              </tbody>
            ))}
          </SessionTypesTable>
        </div>
      )}
      {archived.length > 0 && (
        <div ref={archivedRoot}>
          <ArchivedTypes types={archived} rows={archivedRows} />
        </div>
      )}
    </SettingsPage>
  )
}
