import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { addDays, type Day } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { SessionCard } from '../../lib/session-card'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import type { CalendarFilter } from './calendar-filter'
import { DayGrid } from './day-grid'
import { laidDay } from './laid-day'
import { movedDay } from './moved-day'
import { PrintHead } from './print-head'
import { useMoves } from './use-moves'
import './day.css'

interface DayViewProps {
  date: Day
  filter: CalendarFilter
  /** The card of one booking; another feature's, handed in where the screens are put together. */
  card: SessionCard
}

/** A day of the diary, a column per trainer. */
export const DayView = ({ date, filter, card }: DayViewProps) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { dayText } = useStudioTime()
  const now = useStudioNow()
  const answer = useQuery(queries.calendar.day.queryOptions({ input: { date } }))
  // The neighbours are there before they are asked for: changing the day is instant.
  useEffect(() => {
    for (const days of [-1, 1]) void client.prefetchQuery(queries.calendar.day.queryOptions({ input: { date: addDays(date, days) } }))
  }, [client, date])
  useKeys('Day', [{ keys: 'P', label: 'print the day', run: () => window.print() }])
  const { moves, drop } = useMoves(date)
  // Chosen here, not by the server: another choice of columns is instant, too.
  const day = useMemo(() => {
    if (!answer.data) return undefined
    const moved = movedDay(answer.data, moves)
    if (filter.trainers.length === 0) return moved
    return { ...moved, columns: moved.columns.filter(({ trainerId }) => filter.trainers.includes(trainerId)) }
  }, [answer.data, filter.trainers, moves])
  const laid = useMemo(() => (day ? laidDay(day, now) : null), [day, now])
  if (answer.isError) return <Failed what="The day" error={answer.error} onRetry={() => void answer.refetch()} />
  if (!day || !laid || !answer.data) return <LoadingLines count={10} />
  if (answer.data.columns.length === 0)
    return (
      <EmptyState
        icon={IconCalendarPlus}
        title="No trainer yet"
        act={<Button onClick={() => void navigate({ to: '/settings/trainers/new' })}>Add a trainer</Button>}
      >
        The calendar has a column for each trainer. Add the first one with their hours.
      </EmptyState>
    )
  if (day.columns.length === 0)
    return (
      <EmptyState icon={IconCalendarPlus} title="No column chosen">
        None of the chosen trainers has a column on this day. V chooses the columns.
      </EmptyState>
    )
  return (
    <>
      <PrintHead day={day} laid={laid} now={now} />
      <DayGrid
        key={date}
        day={day}
        laid={laid}
        now={now}
        title={dayText(date)}
        filter={filter}
        movingIds={moves.map(({ id }) => id)}
        onDrop={(booking, to, trainerName) => void drop(booking, to, trainerName)}
        card={card}
      />
    </>
  )
}
