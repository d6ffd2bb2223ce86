import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { LoadingLines } from '../../ui/loading-lines'
import { freeHue } from './free-hue'
import { TrainerForm } from './trainer-form'

/** A new trainer works while the studio is open until hours of their own are set. */
export const NewTrainerPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const studio = useStudio()
  const create = useCommand(api.trainers.create, { changes: ['trainers'] })
  const known = useQuery(queries.trainers.list.queryOptions({ input: { limit: 100, sort: 'name', isActive: true } }))
  const setWeek = useCommand(api.availability.setWeek, { changes: ['availability'] })
  return (
    <SettingsPage nav={nav} title="New trainer" lead="Begins with the studio’s opening hours; the next page changes them.">
      <div className="settings-body">
        {known.isPending && <LoadingLines />}
        {!known.isPending && (
          <TrainerForm
            trainer={null}
            freeHue={freeHue(known.data?.items ?? [])}
            act="Add trainer"
            onLeave={() => void navigate({ to: '/settings/trainers' })}
            onSave={async (input) => {
              const trainer = await create.runAsync(input)
              await setWeek.runAsync({ trainerId: trainer.id, hours: studio.openingHours })
              showToast(`Added ${trainer.name}`)
              await navigate({ to: '/settings/trainers/$trainerId', params: { trainerId: trainer.id } })
            }}
          />
        )}
      </div>
    </SettingsPage>
  )
}
