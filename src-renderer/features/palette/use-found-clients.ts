import { useQueries } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import type { Client } from '../../lib/records'
import { rankedClients } from './ranked-clients'

const mostSearches = 4
const mostRead = 20
const longestSearch = 120

/** Clients for each of the texts, by text. An answer belongs to its text, so a late one never stands under another. */
export const useFoundClients = (texts: readonly string[]) => {
  const asked = [...new Set(texts.map((text) => text.trim().toWellFormed().slice(0, longestSearch)))]
    .filter((text) => text !== '')
    .slice(0, mostSearches)
  return useQueries({
    queries: asked.map((q) => queries.clients.list.queryOptions({ input: { q, limit: mostRead, isActive: true } })),
    combine: (answers) => ({
      isPending: answers.some((answer) => answer.isPending),
      isFailed: answers.some((answer) => answer.isError),
      found: new Map<string, Client[]>(asked.map((text, index) => [text, rankedClients(answers[index]?.data?.items ?? [], text)])),
    }),
  })
}
