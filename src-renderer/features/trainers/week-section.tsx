import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { hoursOf, weekErrors, weekTextOf, type WeekText } from '../../lib/week-text'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { WeekHours } from '../../ui/week-hours'

const WeekForm = ({ trainerId, week }: { trainerId: string; week: WeekText }) => {
  const setWeek = useCommand(api.availability.setWeek, { changes: ['availability'] })
  const state = useSaveForm<{ week: WeekText }>({
    values: { week },
    validate: (values) => weekErrors(values.week),
    save: async (values) => {
      await setWeek.runAsync({ trainerId, hours: hoursOf(values.week) })
      showToast('Weekly hours saved')
    },
  })
  return (
    <SaveForm state={state} label="Weekly hours of the trainer" act="save the hours">
      <WeekHours
        value={state.form.values.week}
        onChange={(value) => state.form.setValues({ week: value })}
        errors={state.form.errors}
        closedWord="Not working"
      />
      <FormFoot state={state}>
        <KeyButton type="submit" keys="Ctrl Enter" loading={state.isSaving}>
          Save hours
        </KeyButton>
      </FormFoot>
    </SaveForm>
  )
}

export const WeekSection = ({ trainerId }: { trainerId: string }) => {
  const found = useQuery(queries.availability.list.queryOptions({ input: { trainerId } }))
  if (found.isError) return <Failed what="The weekly hours" error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingLines count={7} />
  const weekly = found.data.items.flatMap(({ isRecurring, isActive, dayOfWeek, start, end }) =>
    isRecurring && isActive && dayOfWeek !== null ? [{ dayOfWeek, start, end }] : [],
  )
  return (
    <section aria-labelledby="trainer-week">
      <h3 id="trainer-week">Weekly hours</h3>
      <WeekForm key={JSON.stringify(weekly)} trainerId={trainerId} week={weekTextOf(weekly)} />
    </section>
  )
}
