import FullCalendar, { type DayCellInfo, type EventDisplayInfo } from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import interactionPlugin from '@fullcalendar/react/interaction'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { minuteMs, toIso } from '@shared/domain/time/instant'
import { addDays, dayOf, type Day } from '@shared/domain/time/zone'
import type { RangeBooking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { studioCalendarTheme } from './calendar-theme'
import { spanOf } from './calendar-span'
import { MonthLine } from './month-line'
import { RangeCard } from './range-card'
import { RangeDeskProvider } from './range-desk'
import { RangeNote } from './range-note'
import { RangePrintHead } from './range-print-head'
import type { DrawnRangeProps } from './range-props'
import { useRangeDesk } from './use-range-desk'

const plugins = [studioCalendarTheme, dayGridPlugin, interactionPlugin]
const weekdayFormat = { weekday: 'short' } as const

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

const drawn = ({ event }: EventDisplayInfo) => <MonthLine booking={(event.extendedProps as { booking: RangeBooking }).booking} />

const countText = (count: number): string => (count === 0 ? '' : `${count} booked`)

/** A month in whole weeks: how full each day is, and its first sessions. One tab stop; Enter opens the day. */
export const MonthView = (props: DrawnRangeProps) => {
  const { date, range, card, onDay } = props
  const root = useRef<HTMLDivElement>(null)
  const { dayText, dayOfIso } = useStudioTime()
  const { timeZone } = range
  const now = Math.floor(useStudioNow() / minuteMs) * minuteMs
  const standing = useMemo(() => range.items.filter(({ status }) => status !== 'cancelled'), [range.items])
  const events = useMemo(
    () =>
      standing.map((booking) => ({
        id: booking.id,
        start: booking.startsAt,
        end: booking.endsAt,
        display: 'block',
        extendedProps: { booking },
      })),
    [standing],
  )
  const counts = useMemo(() => {
    const all = new Map<Day, number>()
    for (const { startsAt } of standing) all.set(dayOfIso(startsAt), (all.get(dayOfIso(startsAt)) ?? 0) + 1)
    return all
  }, [standing, dayOfIso])
  const [current, setCurrent] = useState(date)
  const span = spanOf('month', date)
  const linkOf = (day: Day) => root.current?.querySelector<HTMLElement>(`[data-date="${day}"] .cal-cell-top`)
  // FullCalendar makes every day a tab stop of its own; here they share one.
  useEffect(() => {
    for (const link of root.current?.querySelectorAll<HTMLElement>('.cal-cell-top, .cal-more') ?? []) link.tabIndex = -1
    const stop = linkOf(current)
    if (!stop) return
    stop.tabIndex = 0
    if (document.activeElement === document.body) stop.focus({ preventScroll: true })
  })
  const { desk, opened, close } = useRangeDesk(props, { currentKey: null, onFocus: () => undefined })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    const next = addDays(current, step)
    if (next < span.from || next > span.to) return
    setCurrent(next)
    linkOf(next)?.focus()
  }
  const topOf = ({ date: at, dayNumberText }: DayCellInfo) => (
    <>
      <b>{dayNumberText}</b>
      <small data-count={countText(counts.get(dayOf(at.getTime(), timeZone)) ?? 0)} />
    </>
  )
  const dayAt = (at: Date): Day => dayOf(at.getTime(), timeZone)
  return (
    <RangeDeskProvider value={desk}>
      <div className="month" ref={root} onKeyDown={onKeyDown}>
        <RangePrintHead {...props} />
        <RangeNote {...props} />
        <div className="month-calendar">
          <FullCalendar
            key={span.from}
            plugins={plugins}
            initialView="dayGridMonth"
            initialDate={date}
            locale="en-GB"
            timeZone={timeZone}
            now={toIso(now)}
            firstDay={1}
            fixedWeekCount={false}
            dayHeaderFormat={weekdayFormat}
            dayMaxEvents
            height="100%"
            events={events}
            eventOrder="start"
            eventContent={drawn}
            eventInteractive={false}
            dayCellTopContent={topOf}
            navLinks
            navLinkHint={(_text, at) => [dayText(dayAt(at)), countText(counts.get(dayAt(at)) ?? 0)].filter(Boolean).join(', ')}
            navLinkDayClick={(at) => onDay(dayAt(at))}
            moreLinkText={(count) => `+ ${count} more`}
            moreLinkClick={({ date: at }) => {
              onDay(dayAt(at))
              return 'none'
            }}
            dateClick={({ date: at }) => onDay(dayAt(at))}
          />
        </div>
      </div>
      <RangeCard opened={opened} onClose={close} card={card} />
    </RangeDeskProvider>
  )
}
