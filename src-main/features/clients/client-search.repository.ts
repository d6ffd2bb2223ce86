import type { Tx } from '../../data/db'

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`
const isLong = (word: string): boolean => [...word].length >= 3

/** Texts in which every word stands: one of three characters and more anywhere, a shorter one at the beginning of a word. `t` is client_text. */
export const textsWith = (words: readonly string[]): [sql: string, values: string[]] => {
  const long = words.filter(isLong).map(quoted)
  const short = words.filter((word) => !isLong(word)).map((word) => `${quoted(word)}*`)
  const parts: [string, string][] = []
  if (long.length > 0) parts.push(['SELECT rowid FROM client_trigram WHERE client_trigram MATCH ?', long.join(' AND ')])
  if (short.length > 0) parts.push(['SELECT rowid FROM client_prefix WHERE client_prefix MATCH ?', short.join(' AND ')])
  return [parts.map(([sql]) => `t.id IN (${sql})`).join(' AND '), parts.map(([, match]) => match)]
}

/** Clients in whose text every word stands. `c` is client. */
export const clientsWith = (words: readonly string[]): [sql: string, values: string[]] => {
  const [sql, values] = textsWith(words)
  return [`c.id IN (SELECT t.clientId FROM client_text t WHERE ${sql})`, values]
}

/** The nearest first: whose number it is, then those of whose name each word begins a word, then those found by anything else; each by name. */
export const nearestFirst = (words: readonly string[]): [sql: string, values: string[]] => {
  const begins = words.map(() => `instr(' ' || t.name, ' ' || ?) > 0`).join(' AND ')
  const [only, ...more] = words
  const number = only !== undefined && more.length === 0 ? [only] : []
  const byNumber = number.map(() => 'WHEN t.clientId = (SELECT id FROM client WHERE number = ?) THEN 0').join('')
  return [`CASE ${byNumber} WHEN ${begins} THEN 1 ELSE 2 END, t.name`, [...number, ...words]]
}

/** What a search finds a client by; the indexes follow. */
export const saveClientText = (tx: Tx, clientId: string, text: string) =>
  tx.clientText.upsert({ where: { clientId }, create: { clientId, text }, update: { text }, select: { id: true } })
