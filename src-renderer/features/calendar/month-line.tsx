import type { RangeBooking } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { stateLabel } from '../../ui/status'
import { hueVars } from '../../ui/trainer-mark'
import { useDesk } from './range-desk'

/** A session in the month, on one line. By keys it is reached through its day. */
export const MonthLine = ({ booking }: { booking: RangeBooking }) => {
  const desk = useDesk()
  const { timeOf } = useStudioTime()
  const state = desk.stateOf(booking)
  const trainer = desk.trainerOf(booking.trainerId)
  const time = timeOf(booking.startsAt)
  return (
    <button
      type="button"
      className="booking cal-line"
      data-state={state}
      data-past={desk.isOver(booking) || undefined}
      data-selected={desk.openId === booking.id || undefined}
      tabIndex={-1}
      aria-haspopup="dialog"
      style={hueVars(trainer?.hue ?? 1)}
      onClick={(event) => {
        event.stopPropagation()
        desk.open(booking.id, event.currentTarget)
      }}
    >
      <span className="sr-only">{`${time} ${booking.clientName} with ${trainer?.name ?? ''}, ${stateLabel(state)}`}</span>
      <span className="tnum" aria-hidden>
        {time}
      </span>
      <b aria-hidden>{booking.clientName}</b>
      <em className="cal-initials" aria-hidden>
        {trainer?.initials}
      </em>
    </button>
  )
}
