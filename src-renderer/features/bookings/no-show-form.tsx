import { TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import type { Booking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { ConsequenceLine } from './consequence-line'

interface NoShowFormProps {
  booking: Booking
  onDone: () => void
  onLeave: () => void
}

/** The client did not come: said in full before it is done, since nothing takes it back. */
export const NoShowForm = ({ booking, onDone, onLeave }: NoShowFormProps) => {
  const { dayAndTime } = useStudioTime()
  const noShow = useCommand(api.bookings.noShow, { changes: ['bookings', 'client-packages'] })
  const state = useSaveForm<{ reason: string }>({
    values: { reason: '' },
    save: async ({ reason }) => {
      await noShow.runAsync({ id: booking.id, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
      showToast(`No-show: ${booking.clientName}, ${dayAndTime(booking.startsAt)}`)
      onDone()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  return (
    <SaveForm state={state} label="No-show" act="no-show" sends="Enter" onLeave={onLeave} className="card-form">
      <h3>{booking.clientName} did not come</h3>
      <p>It stays a no-show in the history and the figures for good.</p>
      <ConsequenceLine input={{ id: booking.id, act: 'no_show' }} />
      <TextInput label="Reason" placeholder="Optional" autoComplete="off" data-autofocus {...form.getInputProps('reason')} />
      <FormFoot submit="Mark no-show" leave="Leave open" color="danger" />
    </SaveForm>
  )
}
