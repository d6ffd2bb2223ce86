import { Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { restDays } from '@shared/domain/memberships/freeze'
import { addDays } from '@shared/domain/time/zone'
import { api } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import { MembershipForm, type MembershipActProps } from './membership-form'
import { membershipChanges } from './membership-changes'
import { useMoneyDrafts } from './money-drafts'

interface Values {
  fromOn: string
  untilOn: string
  reason: string
}

const daysText = (days: number) => (days === 1 ? '1 day' : `${days} days`)

/** Lets a membership rest from a day to a day; its end moves by as many. */
export const FreezeForm = ({ membership, onDone, onLeave }: MembershipActProps) => {
  const { id, name, clientName, endOn } = membership
  const { today, dayText } = useStudioTime()
  const freeze = useCommand(api.memberships.freeze, { changes: membershipChanges })
  const draft = useMoneyDrafts<Values>(`freeze ${id}`)
  const state = useSaveForm<Values>({
    values: draft.kept ?? { fromOn: today, untilOn: '', reason: '' },
    validate: {
      fromOn: (day) => (day === '' ? 'Write the first day of the rest, such as tomorrow.' : null),
      untilOn: (day, { fromOn }) =>
        day === '' ? 'Write the last day of the rest, such as +14.' : day < fromOn ? 'Write a last day on or after the first.' : null,
      reason: (text) => (text.trim() === '' ? 'Write why; it stands in the history.' : null),
    },
    onChange: draft.keep,
    save: async ({ fromOn, untilOn, reason }) => {
      const frozen = await freeze.runAsync({ id, fromOn, untilOn, reason: reason.trim() })
      draft.drop()
      showToast(`${name} of ${clientName} rests ${dayText(fromOn)}–${dayText(untilOn)} and ends ${dayText(frozen.endOn)}`)
      onDone()
    },
  })
  const { form, root } = state
  const { fromOn, untilOn } = form.values
  const days = fromOn !== '' && untilOn !== '' && untilOn >= fromOn ? restDays({ fromOn, untilOn }) : null
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  const dayField = (field: 'fromOn' | 'untilOn', label: string) => (
    <DayField
      label={label}
      today={today}
      value={form.values[field]}
      error={form.errors[field]}
      data-path={field}
      onChange={(day) => {
        form.clearFieldError(field)
        form.setFieldValue(field, day)
      }}
    />
  )
  return (
    <MembershipForm title="Freeze" sub={`${name}, ${clientName}`} act="Freeze" state={state} onLeave={onLeave}>
      <div className="pair">
        {dayField('fromOn', 'First day')}
        {dayField('untilOn', 'Last day')}
      </div>
      <p className="secondary" role="status">
        {days === null
          ? `It pays for nothing on these days, and its end moves by as many. Now it ends ${dayText(endOn)}.`
          : `It pays for nothing for ${daysText(days)}. Its end moves from ${dayText(endOn)} to ${dayText(addDays(endOn, days))}.`}
      </p>
      <Textarea label="Reason" autosize minRows={2} maxLength={300} {...form.getInputProps('reason')} />
    </MembershipForm>
  )
}
