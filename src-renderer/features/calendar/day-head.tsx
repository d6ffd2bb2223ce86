import type { LaidColumn } from '@shared/domain/calendar/day-layout'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import type { DiaryColumn } from '../../lib/records'
import { hueVars, TrainerMark } from '../../ui/trainer-mark'
import type { DiaryBooking } from './laid-day'

interface DayHeadProps {
  trainer: DiaryColumn
  column: LaidColumn<DiaryBooking>
  timeZone: string
}

const freeText = (trainer: DiaryColumn, { nextFreeAt }: LaidColumn<DiaryBooking>, timeZone: string): string => {
  if (trainer.isAway) return 'away'
  if (trainer.open.length === 0) return 'off'
  return nextFreeAt === null ? 'no free hour' : `free ${wallTimeLabel(nextFreeAt, timeZone)}`
}

/** Who, how many booked, when next free, and how full the day is. */
export const DayHead = ({ trainer, column, timeZone }: DayHeadProps) => {
  const percent = Math.round(column.load * 100)
  return (
    <div className="day-head" role="columnheader">
      <TrainerMark initials={trainer.initials} hue={trainer.hue} size={28} />
      <div>
        <b>{trainer.name}</b>
        <span>
          {column.bookedCount}
          <em> booked</em>, {freeText(trainer, column, timeZone)}
        </span>
      </div>
      <i className="load" style={hueVars(trainer.hue)} role="img" aria-label={`${percent} percent booked`}>
        <i style={{ width: `${percent}%` }} />
      </i>
    </div>
  )
}
