import FullCalendar, { type EventDisplayInfo, type ListDayHeaderInnerInfo } from '@fullcalendar/react'
import listPlugin from '@fullcalendar/react/list'
import { IconCalendarOff } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { minuteMs, toIso } from '@shared/domain/time/instant'
import { dayOf } from '@shared/domain/time/zone'
import type { RangeBooking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { isEverything } from './calendar-filter'
import { weekOf } from './calendar-span'
import { studioCalendarTheme } from './calendar-theme'
import { ListRow, RowPropsProvider } from './list-row'
import { RangeCard } from './range-card'
import { RangeDeskProvider } from './range-desk'
import { RangeNote } from './range-note'
import { RangePrintHead } from './range-print-head'
import type { DrawnRangeProps } from './range-props'
import { useRangeDesk } from './use-range-desk'

const plugins = [studioCalendarTheme, listPlugin]

const drawn = ({ event }: EventDisplayInfo) => <ListRow booking={(event.extendedProps as { booking: RangeBooking }).booking} />

/** The week as a list by day, cancelled sessions included. */
export const ListView = (props: DrawnRangeProps) => {
  const { date, range, card, filter } = props
  const root = useRef<HTMLDivElement>(null)
  const { dayText, dayOfIso } = useStudioTime()
  const { timeZone, items } = range
  const now = Math.floor(useStudioNow() / minuteMs) * minuteMs
  const events = useMemo(
    () => items.map((booking) => ({ id: booking.id, start: booking.startsAt, end: booking.endsAt, extendedProps: { booking } })),
    [items],
  )
  const counts = useMemo(() => Map.groupBy(items, ({ startsAt }) => dayOfIso(startsAt)), [items, dayOfIso])
  const ids = useMemo(() => items.map(({ id }) => id), [items])
  const rows = useRows(root, ids)
  const { desk, opened, close } = useRangeDesk(props, { currentKey: rows.current, onFocus: () => undefined })
  const headOf = ({ date: at, level }: ListDayHeaderInnerInfo) => {
    // The day is said once; FullCalendar has a place for it at either side.
    if (level > 0) return null
    const day = dayOf(at.getTime(), timeZone)
    const count = counts.get(day)?.length ?? 0
    return (
      <h2>
        {dayText(day)} <small>{count === 1 ? '1 session' : `${count} sessions`}</small>
      </h2>
    )
  }
  if (items.length === 0)
    return (
      <EmptyState icon={IconCalendarOff} title="No sessions this week">
        {isEverything(filter) ? 'B books one.' : 'None fits what is chosen. V changes it.'}
      </EmptyState>
    )
  return (
    <RangeDeskProvider value={desk}>
      <RowPropsProvider value={rows.rowProps}>
        <div className="list" ref={root}>
          <RangePrintHead {...props} />
          <RangeNote {...props} />
          <div className="list-heads" aria-hidden>
            <span>Time</span>
            <span>Client</span>
            <span>Session</span>
            <span>Trainer</span>
            <span>State</span>
          </div>
          <FullCalendar
            key={weekOf(date).from}
            plugins={plugins}
            initialView="listWeek"
            initialDate={date}
            locale="en-GB"
            timeZone={timeZone}
            now={toIso(now)}
            firstDay={1}
            height="auto"
            listDayHeaderContent={headOf}
            events={events}
            eventOrder="start"
            eventContent={drawn}
            eventInteractive={false}
          />
        </div>
      </RowPropsProvider>
      <RangeCard opened={opened} onClose={close} card={card} />
    </RangeDeskProvider>
  )
}
