import { IconCalendarCheck, IconCalendarPlus } from '@tabler/icons-react'
import { wallTimeText } from '@shared/domain/time/wall-time'
import { openBooking } from '../../lib/panel'
import type { Slot } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import type { ClientVisits } from './client-page-visits'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Thu 18:00` */
export const usualText = ({ weekday, minute }: { weekday: number; minute: number }): string =>
  `${weekdays[weekday] ?? ''} ${wallTimeText(minute)}`

const firstWord = (name: string): string => name.split(' ')[0] ?? name

interface NextBandProps {
  visits: ClientVisits
  /** The usual time that is free; undefined while it is being looked up. */
  free: Slot | null | undefined
  trainerName: (id: string) => string | undefined
}

/** What should be done next: the coming session, or the usual time to book. */
export const NextBand = ({ visits: { next, usual }, free, trainerName }: NextBandProps) => {
  const { dayText, dayOfIso, timeOf } = useStudioTime()
  if (next)
    return (
      <section className="next-up" aria-label="Next">
        <IconCalendarCheck size={18} stroke={1.7} aria-hidden />
        <div>
          <b>
            Next session {dayText(dayOfIso(next.startsAt))}, {timeOf(next.startsAt)}
          </b>
          <span>
            {next.sessionTypeName} with {firstWord(next.trainerName)}
            {next.status === 'pending' && ', waits for a yes'}
          </span>
        </div>
      </section>
    )
  const usualTrainer = usual && firstWord(trainerName(usual.trainerId) ?? '')
  return (
    <section className="next-up" aria-label="Next">
      <IconCalendarPlus size={18} stroke={1.7} aria-hidden />
      <div>
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
