import type { Query, QueryClient } from '@tanstack/react-query'

const isFirstUnderWay = ({ state }: Query): boolean => state.fetchStatus === 'fetching' && state.data === undefined

/**
 * Asks again for what may be older than what just happened. An answer under way is dropped for a new one, but for a query's first:
 * it may have been read before, and would stand as if it were new, so it is asked for once more when it is there.
 */
export const askAgain = async (client: QueryClient, isMeant: (query: Query) => boolean = () => true): Promise<void> => {
  const firsts = client.getQueryCache().findAll({ predicate: (query) => isFirstUnderWay(query) && isMeant(query) })
  await Promise.all([
    client.invalidateQueries({ predicate: isMeant }),
    ...firsts.map(async (first) => {
      await first.promise?.catch(() => undefined)
      await client.invalidateQueries({ predicate: (query) => query === first })
    }),
  ])
}
