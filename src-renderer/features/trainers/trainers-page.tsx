import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconChevronDown, IconChevronRight, IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { api, queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { TrainersTable } from './trainers-table'

export const TrainersPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const [isArchiveOpen, setIsArchiveOpen] = useState(false)
  const found = useQuery(queries.trainers.list.queryOptions({ input: { limit: 100, sort: 'name' } }))
  const all = found.data?.items ?? []
  const active = all.filter(({ isActive }) => isActive)
  const archived = all.filter(({ isActive }) => !isActive)
  const rows = useRows(
    root,
    [...active, ...(isArchiveOpen ? archived : [])].map(({ id }) => id),
  )
  const restore = useCommand(api.trainers.restore, {
    changes: ['trainers', 'staff'],
    onDone: ({ name }) => showToast(`${name} has a column in the calendar again`),
  })
  const current = archived.find(({ id }) => id === rows.current)
  const add = () => void navigate({ to: '/settings/trainers/new' })
  useKeys('Trainers', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    ...(current && isArchiveOpen ? [{ keys: 'R', label: 'restore', run: () => restore.run({ id: current.id }), isHint: true }] : []),
    { keys: 'A', label: 'add trainer', run: add, isHint: true },
  ])
  const Chevron = isArchiveOpen ? IconChevronDown : IconChevronRight
  return (
    <SettingsPage
      nav={nav}
      title="Trainers"
      lead="Each has a column in the calendar, weekly hours of their own, and days away."
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={add}>
          Add trainer
        </KeyButton>
      }
    >
      {found.isError && <Failed what="The trainers" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={4} />}
      {found.data && active.length === 0 && (
        <EmptyState icon={IconUserPlus} title={all.length === 0 ? 'No trainer yet' : 'No trainer left'}>
          Press <Key keys="A" /> to add one; without a trainer nothing can be booked.
        </EmptyState>
      )}
      <div ref={root}>
        {active.length > 0 && <TrainersTable label="Trainers" trainers={active} rows={rows} />}
        {archived.length > 0 && (
          <section aria-label="Archived trainers">
            <Button
              className="archived-fold"
              variant="subtle"
              aria-expanded={isArchiveOpen}
              leftSection={<Chevron size={14} stroke={1.9} aria-hidden />}
              onClick={() => setIsArchiveOpen(!isArchiveOpen)}
            >
              Archived, {archived.length}
            </Button>
            {restore.problem && (
              <p className="problem" role="alert">
                {restore.problem.message}
              </p>
            )}
            {isArchiveOpen && (
              <TrainersTable
                label="Archived trainers"
                trainers={archived}
                rows={rows}
                onRestore={({ id }) => restore.run({ id })}
                isRestoring={restore.isRunning}
              />
            )}
          </section>
        )}
      </div>
    </SettingsPage>
  )
}
