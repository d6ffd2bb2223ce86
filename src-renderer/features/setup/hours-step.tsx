import { IconArrowRight } from '@tabler/icons-react'
import { useSaveForm } from '../../lib/use-save-form'
import { weekErrors, type WeekText } from '../../lib/week-text'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { WeekHours } from '../../ui/week-hours'
import { goToStep, useSetupDraft } from './setup-draft'

export const HoursStep = () => {
  const state = useSaveForm<{ week: WeekText }>({
    values: { week: useSetupDraft.getState().week },
    validate: ({ week }) => weekErrors(week),
    onChange: ({ week }) => useSetupDraft.setState({ week }),
    save: () => goToStep('owner'),
  })
  return (
    <SaveForm state={state} label="Opening hours" act="next step" onLeave={() => goToStep('studio')} className="setup-form">
      <header>
        <h1>Opening hours</h1>
        <p>When sessions can be booked. Trainers begin with these hours and keep their own. Ctrl D copies a day to the next.</p>
      </header>
      <WeekHours value={state.form.values.week} onChange={(week) => state.form.setValues({ week })} errors={state.form.errors} />
      <FormFoot submit="Next: owner" leave="Back" leftSection={<IconArrowRight size={15} stroke={2} aria-hidden />} />
    </SaveForm>
  )
}
