import { TextInput } from '@mantine/core'
import { daySpanDraft, keepDaySpanDraft, noSpan, type DaySpanValues } from '../lib/day-span-drafts'
import { useSaveForm } from '../lib/use-save-form'
import { useStudioTime } from '../lib/use-studio'
import { DayField } from './day-field'
import { FormFoot } from './form-foot'
import { SaveForm } from './save-form'

interface DaySpanFormProps {
  /** Names the draft. */
  draft: string
  label: string
  firstLabel: string
  lastLabel: string
  /** The button: `Add days away`. */
  act: string
  /** Answers false when the person went back: what was written stays. */
  onAdd: (span: { startDate: string; endDate: string; reason?: string }) => Promise<boolean>
  /** What was asked waits for the person: nothing is on its way. */
  isWaiting: boolean
  onLeave?: () => void
}

const daySentence = 'Write a day, such as 10 June.'

/** Days with a reason, both ends included. */
export const DaySpanForm = ({ draft, label, firstLabel, lastLabel, act, onAdd, isWaiting, onLeave }: DaySpanFormProps) => {
  const { today } = useStudioTime()
  const state = useSaveForm<DaySpanValues>({
    values: daySpanDraft(draft),
    onChange: (values) => keepDaySpanDraft(draft, values),
    validate: {
      startDate: (value) => (value === '' ? daySentence : null),
      endDate: (value, { startDate }) =>
        value === '' ? daySentence : value < startDate ? 'Before the first day; both days are part of it.' : null,
    },
    save: async ({ startDate, endDate, reason }) => {
      const words = reason.trim()
      if (await onAdd({ startDate, endDate, ...(words === '' ? {} : { reason: words }) })) state.form.setValues(noSpan)
    },
  })
  const { form } = state
  const dayProps = (name: 'startDate' | 'endDate') => ({ 'data-path': name, value: form.values[name], error: form.errors[name], today })
  return (
    <SaveForm state={state} label={label} act={act.toLowerCase()} onLeave={onLeave}>
      <div className="triple">
        <DayField
          label={firstLabel}
          {...dayProps('startDate')}
          onChange={(startDate) => {
            form.clearFieldError('startDate')
            form.setValues({
              startDate,
              ...(form.values.endDate === '' || form.values.endDate < startDate ? { endDate: startDate } : {}),
            })
          }}
        />
        <DayField
          label={lastLabel}
          {...dayProps('endDate')}
          onChange={(endDate) => {
            form.clearFieldError('endDate')
            form.setValues({ endDate })
          }}
        />
        <TextInput label="Reason" autoComplete="off" maxLength={200} {...form.getInputProps('reason')} />
      </div>
      <FormFoot submit={act} loading={state.isSaving && !isWaiting} variant="default" />
    </SaveForm>
  )
}
