import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { TrainerMark } from '../../ui/trainer-mark'
import '../../ui/table.css'

export const TrainersPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const found = useQuery(queries.trainers.list.queryOptions({ input: { limit: 100, sort: 'name' } }))
  const trainers = found.data?.items ?? []
  const rows = useRows(
    root,
    trainers.map(({ id }) => id),
  )
  const add = () => void navigate({ to: '/settings/trainers/new' })
  useKeys('Trainers', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    { keys: 'A', label: 'add trainer', run: add, isHint: true },
  ])
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
      {found.data && trainers.length === 0 && (
        <EmptyState icon={IconUserPlus} title="No trainer yet">
          Press <Key keys="A" /> to add the first one; without a trainer nothing can be booked.
        </EmptyState>
      )}
      {trainers.length > 0 && (
        <div ref={root}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Expertise</th>
                <th scope="col">Zone</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {trainers.map((trainer) => (
                <tr key={trainer.id} data-current={trainer.id === rows.current || undefined}>
                  <td>
                    <Link
                      className="row-link trainer-name"
                      to="/settings/trainers/$trainerId"
                      params={{ trainerId: trainer.id }}
                      {...rows.rowProps(trainer.id)}
                    >
                      <TrainerMark initials={trainer.initials} hue={trainer.hue} />
                      {trainer.name}
                    </Link>
                  </td>
                  <td className="secondary">{trainer.expertise.join(', ') || '–'}</td>
                  <td className="secondary">{trainer.timeZone ?? 'The studio’s'}</td>
                  <td className="muted">{trainer.isActive ? 'Active' : 'Archived'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SettingsPage>
  )
}
