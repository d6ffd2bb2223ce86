import { api } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { hoursOf, weekErrors, weekTextOf, type WeekText } from '../../lib/week-text'
import { SaveForm } from '../../ui/save-form'
import { WeekHours } from '../../ui/week-hours'
import { RecordFoot } from './record-foot'
import { SectionHead } from './section-head'
import { focusSettingsNav } from './settings-nav'
import { useRecordForm } from './use-record-form'

export const HoursSection = () => {
  const studio = useStudio()
  const update = useCommand(api.studio.update, { changes: ['studio'], onDone: () => showToast('Opening hours saved') })
  const { state, form, isChanged, discard } = useRecordForm<{ week: WeekText }>({
    form: 'hours',
    saved: { week: weekTextOf(studio.openingHours) },
    validate: ({ week }) => weekErrors(week),
    save: async ({ week }) => week && update.runAsync({ openingHours: hoursOf(week) }),
  })
  return (
    <SaveForm state={state} label="Opening hours" act="save" onLeave={focusSettingsNav}>
      <SectionHead title="Hours">
        When the doors are open. Trainers keep their own hours; a change here moves none of theirs and no booking. Ctrl D copies a day to
        the next.
      </SectionHead>
      <WeekHours value={form.values.week} onChange={(week) => form.setValues({ week })} errors={form.errors} />
      <RecordFoot state={state} isChanged={isChanged} onDiscard={discard} label="Save hours" />
    </SaveForm>
  )
}
