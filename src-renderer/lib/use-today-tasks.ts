import { useQuery } from '@tanstack/react-query'
import { queries } from './api'
import { useStudioNow } from './studio-clock'
import { todayTasks } from './today-tasks'
import { useStudioTime } from './use-studio'

const mostRequests = 20

/** What asks for a decision, and how many requests beyond those read wait too. */
export const useTodayTasks = () => {
  const now = useStudioNow()
  const { today } = useStudioTime()
  const proposed = useQuery(queries.bookings.proposals.queryOptions({ input: {} }))
  const waiting = useQuery(
    queries.bookings.list.queryOptions({ input: { status: 'pending', from: today, sort: 'startsAt', limit: mostRequests } }),
  )
  const tasks = todayTasks(proposed.data?.items ?? [], waiting.data?.items ?? [], now)
  const unread = (waiting.data?.total ?? 0) - (waiting.data?.items.length ?? 0)
  return {
    tasks,
    unread,
    isKnown: proposed.data !== undefined && waiting.data !== undefined,
    failed: [proposed, waiting].find(({ isError }) => isError),
  }
}
