import { SegmentedControl, Textarea } from '@mantine/core'
import { useEffect } from 'react'
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
  isAtEnd: boolean
  /** Kept while the end is tried. */
  onDate: string
  reason: string
}

/** Ends a membership with its paid period, or on a day before. What it means stands above the button. */
export const CancelMembershipForm = ({ membership, onDone, onLeave }: MembershipActProps) => {
  const { id, name, clientName, endOn, sessionsAvailable } = membership
  const { today, dayText } = useStudioTime()
  const cancel = useCommand(api.memberships.cancel, { changes: membershipChanges })
  const draft = useMoneyDrafts<Values>(`cancel membership ${id}`)
  const state = useSaveForm<Values>({
    values: draft.kept ?? { isAtEnd: true, onDate: '', reason: '' },
    validate: {
      onDate: (day, { isAtEnd }) => {
        if (isAtEnd) return null
        if (day === '') return 'Write its last day, such as tomorrow.'
        return day < today || day > endOn ? `Write a day from ${dayText(today)} to ${dayText(endOn)}.` : null
      },
      reason: (text) => (text.trim() === '' ? 'Write why; it stands in the history.' : null),
    },
    onChange: draft.keep,
    save: async ({ isAtEnd, onDate, reason }) => {
      const cancelled = await cancel.runAsync({ id, ...(isAtEnd ? {} : { onDate }), reason: reason.trim() })
      draft.drop()
      showToast(`Cancelled ${name} of ${clientName}; it holds to ${dayText(cancelled.endOn)}`)
      onDone()
    },
  })
  const { form, root } = state
  const { isAtEnd, onDate } = form.values
  useEffect(() => root.current?.querySelector<HTMLElement>('input:checked')?.focus(), [root])
  const lastOn = isAtEnd || onDate === '' ? endOn : onDate
  return (
    <MembershipForm title="Cancel" sub={`${name}, ${clientName}`} act="Cancel it" isDanger state={state} onLeave={onLeave}>
      <SegmentedControl
        aria-label="When it ends"
        fullWidth
        data={[
          { value: 'end', label: 'With what is paid' },
          { value: 'day', label: 'On a day' },
        ]}
        value={isAtEnd ? 'end' : 'day'}
        onChange={(value) => form.setFieldValue('isAtEnd', value === 'end')}
      />
      {!isAtEnd && (
        <DayField
          label="Last day"
          today={today}
          value={onDate}
          error={form.errors['onDate']}
          data-path="onDate"
          onChange={(day) => {
            form.clearFieldError('onDate')
            form.setFieldValue('onDate', day)
          }}
        />
      )}
      <p className="secondary" role="status">
        It holds to {dayText(lastOn)} and is not renewed.
        {sessionsAvailable !== null &&
          sessionsAvailable > 0 &&
          ` Sessions not used by then end with it; ${sessionsAvailable} are left now.`}{' '}
        No money is given back by this: that is a refund of its payment.
      </p>
      <Textarea label="Reason" autosize minRows={2} maxLength={300} {...form.getInputProps('reason')} />
    </MembershipForm>
  )
}
