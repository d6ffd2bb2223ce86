import { IconCalendarCheck, IconCalendarPlus } from '@tabler/icons-react'
import { wallTimeText } from '@shared/domain/time/wall-time'
import { openBooking } from '../../lib/panel'
import type { Booking, Slot } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { Status } from '../../ui/status'
import type { ClientVisits } from './client-page-visits'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Thu 18:00` */
export const usualText = ({ weekday, minute }: { weekday: number; minute: number }): string =>
  `${weekdays[weekday] ?? ''} ${wallTimeText(minute)}`

const firstWord = (name: string): string => name.split(' ')[0] ?? name

interface BookBandProps {
  visits: ClientVisits
  /** The usual time that is free; undefined while it is being looked up. */
  free: Slot | null | undefined
  trainerName: (id: string) => string | undefined
}

/** Nothing lies ahead after today: the usual time, to be booked by one key. */
export const BookBand = ({ visits: { usual }, free, trainerName }: BookBandProps) => {
  const { dayText } = useStudioTime()
  const usualTrainer = usual && firstWord(trainerName(usual.trainerId) ?? '')
  return (
    <section className="next-up" aria-label="Next">
      <IconCalendarPlus size={18} stroke={1.7} aria-hidden />
      <div className="next-words">
        <b>No session after today</b>
        <span>
          {free && `${dayText(free.onDate)}, ${free.label} with ${usualTrainer} is free, as usual.`}
          {free === null && usual && `${usualText(usual)} with ${usualTrainer}, as usual, is not free in the next two weeks.`}
          {!usual && 'No usual time yet.'}
        </span>
      </div>
      <span className="grow" />
      <KeyButton variant="filled" keys="B" onClick={() => openBooking()}>
        {free && usual ? `Book ${usualText(usual)}` : 'Book'}
      </KeyButton>
    </section>
  )
}

interface NextSessionProps {
  booking: Booking
  rowProps: object
  onOpen: () => void
}

/** The first session after today; opens its card. */
export const NextSession = ({ booking, rowProps, onOpen }: NextSessionProps) => {
  const { dayText, dayOfIso, timeOf } = useStudioTime()
  return (
    <button type="button" className="next-up" onClick={onOpen} {...rowProps}>
      <IconCalendarCheck size={18} stroke={1.7} aria-hidden />
      <span className="next-words">
        <b>
          Next session {dayText(dayOfIso(booking.startsAt))}, {timeOf(booking.startsAt)}
        </b>
        <span>
          {booking.sessionTypeName} with {firstWord(booking.trainerName)}
        </span>
      </span>
      <Status state={booking.status} />
    </button>
  )
}
