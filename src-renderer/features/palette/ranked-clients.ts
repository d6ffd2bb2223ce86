import { foldText } from '@shared/domain/search/fold-text'
import { clientName } from '../../lib/client-name'
import type { Client } from '../../lib/records'

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '')

/** Lower is nearer: whole names, then names that begin so, then names with it inside or found by phone, e-mail or number. */
const distance = (client: Client, typed: readonly string[]): number => {
  const words = wordsOf(clientName(client))
  if (typed.every((word) => words.includes(word))) return words[0] === typed[0] ? 0 : 1
  if (typed.every((word) => words.some((one) => one.startsWith(word)))) return words[0]?.startsWith(typed[0] ?? '') ? 2 : 3
  return 4
}

/** Clients found for what was typed, the nearest first; else in the order of the list. */
export const rankedClients = (clients: readonly Client[], typedText: string): Client[] => {
  const typed = wordsOf(typedText)
  return clients
    .map((client) => ({ client, far: distance(client, typed) }))
    .sort((a, b) => a.far - b.far)
    .map(({ client }) => client)
}
