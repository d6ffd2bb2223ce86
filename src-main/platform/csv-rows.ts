import { parse } from 'csv-parse/sync'

export interface CsvRow {
  /** Where it begins in the file, from 1. */
  line: number
  cells: string[]
}

/** A quoted cell of more lines than this was never meant to be one. */
const mostLinesOfRow = 60

const cellsOf = (text: string, separator: string): string[] | null => {
  try {
    const [cells] = parse(text, { delimiter: separator, relax_column_count: true, relax_quotes: true, record_delimiter: '\u0000' })
    return cells ?? ['']
  } catch {
    return null
  }
}

/**
 * The rows of a file, each by itself, so that a broken one breaks no other: a quote that is opened and not closed so that a
 * whole row comes of it ends with its line.
 */
export const csvRows = (lines: readonly string[], separator: string, firstLine: number, cellCount: number | null): CsvRow[] => {
  const rows: CsvRow[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.trim() === '') continue
    if (!line.includes('"')) {
      rows.push({ line: firstLine + at, cells: line.split(separator) })
      continue
    }
    const { cells, lineCount } = quotedRow(lines, at, separator, cellCount ?? rows[0]?.cells.length ?? null)
    rows.push({ line: firstLine + at, cells })
    at += lineCount - 1
  }
  return rows
}

const quotedRow = (lines: readonly string[], at: number, separator: string, cellCount: number | null) => {
  const line = lines[at]!
  let text = line
  for (let lineCount = 1; lineCount <= mostLinesOfRow; lineCount++) {
    if (lineCount > 1) {
      const more = lines[at + lineCount - 1]
      if (more === undefined) break
      text += `\n${more}`
      if (!more.includes('"')) continue
    }
    const cells = cellsOf(text, separator)
    if (cells && (lineCount === 1 || cellCount === null || cells.length === cellCount)) return { cells, lineCount }
    if (cells) break
  }
  return { cells: line.split(separator), lineCount: 1 }
}
