import { TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { isDesk } from '../../lib/access'
import { api } from '../../lib/api'
import type { Booking } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { LoadingLines } from '../../ui/loading-lines'
import { PayField } from './pay-field'
import { chosenOption, keyOf, payWithOf } from '../../lib/pay-choice'
import { usePayOptions } from './use-pay-options'

interface PayFormProps {
  booking: Booking
  onDone: () => void
  onLeave: () => void
}

/** What pays for a session that stands, and another choice of it; or nothing is asked, with a reason. */
export const PayForm = ({ booking, onDone, onLeave }: PayFormProps) => {
  const me = useMe()
  const { dayOfIso } = useStudioTime()
  const { clientId, sessionTypeId, trainerId, startsAt, cover } = booking
  const { options } = usePayOptions({ clientId, sessionTypeId, trainerId, onDate: dayOfIso(startsAt) })
  // What pays now is among what can, though its last credit is the one it holds.
  const items = (options?.items ?? []).map((option) => (keyOf(option) === keyOf(booking) ? { ...option, problem: null } : option))
  const payWith = useCommand(api.bookings.payWith, { changes: ['bookings', 'client-packages'] })
  const notCharged = useCommand(api.bookings.notCharged, { changes: ['bookings', 'client-packages'] })
  const state = useSaveForm<{ choice: string; reason: string }>({
    values: { choice: cover === 'open' ? '' : keyOf(booking), reason: '' },
    save: async ({ choice, reason }) => {
      if (reason.trim() !== '') {
        await notCharged.runAsync({ id: booking.id, reason: reason.trim() })
        showToast(`Not charged: ${booking.clientName}`)
      } else {
        const option = chosenOption(items, choice)
        const isKept = option === null ? cover === 'open' : keyOf(option) === keyOf(booking)
        if (!isKept) await payWith.runAsync({ id: booking.id, payWith: option === null ? null : payWithOf(option) })
        showToast(option === null ? `${booking.clientName} pays at the visit` : `Paid by ${option.name}, ${booking.clientName}`)
      }
      onDone()
    },
  })
  const { form, root } = state
  const mayChargeNothing = isDesk(me.role) && (cover === 'open' || cover === 'untracked')
  const isKnown = options !== undefined
  useEffect(() => {
    if (isKnown) root.current?.querySelector<HTMLElement>('input:checked, input')?.focus()
  }, [isKnown, root])
  const chosen = chosenOption(items, form.values.choice)
  return (
    <SaveForm state={state} label="Pay with" act="choose" sends="Enter" onLeave={onLeave} className="card-form">
      {!options && <LoadingLines count={2} />}
      {options && (
        <PayField
          options={{ ...options, items }}
          chosen={chosen}
          later="At the visit, with money"
          onChoose={(choice) => form.setValues({ choice })}
        />
      )}
      {options && items.length === 0 && <p>No package and no membership of this client can pay.</p>}
      {mayChargeNothing && (
        <TextInput
          label="Not charged, because"
          placeholder="Optional"
          description="With a reason nothing is asked for this visit."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
      )}
      <FormFoot
        submit={form.values.reason.trim() !== '' ? 'Charge nothing' : chosen === null ? 'Leave to be paid' : 'Pay with it'}
        leave="Leave"
        loading={state.isSaving || !options}
      />
    </SaveForm>
  )
}
