import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { useMe } from '../../lib/signed-in'

/** Trainers this person may book: a trainer's own diary only. */
export const useBookableTrainers = () => {
  const me = useMe()
  const { data } = useQuery(queries.trainers.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'name' } }))
  const all = data?.items ?? []
  return me.role === 'trainer' ? all.filter(({ id }) => id === me.trainerId) : all
}

/** Private session types; seats of a class are booked from the class. */
export const usePrivateTypes = () => {
  const { data } = useQuery(queries.sessionTypes.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'createdAt' } }))
  return (data?.items ?? []).filter(({ capacity }) => capacity === 1)
}
