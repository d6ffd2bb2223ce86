import { useQuery } from '@tanstack/react-query'
import { queries } from './api'
import type { SessionType } from './records'

/** All session types, archived ones too: what is sold may name one. */
export const useEveryType = () => useQuery(queries.sessionTypes.list.queryOptions({ input: { limit: 100, sort: 'name' } }))

/** What something pays for, by its types' ids: `Every type`, `Pilates, Boxing`. */
export const coveredText = (sessionTypeIds: readonly string[], types: readonly Pick<SessionType, 'id' | 'name'>[]): string =>
  sessionTypeIds.length === 0
    ? 'Every type'
    : types
        .filter(({ id }) => sessionTypeIds.includes(id))
        .map(({ name }) => name)
        .join(', ')
