import { IconPlus, IconStack2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api, queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { ArchivedFold } from '../../ui/archived-fold'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { PackagesTable } from './packages-table'

const everyPackage = { limit: 100, sort: 'name' } as const

export const PackagesPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const archivedRoot = useRef<HTMLDivElement>(null)
  const found = useQuery(queries.packages.list.queryOptions({ input: everyPackage }))
  const packages = found.data?.items ?? []
  const offered = packages.filter(({ isActive }) => isActive)
  const archived = packages.filter(({ isActive }) => !isActive)
  const rows = useRows(
    root,
    offered.map(({ id }) => id),
  )
  const archivedRows = useRows(
    archivedRoot,
    archived.map(({ id }) => id),
    { isFocusedAtOnce: false },
  )
  const bringBack = useCommand(api.packages.update, { changes: ['packages'], onDone: ({ name }) => showToast(`${name} is sold again`) })
  const add = () => void navigate({ to: '/settings/packages/new' })
  useKeys('Packages', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    { keys: 'A', label: 'add package', run: add, isHint: true },
  ])
  return (
    <SettingsPage
      nav={nav}
      title="Packages"
      lead="Sessions sold together. What clients own stays as it was bought."
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={add}>
          Add package
        </KeyButton>
      }
    >
      {found.isError && <Failed what="The packages" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={5} />}
      {found.data && offered.length === 0 && (
        <EmptyState icon={IconStack2} title={archived.length === 0 ? 'No package yet' : 'No package is sold'}>
          Press <Key keys="A" /> to add one, such as ten sessions for the price of nine.
        </EmptyState>
      )}
      <div ref={root}>{offered.length > 0 && <PackagesTable label="Packages" packages={offered} rows={rows} />}</div>
      {archived.length > 0 && (
        <div ref={archivedRoot}>
          <ArchivedFold label="Archived packages" count={archived.length}>
            <PackagesTable
              label="Archived packages"
              packages={archived}
              rows={archivedRows}
              onBringBack={({ id }) => bringBack.run({ id, isActive: true })}
            />
          </ArchivedFold>
          {bringBack.problem && (
            <p className="problem" role="alert">
              {bringBack.problem.message} Open it to give it another name.
            </p>
          )}
        </div>
      )}
    </SettingsPage>
  )
}
