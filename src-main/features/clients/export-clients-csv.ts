import { guarded } from '@shared/domain/imports/formula-guard'
import { dayOf } from '@shared/domain/time/zone'
import type { ClientRow } from './clients.repository'

/** The columns in their order, under the headers an import recognises. Days are `YYYY-MM-DD` in the studio's zone. */
const columns: readonly [header: string, cell: (client: ClientRow, timeZone: string) => string | null][] = [
  ['First name', ({ firstName }) => firstName],
  ['Last name', ({ lastName }) => lastName],
  ['E-mail', ({ email }) => email],
  ['Phone', ({ phone }) => phone],
  ['Birthday', ({ birthday }) => birthday],
  ['Level', ({ fitnessLevel }) => fitnessLevel],
  ['Goals', ({ goals }) => listed(goals)],
  ['Tags', ({ tags }) => listed(tags)],
  ['Notes', ({ notes }) => notes],
  ['Emergency contact', ({ emergencyName }) => emergencyName],
  ['Emergency phone', ({ emergencyPhone }) => emergencyPhone],
  ['E-mail consent', ({ emailConsent }) => emailConsent],
  ['SMS consent', ({ smsConsent }) => smsConsent],
  ['Number', ({ number }) => number],
  ['Client since', ({ createdAt }, timeZone) => dayOf(createdAt, timeZone)],
  ['Archived', ({ archivedAt }) => (archivedAt === null ? '' : 'yes')],
]

export const clientFileHeaders = columns.map(([header]) => header)

const listed = (json: string): string => (JSON.parse(json) as string[]).join('; ')

/** `+254711000111` cannot be run, and stays a number other programs know. */
const isPlainPhone = (text: string): boolean => /^\+\d{4,15}$/.test(text)
const needsQuotes = (text: string): boolean => /[",;\r\n]|^\s|\s$/.test(text)

const cell = (text: string): string => {
  const safe = isPlainPhone(text) ? text : guarded(text)
  return needsQuotes(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** What the file begins with: the mark by which spreadsheets know UTF-8, and the headers. */
export const csvHead = (): string => `\uFEFF${line(clientFileHeaders)}`

/** RFC 4180. What a spreadsheet would run stands behind an apostrophe, which an import takes away again. */
export const csvLine = (client: ClientRow, timeZone: string): string => line(columns.map(([, of]) => of(client, timeZone) ?? ''))
