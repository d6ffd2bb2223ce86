import { Radio } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import type { BookingAct, RefundDraft, RefundPreview } from './refund-draft'

interface RefundBookingsProps {
  bookings: RefundPreview['bookings']
  currency: string
  form: UseFormReturnType<RefundDraft>
}

/** Bookings that hold a credit which is asked back: each stays or goes by somebody's word. */
export const RefundBookings = ({ bookings, currency, form }: RefundBookingsProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <ul className="refund-bookings">
      {bookings.map(({ bookingId, startsAt, sessionTypeName, trainerName, singlePriceMinor }) => {
        const path = `acts.${bookingId}`
        const acts: { value: BookingAct; label: string }[] = [
          { value: 'cancel', label: 'Cancel it' },
          { value: 'reprice', label: `Keep it for ${amountText(singlePriceMinor, currency)}, asked for at the visit` },
          { value: 'keep', label: 'Keep it on its credit, which is then not refunded' },
        ]
        return (
          <li key={bookingId}>
            <Radio.Group
              label={`Booked ${dayAndTime(startsAt)}: ${sessionTypeName} with ${trainerName}`}
              name={path}
              value={form.values.acts[bookingId] ?? ''}
              error={form.errors[path]}
              onChange={(act) => {
                form.setValues({ acts: { ...form.getValues().acts, [bookingId]: act as BookingAct } })
                form.clearFieldError(path)
              }}
            >
              {acts.map(({ value, label }) => (
                <Radio
                  key={value}
                  value={value}
                  label={label}
                  size="xs"
                  mt={8}
                  data-path={path}
                  aria-invalid={form.errors[path] !== undefined || undefined}
                />
              ))}
            </Radio.Group>
          </li>
        )
      })}
    </ul>
  )
}
