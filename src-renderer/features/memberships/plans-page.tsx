import { IconPlus, IconCalendarRepeat } from '@tabler/icons-react'
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
import { PlansTable } from './plans-table'

const everyPlan = { limit: 100, sort: 'name' } as const

export const PlansPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const archivedRoot = useRef<HTMLDivElement>(null)
  const found = useQuery(queries.membershipPlans.list.queryOptions({ input: everyPlan }))
  const plans = found.data?.items ?? []
  const offered = plans.filter(({ isActive }) => isActive)
  const archived = plans.filter(({ isActive }) => !isActive)
  const rows = useRows(
    root,
    offered.map(({ id }) => id),
  )
  const archivedRows = useRows(
    archivedRoot,
    archived.map(({ id }) => id),
    { isFocusedAtOnce: false },
  )
  const bringBack = useCommand(api.membershipPlans.update, {
    changes: ['membershipPlans', 'memberships'],
    onDone: ({ name }) => showToast(`${name} is sold again`),
  })
  const add = () => void navigate({ to: '/settings/membership-plans/new' })
  useKeys('Membership plans', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    { keys: 'A', label: 'add plan', run: add, isHint: true },
  ])
  return (
    <SettingsPage
      nav={nav}
      title="Membership plans"
      lead="What is paid for again with each period. Memberships keep what they were made with until they are renewed."
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={add}>
          Add plan
        </KeyButton>
      }
    >
      {found.isError && <Failed what="The plans" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={5} />}
      {found.data && offered.length === 0 && (
        <EmptyState icon={IconCalendarRepeat} title={archived.length === 0 ? 'No plan yet' : 'No plan is sold'}>
          Press <Key keys="A" /> to add one, such as a month with as many sessions as there is time.
        </EmptyState>
      )}
      <div ref={root}>{offered.length > 0 && <PlansTable label="Membership plans" plans={offered} rows={rows} />}</div>
      {archived.length > 0 && (
        <div ref={archivedRoot}>
          <ArchivedFold label="Archived membership plans" count={archived.length}>
            <PlansTable
              label="Archived membership plans"
              plans={archived}
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
