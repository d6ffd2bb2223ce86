import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { fromIso } from '@shared/domain/time/instant'
import { dayOf, type Day } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { spanOf, stepped } from './calendar-span'
import { ListView } from './list-view'
import { MonthView } from './month-view'
import type { RangeViewProps } from './range-props'
import { useChoices, type Choices } from './use-choices'
import { weekTrainersOf } from './week-trainers'
import { WeekView } from './week-view'
import '@fullcalendar/react/skeleton.css'
import './range.css'

const questionOf = ({ view, filter }: Pick<RangeViewProps, 'view' | 'filter'>, date: Day, choices: Choices) => {
  const span = spanOf(view, date)
  // The week keeps what the filter leaves out, dimmed: without it the gaps would not be free.
  if (view === 'week') return { ...span, trainerIds: weekTrainersOf(choices, filter).map(({ id }) => id) }
  return { ...span, trainerIds: [...filter.trainers], sessionTypeIds: [...filter.types], statuses: [...filter.states] }
}

/** A week, a month or a list of the diary. */
export const RangeView = (props: RangeViewProps) => {
  const { view, date, filter } = props
  const client = useQueryClient()
  const choices = useChoices()
  const input = choices ? questionOf({ view, filter }, date, choices) : spanOf(view, date)
  const range = useQuery(
    queries.calendar.range.queryOptions({
      input,
      enabled: choices !== null,
      // Another choice for the same days: what is drawn stays until the answer is there, and the focus with it.
      placeholderData: (last) => (last && dayOf(fromIso(last.startsAt), last.timeZone) === input.from ? last : undefined),
    }),
  )
  useEffect(() => {
    if (!choices) return
    for (const direction of [-1, 1] as const) {
      const beside = questionOf({ view, filter }, stepped(view, date, direction), choices)
      void client.prefetchQuery(queries.calendar.range.queryOptions({ input: beside }))
    }
  }, [client, view, date, filter, choices])
  if (range.isError) return <Failed what={`The ${view}`} error={range.error} onRetry={() => void range.refetch()} />
  if (!range.data || !choices) return <LoadingLines count={10} />
  const shared = { ...props, choices, range: range.data }
  if (view === 'week') return <WeekView {...shared} />
  return view === 'month' ? <MonthView {...shared} /> : <ListView {...shared} />
}
