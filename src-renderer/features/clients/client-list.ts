import { useQueries, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { queries } from '../../lib/api'
import type { Client } from '../../lib/records'
import { filtersOf, type ClientsSearch } from './clients-search'

export const pageSize = 100

export const pageInput = (look: ClientsSearch, page: number) => ({ ...filtersOf(look), page, page_size: pageSize })
const pageOptions = (look: ClientsSearch, page: number) => queries.clients.list.queryOptions({ input: pageInput(look, page) })

/** Rows asked for before and after those in sight. */
const rowsAhead = 40
const settledMs = 60

/** What is asked for and what is shown meanwhile: an answer belongs to its question, so a late one never stands under another. */
export const useClientList = (look: ClientsSearch) => {
  const first = useQuery(pageOptions(look, 1))
  const [shown, setShown] = useState(look)
  if (first.data !== undefined && shown !== look) setShown(look)
  const shownFirst = useQuery(pageOptions(shown, 1))
  return {
    shown,
    total: shownFirst.data?.total ?? 0,
    /** Nothing has ever been shown. */
    isPending: shownFirst.data === undefined && !first.isError,
    /** The answer to what is looked at is there. */
    isAnswered: first.data !== undefined && shown === look,
    error: first.isError ? first.error : null,
    retry: () => void first.refetch(),
    firstRow: shownFirst.data?.items[0],
  }
}

/** The client of a row, or undefined while that part of the list is on its way. */
export const useClientPages = (shown: ClientsSearch, total: number, from: number, to: number) => {
  const pageOf = (row: number) => Math.floor(Math.min(Math.max(row, 0), Math.max(total - 1, 0)) / pageSize) + 1
  // A list dragged through asks for where it comes to rest.
  const [wanted] = useDebouncedValue(`${pageOf(from - rowsAhead)} ${pageOf(to + rowsAhead)}`, settledMs)
  const [fromPage = 1, toPage = 1] = wanted.split(' ').map(Number)
  const pages = [...new Set([1, ...Array.from({ length: Math.max(toPage - fromPage + 1, 1) }, (_, index) => fromPage + index)])]
  const answers = useQueries({ queries: pages.map((page) => pageOptions(shown, page)) })
  const items = new Map(pages.map((page, index) => [page, answers[index]?.data?.items]))
  return {
    clientAt: (row: number): Client | undefined => items.get(pageOf(row))?.[row % pageSize],
    failed: answers.find((answer) => answer.isError && answer.data === undefined),
  }
}
