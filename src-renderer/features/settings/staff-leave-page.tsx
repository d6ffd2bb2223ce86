import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { api, queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { StaffUser } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { staffName } from './staff-words'
import './settings.css'

interface StaffLeavePageProps extends SettingsFrame {
  staffUserId: string
  /** What lies ahead of a trainer; of the trainers feature. */
  handOver: ComponentType<{
    trainerId: string
    trainerName: string
    onArchive: (clientsToTrainerId?: string) => Promise<unknown>
    onLeave: () => void
  }>
}

/** One of the staff leaves: a trainer hands over first, anybody else just goes. */
export const StaffLeavePage = ({ nav, staffUserId, handOver: HandOver }: StaffLeavePageProps) => {
  const navigate = useNavigate()
  const found = useQuery(queries.staff.get.queryOptions({ input: { id: staffUserId } }))
  const remove = useCommand(api.staff.remove, { changes: ['staff', 'trainers', 'clients'] })
  const user = found.data
  const back = () => void navigate({ to: '/settings/staff/$staffUserId', params: { staffUserId } })
  const archive = async (one: StaffUser, clientsToTrainerId?: string) => {
    await remove.runAsync({ id: staffUserId, ...(clientsToTrainerId === undefined ? {} : { clientsToTrainerId }) })
    showToast(`Archived ${staffName(one)}. Signed out on every desk`)
    await navigate({ to: '/settings/staff' })
  }
  return (
    <SettingsPage
      nav={nav}
      title={user ? `${staffName(user)} leaves` : 'Leaving'}
      lead={
        user?.trainerId
          ? 'Each booking ahead goes to somebody else or is cancelled. Then access ends at once on every desk.'
          : 'Access ends at once on every desk.'
      }
    >
      {found.isError && <Failed what="The staff user" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {user?.trainerId && (
        <HandOver
          trainerId={user.trainerId}
          trainerName={staffName(user)}
          onLeave={back}
          onArchive={(clientsToTrainerId) => archive(user, clientsToTrainerId)}
        />
      )}
      {user?.trainerId === null && (
        <ArchiveAtOnce user={user} problem={remove.problem?.message ?? null} onArchive={() => archive(user)} onLeave={back} />
      )}
    </SettingsPage>
  )
}

interface ArchiveAtOnceProps {
  user: StaffUser
  problem: string | null
  onArchive: () => Promise<void>
  onLeave: () => void
}

const ArchiveAtOnce = ({ user, problem, onArchive, onLeave }: ArchiveAtOnceProps) => {
  // A refusal is shown by the command itself.
  const archive = () => void onArchive().catch(() => undefined)
  useKeys('Archive', [
    { keys: 'Ctrl Enter', label: 'archive', run: archive, isHint: true },
    { keys: 'Esc', label: 'back', run: onLeave, isHint: true },
  ])
  return (
    <div className="settings-body">
      <p>{user.firstName} trains nobody, so there is nothing to hand over. What they did stays, with their name.</p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="leaving-acts">
        <KeyButton variant="subtle" keys="Esc" onClick={onLeave}>
          Back
        </KeyButton>
        <KeyButton variant="filled" keys="Ctrl Enter" onClick={archive}>
          Archive {staffName(user)}
        </KeyButton>
      </div>
    </div>
  )
}
