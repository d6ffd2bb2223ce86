import type { LaidColumn } from '@shared/domain/calendar/day-layout'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import type { DiaryColumn } from '../../lib/records'
import { hueVars, TrainerMark } from '../../ui/trainer-mark'
import type { DiaryBooking } from './laid-day'

interface DayHeadProps {
  trainer: DiaryColumn
  /** The studio, all day. */
  isClosed: boolean
  column: LaidColumn<DiaryBooking>
  timeZone: string
}

const freeText = (trainer: DiaryColumn, isClosed: boolean, { nextFreeAt }: LaidColumn<DiaryBooking>, timeZone: string): string => {
  if (isClosed) return 'closed'
  if (trainer.isAway) return 'away'
  if (trainer.open.length === 0) return 'off'
  return nextFreeAt === null ? 'no free hour' : `free ${wallTimeLabel(nextFreeAt, timeZone)}`
}

/** Who, how many booked, when next free, and how full the day is. */
export const DayHead = ({ trainer, isClosed, column, timeZone }: DayHeadProps) => {
  const percent = Math.round(column.load * 100)
  return (
    <div className="day-head" role="columnheader">
      <TrainerMark initials={trainer.initials} hue={trainer.hue} size={28} />
      <div>
        <b>{trainer.name}</b>
        <span>
          {column.bookedCount}
          <em> booked</em>, {freeText(trainer, isClosed, column, timeZone)}
        </span>
      </div>
      <i className="load" style={hueVars(trainer.hue)} role="img" aria-label={`${percent} percent booked`}>
        <i style={{ width: `${percent}%` }} />
      </i>
    </div>
  )
}
