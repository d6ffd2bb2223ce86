import { guarded } from './formula-guard.ts'

/** The column put behind the file's own; known again when the mended file comes back. */
export const rejectsColumn = 'Reason it was left out'

const byteOrderMark = '\uFEFF'

/** A CSV as spreadsheets read it: UTF-8 with its mark, lines ended as Windows does. A broken row keeps its shape, so that it is not taken for a whole one. */
export const rejectsFile = (
  headers: readonly string[],
  rows: readonly { cells: readonly string[]; reason: string | null }[],
  separator: string,
): string => {
  const isSecondRound = headers.at(-1) === rejectsColumn
  const own = isSecondRound ? headers.slice(0, -1) : headers
  const needsQuotes = (text: string): boolean => text.includes(separator) || /["\r\n]|^\s|\s$/.test(text)
  const cell = (text: string): string => {
    // A phone with its plus is no formula, and people paste it from here; what came guarded is so already.
    const safe = /^(\+[\d\s()-]+$|['’])/.test(text) ? text : guarded(text)
    return needsQuotes(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const line = (cells: readonly string[]): string => `${cells.map(cell).join(separator)}\r\n`
  // A mended file has the reason of its first round in its last cell.
  const ownCells = (cells: readonly string[]) => (isSecondRound && cells.length === headers.length ? cells.slice(0, -1) : cells)
  return (
    byteOrderMark + [[...own, rejectsColumn], ...rows.map(({ cells, reason }) => [...ownCells(cells), reason ?? ''])].map(line).join('')
  )
}
