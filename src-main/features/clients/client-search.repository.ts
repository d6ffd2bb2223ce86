import type { Tx } from '../../data/db'

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`
const isLong = (word: string): boolean => [...word].length >= 3

/** Clients in whose text every word stands: one of three characters and more anywhere, a shorter one at the beginning of a word. */
export const clientsWith = (words: readonly string[]): [sql: string, values: string[]] => {
  const long = words.filter(isLong).map(quoted)
  const short = words.filter((word) => !isLong(word)).map((word) => `${quoted(word)}*`)
  const parts: [string, string][] = []
  if (long.length > 0) parts.push(['SELECT rowid FROM client_trigram WHERE client_trigram MATCH ?', long.join(' AND ')])
  if (short.length > 0) parts.push(['SELECT rowid FROM client_prefix WHERE client_prefix MATCH ?', short.join(' AND ')])
  const among = parts.map(([sql]) => `id IN (${sql})`).join(' AND ')
  return [`c.id IN (SELECT clientId FROM client_text WHERE ${among})`, parts.map(([, match]) => match)]
}

/** What a search finds a client by; the indexes follow. */
export const saveClientText = (tx: Tx, clientId: string, text: string) =>
  tx.clientText.upsert({ where: { clientId }, create: { clientId, text }, update: { text }, select: { id: true } })
