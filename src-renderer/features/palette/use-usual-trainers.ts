import { useQueries } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import type { Client } from '../../lib/records'

const mostAsked = 2

/** Whom clients without a trainer of their own were last booked with, by client. */
export const useUsualTrainers = (clients: readonly Client[]) => {
  const asked = [...new Set(clients.filter(({ primaryTrainerId }) => primaryTrainerId === null).map(({ id }) => id))].slice(0, mostAsked)
  return useQueries({
    queries: asked.map((clientId) => queries.bookings.list.queryOptions({ input: { clientId, limit: 1, sort: '-startsAt' } })),
    combine: (answers) => ({
      isPending: answers.some((answer) => answer.isPending),
      lastTrainerIds: new Map(asked.map((clientId, index) => [clientId, answers[index]?.data?.items[0]?.trainerId])),
    }),
  })
}
