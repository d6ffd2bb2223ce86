import { createContext, useContext } from 'react'
import type { RangeBooking } from '../../lib/records'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { Status } from '../../ui/status'
import { TrainerMark } from '../../ui/trainer-mark'
import { useDesk } from './range-desk'

const RowPropsContext = createContext<ReturnType<typeof useRows>['rowProps'] | null>(null)

export const RowPropsProvider = RowPropsContext.Provider

/** A session in the list; Enter opens it. */
export const ListRow = ({ booking }: { booking: RangeBooking }) => {
  const desk = useDesk()
  const { spanText } = useStudioTime()
  const rowProps = useContext(RowPropsContext)
  const trainer = desk.trainerOf(booking.trainerId)
  return (
    <button
      type="button"
      className="list-row"
      aria-haspopup="dialog"
      data-selected={desk.openId === booking.id || undefined}
      onClick={(event) => desk.open(booking.id, event.currentTarget)}
      {...rowProps?.(booking.id)}
    >
      <span className="tnum">{spanText(booking.startsAt, booking.endsAt)}</span>
      <b>{booking.clientName}</b>
      <span>{desk.typeNameOf(booking.sessionTypeId)}</span>
      <span className="trainer-name">
        {trainer && <TrainerMark initials={trainer.initials} hue={trainer.hue} size={20} />}
        {trainer?.name}
      </span>
      <Status state={desk.stateOf(booking)} />
    </button>
  )
}
