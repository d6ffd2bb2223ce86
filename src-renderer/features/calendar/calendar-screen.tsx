import { ActionIcon, Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useMemo, useState, type ComponentType } from 'react'
import { addDays } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Booking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { DayGrid } from './day-grid'
import { JumpToDate } from './jump-to-date'
import { laidDay } from './laid-day'
import { MiniMonth } from './mini-month'
import './calendar.css'

interface CalendarScreenProps {
  /** Today where the address names no day. */
  onDate?: string
  /** The card of one booking; another feature's, handed in where the screens are put together. */
  card: ComponentType<{ booking: Booking; onClose: () => void }>
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The diary of a day, a column per trainer. */
export const CalendarScreen = ({ onDate, card }: CalendarScreenProps) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { today, dayText } = useStudioTime()
  const now = useStudioNow()
  const [isJumping, setIsJumping] = useState(false)
  const date = isDay(onDate) ? onDate : today
  const day = useQuery(queries.calendar.day.queryOptions({ input: { date } }))
  const goTo = (to: string) => void navigate({ to: '/calendar/$date', params: { date: to } })
  useKeys('Calendar', [
    { keys: '← →', label: 'trainer', isHint: true },
    { keys: '↑ ↓', label: 'session or gap', isHint: true },
    { keys: 'Enter', label: 'open or book', isHint: true },
    { keys: '[', label: 'day before', run: () => goTo(addDays(date, -1)), isHint: true },
    { keys: ']', label: 'day after', run: () => goTo(addDays(date, 1)), isHint: true },
    { keys: 'T', label: 'today', run: () => goTo(today), isHint: true },
    { keys: 'J', label: 'jump to date', run: () => setIsJumping(true), isHint: true },
  ])
  // The neighbours are there before they are asked for: changing the day is instant.
  useEffect(() => {
    for (const days of [-1, 1]) void client.prefetchQuery(queries.calendar.day.queryOptions({ input: { date: addDays(date, days) } }))
  }, [client, date])
  const laid = useMemo(() => (day.data ? laidDay(day.data, now) : null), [day.data, now])
  return (
    <Page
      seed={{ onDate: date }}
      title={dayText(date)}
      sub={date.slice(0, 4) === today.slice(0, 4) ? date.slice(0, 4) : undefined}
      top={
        <nav className="date-nav" aria-label="Day">
          <ActionIcon aria-label="Day before" aria-keyshortcuts="[" onClick={() => goTo(addDays(date, -1))}>
            <IconChevronLeft size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
          <Button size="xs" px={9} aria-keyshortcuts="T" onClick={() => goTo(today)}>
            Today
          </Button>
          <ActionIcon aria-label="Day after" aria-keyshortcuts="]" onClick={() => goTo(addDays(date, 1))}>
            <IconChevronRight size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
          <JumpToDate
            isOpen={isJumping}
            onOpen={() => setIsJumping(true)}
            onClose={() => setIsJumping(false)}
            today={today}
            onJump={goTo}
          />
        </nav>
      }
    >
      {day.isError && <Failed what="The day" error={day.error} onRetry={() => void day.refetch()} />}
      {day.isPending && <LoadingLines count={10} />}
      {day.data && laid && day.data.columns.length === 0 && (
        <EmptyState
          icon={IconCalendarPlus}
          title="No trainer yet"
          act={<Button onClick={() => void navigate({ to: '/settings/trainers/new' })}>Add a trainer</Button>}
        >
          The calendar has a column for each trainer. Add the first one with their hours.
        </EmptyState>
      )}
      {day.data && laid && day.data.columns.length > 0 && (
        <DayGrid key={date} day={day.data} laid={laid} now={now} title={dayText(date)} card={card} />
      )}
      <MiniMonth date={date} today={today} onChoose={goTo} />
    </Page>
  )
}
