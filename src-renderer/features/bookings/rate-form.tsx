import { Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import type { Booking, Rating } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { StarField } from './star-field'

interface RateFormProps {
  booking: Booking
  /** The rating there is, to be corrected. */
  rating: Rating | null
  /** Chosen already on the way here; 0 where nothing is. */
  stars: number
  onDone: () => void
  onLeave: () => void
}

/** What the client says of the session. */
export const RateForm = ({ booking, rating, stars, onDone, onLeave }: RateFormProps) => {
  const rate = useCommand(api.feedback.rate, { changes: ['bookings', 'feedback'] })
  const state = useSaveForm<{ stars: number; comment: string }>({
    values: { stars: stars === 0 ? (rating?.stars ?? 0) : stars, comment: rating?.comment ?? '' },
    validate: (values) => (values.stars === 0 ? { stars: 'Choose one to five stars.' } : {}),
    save: async (values) => {
      await rate.runAsync({ id: booking.id, stars: values.stars, comment: values.comment.trim() })
      showToast(`${booking.clientName}: ${values.stars} of 5`)
      onDone()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus(), [root])
  return (
    <SaveForm state={state} label="Rate the session" act="save the rating" onLeave={onLeave} className="card-form">
      <StarField
        stars={form.values.stars}
        error={typeof form.errors.stars === 'string' ? form.errors.stars : null}
        onChoose={(chosen) => {
          form.clearFieldError('stars')
          form.setFieldValue('stars', chosen)
        }}
      />
      <Textarea label="Comment" placeholder="Optional" autosize minRows={2} maxRows={6} {...form.getInputProps('comment')} />
      <FormFoot submit="Save rating" leave="Leave" />
    </SaveForm>
  )
}
