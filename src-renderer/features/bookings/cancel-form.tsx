import { Radio, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { api, type Inputs } from '../../lib/api'
import type { Booking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { ConsequenceLine } from './consequence-line'

type EndReason = NonNullable<Inputs['bookings']['cancel']['endReason']>

const whoCancels: { value: EndReason; label: string; isPendingOnly?: boolean }[] = [
  { value: 'by_client', label: 'The client' },
  { value: 'by_studio', label: 'The studio' },
  { value: 'by_trainer', label: 'The trainer' },
  { value: 'declined', label: 'Nobody: the request is declined', isPendingOnly: true },
]

interface CancelFormProps {
  booking: Booking
  onDone: () => void
  onLeave: () => void
}

/** Who cancels, and why; the studio's rules follow from it. */
export const CancelForm = ({ booking, onDone, onLeave }: CancelFormProps) => {
  const { dayAndTime } = useStudioTime()
  const cancel = useCommand(api.bookings.cancel, { changes: ['bookings', 'client-packages'] })
  const state = useSaveForm<{ endReason: EndReason; reason: string }>({
    values: { endReason: 'by_client', reason: '' },
    save: async ({ endReason, reason }) => {
      await cancel.runAsync({ id: booking.id, endReason, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
      showToast(`Cancelled ${booking.clientName}, ${dayAndTime(booking.startsAt)}`)
      onDone()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  return (
    <SaveForm state={state} label="Cancel the session" act="cancel the session" sends="Enter" onLeave={onLeave} className="card-form">
      <p>The time is free again at once. This is final.</p>
      <Radio.Group label="Who cancels" {...form.getInputProps('endReason')}>
        {whoCancels
          .filter(({ isPendingOnly }) => !isPendingOnly || booking.status === 'pending')
          .map(({ value, label }, index) => (
            // Opened by Enter and X in one go, the card gives the focus only after this form is there.
            <Radio key={value} value={value} label={label} mt={8} size="xs" data-autofocus={index === 0 || undefined} />
          ))}
      </Radio.Group>
      <ConsequenceLine input={{ id: booking.id, act: 'cancel', endReason: form.values.endReason }} />
      <TextInput label="Reason" placeholder="Optional" autoComplete="off" {...form.getInputProps('reason')} />
      <FormFoot submit="Cancel session" leave="Keep it" color="danger" />
    </SaveForm>
  )
}
