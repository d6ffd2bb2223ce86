import { api } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { hoursOf, weekErrors, weekTextOf, type WeekText } from '../../lib/week-text'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { WeekHours } from '../../ui/week-hours'

export const HoursPage = ({ nav }: SettingsFrame) => {
  const studio = useStudio()
  const update = useCommand(api.studio.update, { changes: ['studio'] })
  const state = useSaveForm<{ week: WeekText }>({
    values: { week: weekTextOf(studio.openingHours) },
    validate: ({ week }) => weekErrors(week),
    save: async ({ week }) => {
      await update.runAsync({ openingHours: hoursOf(week) })
      showToast('Opening hours saved')
    },
  })
  return (
    <SettingsPage
      nav={nav}
      title="Opening hours"
      lead="When the doors are open. A new trainer begins with these hours. Ctrl D copies a day to the next."
    >
      <div className="settings-body">
        <SaveForm state={state} label="Opening hours">
          <WeekHours value={state.form.values.week} onChange={(week) => state.form.setValues({ week })} errors={state.form.errors} />
          <FormFoot state={state}>
            <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
              Save opening hours
            </KeyButton>
          </FormFoot>
        </SaveForm>
      </div>
    </SettingsPage>
  )
}
