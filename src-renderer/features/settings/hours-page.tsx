import { api } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { hoursOf, weekErrors, weekTextOf, type WeekText } from '../../lib/week-text'
import { SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { WeekHours } from '../../ui/week-hours'
import { focusSettingsNav } from './focus-settings-nav'
import { RecordFoot } from './record-foot'
import { useRecordForm } from './use-record-form'

export const HoursPage = ({ nav }: SettingsFrame) => {
  const studio = useStudio()
  const update = useCommand(api.studio.update, { changes: ['studio'], onDone: () => showToast('Opening hours saved') })
  const { state, form, isChanged, discard } = useRecordForm<{ week: WeekText }>({
    form: 'hours',
    saved: { week: weekTextOf(studio.openingHours) },
    validate: ({ week }) => weekErrors(week),
    save: async ({ week }) => week && update.runAsync({ openingHours: hoursOf(week) }),
  })
  return (
    <SettingsPage
      nav={nav}
      title="Opening hours"
      lead="When the doors are open. Trainers keep their own hours: a change here moves none of theirs and no booking. Ctrl D copies a day to the next."
    >
      <div className="settings-body">
        <SaveForm state={state} label="Opening hours" act="save" onLeave={focusSettingsNav}>
          <WeekHours value={form.values.week} onChange={(week) => form.setValues({ week })} errors={form.errors} />
          <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save hours" />
        </SaveForm>
      </div>
    </SettingsPage>
  )
}
