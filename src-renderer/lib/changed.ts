import type { Query } from '@tanstack/react-query'
import { queryClient, signedInKey } from './query-client'

/** Queries that show more than their own feature's records. */
const readsAlso: Record<string, readonly string[]> = {
  calendar: ['bookings', 'availability', 'trainers', 'sessionTypes', 'clients', 'studio'],
  availability: ['bookings', 'trainers', 'sessionTypes', 'studio'],
  bookings: ['clients', 'trainers', 'sessionTypes', 'studio'],
  clients: ['trainers'],
  trainers: ['staff', 'studio'],
  system: ['studio', 'staff'],
}

const camelCase = (feature: string) => feature.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Query keys start with the contract path: `[['calendar', 'day'], …]`. */
const featureOf = (query: Query): string | undefined => {
  const [path] = query.queryKey
  return Array.isArray(path) && typeof path[0] === 'string' ? path[0] : undefined
}

/** Asks again for what these features' records are shown in. Of the staff it may be whoever sits here who was renamed, or let go. */
export const changed = (features: readonly string[]): Promise<void> => {
  const written = new Set(features.map(camelCase))
  return queryClient.invalidateQueries({
    predicate: (query) => {
      if (query.queryKey === signedInKey) return written.has('staff')
      const feature = featureOf(query)
      return feature !== undefined && (written.has(feature) || (readsAlso[feature] ?? []).some((other) => written.has(other)))
    },
  })
}

/** After a gap in the events nothing on screen can be trusted. */
export const everythingChanged = (): Promise<void> => queryClient.invalidateQueries()
