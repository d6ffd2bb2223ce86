import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addDays, type Day } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'

/** The week's hours, and what a week of dates has of its own: hours, days away, closed days. */
export const useTrainerHours = (trainerId: string, monday: Day) => {
  const week = { from: monday, to: addDays(monday, 6) }
  const options = { placeholderData: keepPreviousData }
  const hours = useQuery(queries.availability.list.queryOptions({ input: { trainerId, ...week }, ...options }))
  const breaks = useQuery(queries.availability.listBreaks.queryOptions({ input: { trainerId, ...week }, ...options }))
  const closedDays = useQuery(queries.availability.listClosedDays.queryOptions({ input: week, ...options }))
  const all = [hours, breaks, closedDays]
  const refetch = () => Promise.all(all.map((one) => one.refetch()))
  const failed = all.find(({ isError }) => isError)
  if (!hours.data || !breaks.data || !closedDays.data) return { error: failed?.error ?? null, refetch, data: null }
  return {
    error: failed?.error ?? null,
    refetch,
    data: { rules: hours.data.items, breaks: breaks.data.items, closedDays: closedDays.data.items },
  }
}
