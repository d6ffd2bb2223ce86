import FullCalendar, { type DayHeaderInfo, type EventDisplayInfo } from '@fullcalendar/react'
import interactionPlugin from '@fullcalendar/react/interaction'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { minuteMs, toIso } from '@shared/domain/time/instant'
import { minuteOfDay } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { announceBooked, openBooking, usePanel } from '../../lib/panel'
import type { RangeBooking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { studioCalendarTheme } from './calendar-theme'
import { spanOf } from './calendar-span'
import { isFocusElsewhere } from './focus-elsewhere'
import { laidWeek } from './laid-week'
import { bookingKey, RangeBlock } from './range-block'
import { RangeCard } from './range-card'
import { RangeDeskProvider } from './range-desk'
import { RangeGap, type RangeGapProps } from './range-gap'
import { RangePrintHead } from './range-print-head'
import type { DrawnRangeProps } from './range-props'
import { RangeNote } from './range-note'
import { TrainerTabs } from './trainer-tabs'
import { useRangeDesk } from './use-range-desk'
import { useWeekMoves } from './use-week-moves'
import { useWeekPlaces } from './use-week-places'
import { weekDayWords } from './week-day-words'
import { weekEvents, weekHours, weekPlaces } from './week-events'
import { shownTrainerIds } from './week-trainers'

const plugins = [studioCalendarTheme, timeGridPlugin, interactionPlugin]
const timeFormat = { hour: '2-digit', minute: '2-digit', hour12: false } as const

const drawn = ({ event, isMirror }: EventDisplayInfo) => {
  const { booking, gap } = event.extendedProps as { booking?: RangeBooking; gap?: RangeGapProps }
  if (gap) return <RangeGap {...gap} />
  return booking ? <RangeBlock booking={booking} isMirror={isMirror} /> : null
}

/** By trainer, so that each keeps the same side of a day. */
const byRank = (a: unknown, b: unknown): number => rankOf(a) - rankOf(b)
const rankOf = (event: unknown): number => {
  const { rank } = event as { rank?: number }
  return rank ?? 0
}

/** A week of up to five trainers, by FullCalendar in the studio’s wall time. */
export const WeekView = (props: DrawnRangeProps) => {
  const { date, filter, choices, range, card, onDay, onTrainers } = props
  const root = useRef<HTMLDivElement>(null)
  const { dayText, timeOf } = useStudioTime()
  const { timeZone } = range
  // To the minute: FullCalendar is handed new events only when something has changed.
  const now = Math.floor(useStudioNow() / minuteMs) * minuteMs
  const shownIds = useMemo(() => shownTrainerIds('week', choices, filter), [choices, filter])
  const hasGaps = shownIds.length === 1
  const span = useMemo(() => spanOf('week', date), [date])
  const quarter = Math.ceil(now / (15 * minuteMs)) * 15 * minuteMs
  const days = useMemo(() => laidWeek(range, span, shownIds, choices.buffers, quarter), [range, span, shownIds, choices.buffers, quarter])
  const events = useMemo(() => weekEvents(days, hasGaps), [days, hasGaps])
  const places = useMemo(() => weekPlaces(days, hasGaps, timeZone), [days, hasGaps, timeZone])
  const hours = useMemo(() => weekHours(days, timeZone), [days, timeZone])
  const place = useWeekPlaces(root, places, date)
  const { desk, opened, close } = useRangeDesk(props, place, hasGaps)
  const moves = useWeekMoves()
  const justBookedId = usePanel((panel) => panel.justBookedId)
  useEffect(() => {
    if (justBookedId === null || !range.items.some(({ id }) => id === justBookedId)) return
    if (!isFocusElsewhere()) place.focus(bookingKey(justBookedId))
    announceBooked(null)
  }, [justBookedId, range.items, place])
  useEffect(() => {
    const stop = root.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
    if (document.activeElement === document.body) stop?.focus({ preventScroll: true })
  }, [])
  const currentId = place.currentKey?.startsWith('booking ') ? place.currentKey.slice('booking '.length) : null
  useKeys('Session', [{ keys: 'M', label: 'move', run: () => currentId !== null && void moves.askWhere(currentId) }])
  const nowText = timeOf(toIso(now)).slice(0, 5)
  const isThisWeek = days.some(({ from, until }) => now >= from && now < until)
  const closedDays = useQuery(queries.availability.listClosedDays.queryOptions({ input: span })).data?.items
  const wordsOf = (onDay: string) => {
    const laid = days.find(({ day }) => day === onDay)
    const closed = closedDays?.find(({ startDate, endDate }) => startDate <= onDay && onDay <= endDate)
    return laid ? weekDayWords(laid, hasGaps, closed?.reason) : []
  }
  // FullCalendar names the column by its date; what is drawn beside the number is not part of that name, so it is no text.
  const headOf = ({ date: at }: DayHeaderInfo) => {
    const day = dayOf(at.getTime(), timeZone)
    const [weekday, number] = dayText(day).split(' ')
    return (
      <span className="cal-head">
        <b data-weekday={weekday}>{number}</b>
        <small>
          {wordsOf(day).map((words) => (
            <i key={words} data-words={words} />
          ))}
        </small>
      </span>
    )
  }
  return (
    <RangeDeskProvider value={desk}>
      <div className="week" data-many={shownIds.length > 2 || undefined} ref={root} onKeyDown={place.onKeyDown}>
        {choices.trainers.length > 1 && <TrainerTabs trainers={choices.trainers} shownIds={shownIds} onTrainers={onTrainers} />}
        <RangePrintHead {...props} />
        <RangeNote {...props} />
        <div className="week-calendar">
          <FullCalendar
            key={span.from}
            plugins={plugins}
            initialView="timeGridWeek"
            initialDate={span.from}
            locale="en-GB"
            timeZone={timeZone}
            now={toIso(now)}
            firstDay={1}
            {...hours}
            slotDuration="00:30"
            snapDuration="00:15"
            slotHeaderInterval="01:00"
            slotHeaderFormat={timeFormat}
            slotEventOverlap={false}
            eventMinHeight={6}
            allDaySlot={false}
            height="100%"
            expandRows
            nowIndicator
            nowIndicatorHeaderContent={nowText}
            slotHeaderContent={({ text }) => (isThisWeek && Math.abs(minuteOfDay(text) - minuteOfDay(nowText)) < 15 ? '' : text)}
            navLinks
            navLinkDayClick={(at) => onDay(dayOf(at.getTime(), timeZone))}
            events={events}
            eventOrder={byRank}
            eventContent={drawn}
            eventInteractive={false}
            dayHeaderContent={headOf}
            dateClick={({ date: at }) =>
              openBooking({
                ...(hasGaps && shownIds[0] !== undefined ? { trainerId: shownIds[0] } : {}),
                onDate: dayOf(at.getTime(), timeZone),
                startsAt: toIso(at.getTime()),
              })
            }
            eventDrop={moves.drop}
            eventResize={moves.resize}
          />
        </div>
      </div>
      <RangeCard opened={opened} onClose={close} card={card} />
    </RangeDeskProvider>
  )
}
