import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { BreaksSection } from './breaks-section'
import { HoursSection } from './hours-section'
import { LeaveSection } from './leave-section'
import { OwnTypesSection } from './own-types-section'
import { PhotoSection } from './photo-section'
import { TrainerFacts } from './trainer-facts'
import { TrainerForm } from './trainer-form'

/** One trainer: which hours and days away, what they give and for how much, who they are. */
export const TrainerPage = ({ nav, trainerId }: SettingsFrame & { trainerId: string }) => {
  const navigate = useNavigate()
  const found = useQuery(queries.trainers.get.queryOptions({ input: { id: trainerId } }))
  const update = useCommand(api.trainers.update, { changes: ['trainers'] })
  const leave = () => void navigate({ to: '/settings/trainers' })
  useKeys('Trainer', [{ keys: 'Esc', label: 'all trainers', run: leave }])
  const trainer = found.data
  return (
    <SettingsPage
      nav={nav}
      title={trainer?.name ?? 'Trainer'}
      {...(trainer?.timeZone ? { lead: `Hours and days away are read in ${trainer.timeZone}.` } : {})}
    >
      {found.isError && <Failed what="The trainer" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {trainer && (
        <div className="settings-body">
          {trainer.isActive ? (
            <>
              <HoursSection trainer={trainer} />
              <BreaksSection trainerId={trainer.id} />
              <OwnTypesSection trainer={trainer} />
            </>
          ) : (
            <LeaveSection trainer={trainer} />
          )}
          <PhotoSection trainer={trainer} />
          <section aria-labelledby="trainer-details">
            <h3 id="trainer-details">Details</h3>
            <TrainerForm
              key={JSON.stringify(trainer)}
              trainer={trainer}
              act="Save details"
              onLeave={leave}
              onSave={async (input) => {
                const saved = await update.runAsync({ id: trainer.id, ...input })
                showToast(`Saved ${saved.name}`)
              }}
            />
          </section>
          <TrainerFacts trainer={trainer} />
          {trainer.isActive && <LeaveSection trainer={trainer} />}
        </div>
      )}
    </SettingsPage>
  )
}
