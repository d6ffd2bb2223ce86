import { keepPreviousData, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query'

export const pageSize = 50

/** How every list of Payments is asked for: page by page, the last answer in sight until the next one is there. */
export const paged = {
  initialPageParam: undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
} as const

/** One page of what was typed into the search. */
export const pageOf = (q: string | undefined, cursor: string | undefined) => ({
  ...(q === undefined ? {} : { q }),
  ...(cursor === undefined ? {} : { cursor }),
  limit: pageSize,
})

/** A list as far as it was asked for. */
export interface FoundList<Row> {
  /** Undefined until the first answer. */
  rows: Row[] | undefined
  total: number
  error: Error | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => void
  refetch: () => void
}

export const foundList = <Item, Row>(
  found: UseInfiniteQueryResult<InfiniteData<{ items: Item[]; total: number }>>,
  rowOf: (item: Item) => Row,
): FoundList<Row> => ({
  rows: found.data?.pages.flatMap(({ items }) => items.map(rowOf)),
  total: found.data?.pages[0]?.total ?? 0,
  error: found.error,
  hasNextPage: found.hasNextPage,
  isFetchingNextPage: found.isFetchingNextPage,
  fetchNextPage: () => void found.fetchNextPage(),
  refetch: () => void found.refetch(),
})
