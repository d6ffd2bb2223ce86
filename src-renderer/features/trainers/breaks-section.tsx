import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import './trainers.css'

interface BreakValues {
  startDate: string
  endDate: string
  reason: string
}

const noBreak: BreakValues = { startDate: '', endDate: '', reason: '' }
const daySentence = 'Write a day, such as 10 June.'

/** Days away, both ends included. */
export const BreaksSection = ({ trainerId }: { trainerId: string }) => {
  const { today, dayText } = useStudioTime()
  const found = useQuery(queries.availability.listBreaks.queryOptions({ input: { trainerId, from: today } }))
  const create = useCommand(api.availability.createBreak, { changes: ['availability'] })
  const remove = useCommand(api.availability.removeBreak, { changes: ['availability'], onDone: () => showToast('Days away ended') })
  const spanText = (from: string, to: string) => (from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`)
  const state = useSaveForm<BreakValues>({
    values: noBreak,
    validate: {
      startDate: (value) => (value === '' ? daySentence : null),
      endDate: (value, { startDate }) =>
        value === '' ? daySentence : value < startDate ? 'Before the first day; both days are part of it.' : null,
    },
    save: async (values) => {
      const { startDate, endDate } = await create.runAsync({ trainerId, ...values, reason: values.reason.trim() || undefined })
      state.form.setValues(noBreak)
      showToast(`Away ${spanText(startDate, endDate)}`)
    },
  })
  const { form } = state
  const dayProps = (name: 'startDate' | 'endDate') => ({ 'data-path': name, value: form.values[name], error: form.errors[name], today })
  return (
    <section aria-labelledby="trainer-breaks">
      <h3 id="trainer-breaks">Days away</h3>
      {found.data?.items.length === 0 && <p className="muted">None from today on.</p>}
      {found.data && found.data.items.length > 0 && (
        <ul className="breaks">
          {found.data.items.map(({ id, startDate, endDate, reason }) => (
            <li key={id}>
              <b>{spanText(startDate, endDate)}</b>
              <span className="secondary">{reason}</span>
              <span className="grow" />
              <Button
                size="xs"
                variant="subtle"
                aria-label={`End days away ${spanText(startDate, endDate)}`}
                onClick={() => remove.run({ id })}
              >
                End
              </Button>
            </li>
          ))}
        </ul>
      )}
      {remove.problem && (
        <p className="problem" role="alert">
          {remove.problem.message}
        </p>
      )}
      <SaveForm state={state} label="Days away" act="add days away">
        <div className="triple">
          <DayField
            label="First day away"
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
            label="Last day away"
            {...dayProps('endDate')}
            onChange={(endDate) => {
              form.clearFieldError('endDate')
              form.setValues({ endDate })
            }}
          />
          <TextInput label="Reason" autoComplete="off" {...form.getInputProps('reason')} />
        </div>
        <FormFoot state={state}>
          <KeyButton type="submit" keys="Ctrl Enter" loading={state.isSaving}>
            Add days away
          </KeyButton>
        </FormFoot>
      </SaveForm>
    </section>
  )
}
