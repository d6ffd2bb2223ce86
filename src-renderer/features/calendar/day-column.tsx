import type { CSSProperties, ReactNode } from 'react'
import type { LaidColumn } from '@shared/domain/calendar/day-layout'
import { hourMs, minuteMs, type Instant, type Interval } from '@shared/domain/time/instant'
import type { DiaryColumn } from '../../lib/records'
import type { DiaryBooking } from './laid-day'

interface DayColumnProps {
  trainer: DiaryColumn
  /** Why nobody works, in a word or two. */
  absence: string | null
  column: LaidColumn<DiaryBooking>
  hours: Interval
  /** Sessions, gaps or starts, and what is carried over it. */
  children: ReactNode
}

/** Elapsed time from the first hour drawn, as a length on the screen. */
export const topOf = (at: Instant, hours: Interval): string => `calc(${(at - hours.from) / hourMs} * var(--hour-height))`

export const placedAt = ({ from, until }: Interval, hours: Interval): CSSProperties => ({
  top: topOf(from, hours),
  height: `calc(${(until - from) / hourMs} * var(--hour-height) - 2px)`,
})

/** A trainer's day: closed time behind, then what stands in it. */
export const DayColumn = ({ trainer, absence, column, hours, children }: DayColumnProps) => (
  <div className="day-column" role="gridcell" data-trainer={trainer.trainerId}>
    {column.closed.map(({ from, until }) => {
      const shown = { from: Math.max(from, hours.from), until: Math.min(until, hours.until) }
      if (shown.from >= shown.until) return null
      const minutes = (shown.until - shown.from) / minuteMs
      return (
        <div key={from} className="closed" style={{ top: topOf(shown.from, hours), height: `calc(${minutes / 60} * var(--hour-height))` }}>
          {absence !== null && <span>{absence}</span>}
        </div>
      )
    })}
    {children}
  </div>
)
