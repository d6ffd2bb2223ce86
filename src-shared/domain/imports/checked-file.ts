import { checkedRow, type ImportedClient, type RowReason, type RowRules } from './checked-row.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import type { RowOutcome } from './import-words.ts'

export interface FileRow {
  line: number
  cells: readonly string[]
}

export interface CheckedFileRow {
  line: number
  outcome: RowOutcome
  codes: RowReason[]
  reason: string | null
  /** Also of a duplicate, for it can be wanted after all; null where the row is rejected. */
  client: ImportedClient | null
}

/** Checks the rows of one file in their order; of rows of one person the first counts. */
export const fileChecker = (rules: RowRules): ((row: FileRow) => CheckedFileRow) => {
  const lineOf = new Map<string, number>()
  return ({ line, cells }) => {
    const { reasons, client } = checkedRow(cells, rules)
    const own = { line, codes: reasons.map(({ code }) => code), reason: reasons.map(({ sentence }) => sentence).join(' ') || null, client }
    if (client === null) return { ...own, outcome: 'rejected' }
    const keys = duplicateKeys(client)
    const earlier = keys.map((key) => lineOf.get(key)).find((found) => found !== undefined)
    for (const key of keys) if (!lineOf.has(key)) lineOf.set(key, earlier ?? line)
    if (earlier !== undefined) return { ...own, ...duplicateInFile(earlier) }
    return { ...own, outcome: reasons.length > 0 ? 'fixed' : 'new' }
  }
}

export const duplicateInFile = (line: number) => ({
  outcome: 'duplicate_in_file' as const,
  codes: ['duplicate_in_file' as const],
  reason: `The same name with the same e-mail or phone as in line ${line}.`,
})

export const duplicateExisting = (clientNumber: string) => ({
  outcome: 'duplicate_existing' as const,
  codes: ['duplicate_existing' as const],
  reason: `Already client ${clientNumber}: the same name with the same e-mail or phone.`,
})
