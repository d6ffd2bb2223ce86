import { TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import type { Booking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

interface WaiveFormProps {
  booking: Booking
  onDone: () => void
  onLeave: () => void
}

/** Takes back what a no-show or a late cancellation cost; the no-show itself stays in the history. */
export const WaiveForm = ({ booking, onDone, onLeave }: WaiveFormProps) => {
  const waive = useCommand(api.bookings.waive, { changes: ['bookings', 'client-packages', 'payments'] })
  const state = useSaveForm<{ reason: string }>({
    values: { reason: '' },
    validate: { reason: (text) => (text.trim() === '' ? 'Write why, such as “child ill”.' : null) },
    save: async ({ reason }) => {
      await waive.runAsync({ id: booking.id, reason: reason.trim() })
      showToast(`Waived for ${booking.clientName}`)
      onDone()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  return (
    <SaveForm state={state} label="Waive" act="waive" sends="Enter" onLeave={onLeave} className="card-form">
      <h3>Waive what it cost</h3>
      <p>
        A credit that was used returns to its package, a fee is dropped. That {booking.clientName.split(' ')[0]} did not come stays in the
        history.
      </p>
      <TextInput label="Reason" autoComplete="off" data-autofocus {...form.getInputProps('reason')} />
      <FormFoot submit="Waive" leave="Leave" />
    </SaveForm>
  )
}
