import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../../lib/api'
import type { ImportRow, RowOutcome } from './import-records'

const pageRows = 100
/** So many are asked for without being looked at, for what acts on all of them; more come with scrolling. */
const askedAhead = 5_000
const settleMs = 500

interface RowFilter {
  outcome: RowOutcome
  reason?: string
}

/**
 * The rows of a group, in the order of the file. They are asked for once while they are in sight: a row mended here stays where it is.
 * @param rowsNow how many the group has by the newest answer
 * @param goneFrom how many of those read have left the group by what was done here; any other difference comes from another desk
 */
export const useImportRows = (
  importId: string,
  { outcome, reason }: RowFilter,
  rowsNow: number,
  goneFrom: (read: readonly ImportRow[]) => number = () => 0,
) => {
  const found = useInfiniteQuery({
    queryKey: ['import-rows', importId, outcome, reason ?? null],
    queryFn: ({ pageParam }) =>
      api.imports.rows({
        id: importId,
        outcome,
        limit: pageRows,
        ...(reason === undefined ? {} : { reason }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
    gcTime: 0,
  })
  const rows: ImportRow[] = found.data?.pages.flatMap(({ items }) => items) ?? []
  const { hasNextPage, isFetching, isFetchingNextPage, fetchNextPage, refetch } = found
  const isAhead = rows.length < askedAhead
  useEffect(() => {
    if (isAhead && hasNextPage && !isFetching) void fetchNextPage()
  }, [isAhead, hasNextPage, isFetching, fetchNextPage])
  const read = found.data?.pages[0]?.total
  const isOff = read !== undefined && read - goneFrom(rows) !== rowsNow
  const asked = useRef<number | null>(null)
  useEffect(() => {
    if (!isOff || isFetching || asked.current === rowsNow) return undefined
    // What is done here changes the rows and their count one after the other.
    const timer = setTimeout(() => {
      asked.current = rowsNow
      void refetch()
    }, settleMs)
    return () => clearTimeout(timer)
  }, [isOff, isFetching, rowsNow, refetch])
  return {
    rows,
    isPending: found.isPending,
    error: found.error,
    retry: () => void refetch(),
    isFetchingNextPage,
    more: () => {
      if (hasNextPage && !isFetching) void fetchNextPage()
    },
  }
}
