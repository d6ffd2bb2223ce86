import { useStudioTime } from '../../lib/use-studio'
import type { RangeBooking } from '../../lib/records'
import { stateLabel, Status } from '../../ui/status'
import { hueVars } from '../../ui/trainer-mark'
import { useDesk } from './range-desk'
import './booking-block.css'

export const bookingKey = (bookingId: string): string => `booking ${bookingId}`

/** `CDT` of `01:00 CDT` in a repeated hour: the grid has one row for both. Empty on any other. */
const passOf = (time: string): string => time.slice('01:00 '.length)

/** Where a name would be cut to a few letters. */
const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')

/** A session in the week: the day’s block, with the trainer’s initials where several are shown. */
export const RangeBlock = ({ booking, isMirror }: { booking: RangeBooking; isMirror: boolean }) => {
  const desk = useDesk()
  const { timeOf, spanText, dayText, dayOfIso } = useStudioTime()
  const trainer = desk.trainerOf(booking.trainerId)
  const state = desk.stateOf(booking)
  const key = bookingKey(booking.id)
  const typeName = desk.typeNameOf(booking.sessionTypeId)
  const starts = timeOf(booking.startsAt)
  const when = `${dayText(dayOfIso(booking.startsAt))} ${spanText(booking.startsAt, booking.endsAt)}`
  return (
    <button
      type="button"
      className="booking cal-booking"
      data-cell={isMirror ? undefined : key}
      data-state={state}
      data-past={desk.isOver(booking) || undefined}
      data-dimmed={desk.isDimmed(booking) || undefined}
      data-selected={desk.openId === booking.id || undefined}
      tabIndex={desk.currentKey === key && !isMirror ? 0 : -1}
      aria-haspopup="dialog"
      title={`${starts} ${booking.clientName}`}
      style={hueVars(trainer?.hue ?? 1)}
      onFocus={() => desk.onFocus(key)}
      onClick={(event) => desk.open(booking.id, event.currentTarget)}
    >
      <span className="sr-only">{`${booking.clientName}, ${when}, ${typeName} with ${trainer?.name ?? ''}, ${stateLabel(state)}`}</span>
      <span className="booking-top" aria-hidden>
        <b className="cal-name">{booking.clientName}</b>
        <b className="cal-short">{initialsOf(booking.clientName)}</b>
        <Status state={state} isSmall />
      </span>
      <span className="booking-sub" aria-hidden>
        <Status state={state} isSmall />
        {!desk.isOneTrainer && <em className="cal-initials">{trainer?.initials}</em>}
        {passOf(starts) !== '' && <span>{passOf(starts)}</span>}
        <span className="cal-type">{typeName}</span>
      </span>
    </button>
  )
}
