import { Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import type { Booking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

interface NoteFormProps {
  booking: Booking
  onDone: () => void
  onLeave: () => void
}

/** The note of a session: for whoever holds it. */
export const NoteForm = ({ booking, onDone, onLeave }: NoteFormProps) => {
  const update = useCommand(api.bookings.update, { changes: ['bookings'] })
  const state = useSaveForm<{ notes: string }>({
    values: { notes: booking.notes },
    save: async ({ notes }) => {
      await update.runAsync({ id: booking.id, notes: notes.trim() })
      showToast(`Note saved, ${booking.clientName}`)
      onDone()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('textarea')?.focus(), [root])
  return (
    <SaveForm state={state} label="Note of the session" act="save the note" onLeave={onLeave} className="card-form">
      <Textarea label="Note" autosize minRows={2} maxRows={8} data-autofocus {...form.getInputProps('notes')} />
      <FormFoot submit="Save note" leave="Leave" />
    </SaveForm>
  )
}
