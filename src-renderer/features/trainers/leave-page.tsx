import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { HandOver } from './hand-over'

/** A trainer leaves the calendar: first what lies ahead, then the archive. */
export const LeavePage = ({ nav, trainerId }: SettingsFrame & { trainerId: string }) => {
  const navigate = useNavigate()
  const found = useQuery(queries.trainers.get.queryOptions({ input: { id: trainerId } }))
  const remove = useCommand(api.trainers.remove, { changes: ['trainers', 'clients'] })
  const trainer = found.data
  return (
    <SettingsPage
      nav={nav}
      title={trainer ? `${trainer.name} leaves` : 'Leaving'}
      lead="Each booking ahead goes to somebody else or is cancelled. Sign-in and past stay; staff leave under Staff."
    >
      {found.isError && <Failed what="The trainer" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {trainer && (
        <HandOver
          trainerId={trainerId}
          trainerName={trainer.name}
          onLeave={() => void navigate({ to: '/settings/trainers/$trainerId', params: { trainerId } })}
          onArchive={async (clientsToTrainerId) => {
            await remove.runAsync({ id: trainerId, ...(clientsToTrainerId === undefined ? {} : { clientsToTrainerId }) })
            showToast(`Archived ${trainer.name}`)
            await navigate({ to: '/settings/trainers' })
          }}
        />
      )}
    </SettingsPage>
  )
}
