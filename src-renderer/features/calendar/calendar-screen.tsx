import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { dayFromText } from '@shared/domain/time/day-from-text'
import { useKeys, type KeyBinding } from '../../lib/keys'
import type { SessionCard } from '../../lib/session-card'
import { useStudioTime } from '../../lib/use-studio'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import type { CalendarFilter } from './calendar-filter'
import { calendarViews, lastLook, lookOf, rememberLook, searchOf, type CalendarSearch, type CalendarView } from './calendar-search'
import { spanTitle, weekOf } from './calendar-span'
import { DateNav } from './date-nav'
import { DayView } from './day-view'
import { FilterButton } from './filter-button'
import { MiniMonth } from './mini-month'
import { RailColumns } from './rail-columns'
import { RailPart } from './rail-part'
import { useChoices } from './use-choices'
import { ViewSwitch } from './view-switch'
import { shownTrainerIds, withTrainerToggled } from './week-trainers'
import './calendar.css'

/** Fetched when first asked for: the day, which the desk opens on, does not wait for it. */
const RangeView = lazy(async () => ({ default: (await import('./range-view')).RangeView }))

interface CalendarScreenProps {
  /** Today where the address names no day. */
  onDate?: string
  search: CalendarSearch
  /** The card of one booking; another feature's, handed in where the screens are put together. */
  card: SessionCard
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text) && dayFromText(text, text) === text

/** What the arrows do in each view; the views themselves listen. */
const arrowHints: Record<CalendarView, KeyBinding[]> = {
  day: [
    { keys: '← →', label: 'trainer', isHint: true },
    { keys: '↑ ↓', label: 'session or gap', isHint: true },
    { keys: 'Enter', label: 'open or book', isHint: true },
  ],
  week: [
    { keys: '← →', label: 'day', isHint: true },
    { keys: '↑ ↓', label: 'session or gap', isHint: true },
    { keys: 'Enter', label: 'open or book', isHint: true },
  ],
  month: [
    { keys: '← →', label: 'day', isHint: true },
    { keys: '↑ ↓', label: 'week', isHint: true },
    { keys: 'Enter', label: 'open the day', isHint: true },
  ],
  list: [
    { keys: '↑ ↓', label: 'session', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
  ],
}

/** The diary: a day, a week, a month or a list, of whom and what is chosen. All of it stands in the address. */
export const CalendarScreen = ({ onDate, search, card }: CalendarScreenProps) => {
  const navigate = useNavigate()
  const { today } = useStudioTime()
  const choices = useChoices()
  const [isChoosing, setIsChoosing] = useState(false)
  const date = isDay(onDate) ? onDate : today
  const searched = JSON.stringify(search)
  const isBare = onDate === undefined && searched === '{}'
  const look = useMemo(() => (isBare ? lastLook() : lookOf(JSON.parse(searched) as Record<string, unknown>)), [isBare, searched])
  const { view, filter } = look
  const show = (to: string, next: typeof look) => void navigate({ to: '/calendar/$date', params: { date: to }, search: searchOf(next) })
  useEffect(() => {
    rememberLook(look)
    // The address says what is shown, so that it can be shared and reloaded.
    if (isBare && JSON.stringify(searchOf(look)) !== '{}') void navigate({ to: '/calendar', search: searchOf(look), replace: true })
  }, [look, isBare, navigate])
  const goTo = (to: string) => show(to, look)
  const choose = (next: CalendarFilter) => show(date, { view, filter: next })
  useKeys('Calendar', [
    ...arrowHints[view],
    ...calendarViews.map((name, index) => ({ keys: String(index + 1), label: name, run: () => show(date, { view: name, filter }) })),
    { keys: '1 – 4', label: 'view', isHint: true },
    { keys: '[ ]', label: 'before, after', isHint: true },
    { keys: 'V', label: 'columns and filters', run: () => setIsChoosing(true), isHint: true },
    ...(view === 'day' ? [] : [{ keys: 'P', label: 'print', run: () => window.print(), isHint: true }]),
  ])
  const { title, sub } = spanTitle(view, date, today)
  return (
    <Page
      seed={{ onDate: date }}
      title={title}
      sub={sub}
      top={
        <>
          <DateNav view={view} date={date} today={today} onGo={goTo} />
          <ViewSwitch date={date} look={look} />
          <FilterButton
            choices={choices}
            filter={filter}
            view={view}
            isOpen={isChoosing}
            onOpen={() => setIsChoosing(true)}
            onClose={() => setIsChoosing(false)}
            onChange={choose}
          />
        </>
      }
    >
      {view === 'day' ? (
        <DayView date={date} filter={filter} card={card} />
      ) : (
        <Suspense fallback={<LoadingLines count={10} />}>
          <RangeView
            view={view}
            date={date}
            filter={filter}
            card={card}
            onDay={(day) => show(day, { view: 'day', filter })}
            onTrainers={(trainers) => choose({ ...filter, trainers })}
          />
        </Suspense>
      )}
      <RailPart>
        <MiniMonth date={date} today={today} shown={view === 'week' || view === 'list' ? weekOf(date) : null} onChoose={goTo} />
        {choices && choices.trainers.length > 1 && (
          <RailColumns
            trainers={choices.trainers}
            shownIds={shownTrainerIds(view, choices, filter)}
            onToggle={(trainerId) => choose(withTrainerToggled(view, choices, filter, trainerId))}
          />
        )}
      </RailPart>
    </Page>
  )
}
