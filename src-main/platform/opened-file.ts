// Read by a worker that Node runs as it is: the imports of values carry their extension and no path alias.
import type { FileRow } from '../../src-shared/domain/imports/checked-file'
import { dateEvidence } from '../../src-shared/domain/imports/date-text.ts'
import { guessColumns, looksLikeHeader } from '../../src-shared/domain/imports/guess-columns.ts'
import { guessSeparator } from '../../src-shared/domain/imports/guess-separator.ts'
import { importSeparators, type ImportSeparator } from '../../src-shared/domain/imports/import-words.ts'
import type { FileHead, GivenFile } from '../core/client-files'
import { csvRows } from './csv-rows.ts'
import { decodedText, guessEncoding } from './decode-text.ts'

/** Why a file cannot be read, in a sentence for people. */
export class FileRefusal extends Error {
  readonly code: 'INVALID' | 'TOO_LARGE'

  constructor(code: FileRefusal['code'], message: string) {
    super(message)
    this.code = code
  }
}

const mostRows = 100_000
const mostColumns = 100
const linesLookedAt = 30
const rowsLookedAt = 300

const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) || (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)

/** Excel's own first line, `sep=;`. */
const declaredSeparator = (line: string | undefined): ImportSeparator | null => {
  const declared = /^"?sep=(.)"?$/i.exec(line ?? '')?.[1]
  return importSeparators.find((separator) => separator === declared) ?? null
}

/** A file of clients taken apart: its rows, and all that can be guessed about them. */
export const openedFile = (
  bytes: Uint8Array,
  given: Pick<GivenFile, 'encoding' | 'separator' | 'hasHeader'>,
): { head: FileHead; rows: FileRow[] } => {
  if (isWorkbook(bytes)) throw new FileRefusal('INVALID', 'This is an Excel workbook; save it as CSV first, then bring that file in.')
  const encoding = given.encoding ?? guessEncoding(bytes)
  const text = decodedText(bytes, encoding)
  // Never in a text, nearly always in a picture or a program.
  if (text.includes('\u0000'))
    throw new FileRefusal('INVALID', 'This is not a file of text; save the list as CSV, then bring that file in.')
  const lines = text.split(/\r\n|\n|\r/)
  const declared = declaredSeparator(lines[0])
  const skipped = declared === null ? 0 : 1
  const own = lines.slice(skipped)
  const separator = given.separator ?? declared ?? guessSeparator(own.slice(0, linesLookedAt))
  const all = csvRows(own, separator, skipped + 1, null).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first] = all
  if (!first) throw new FileRefusal('INVALID', 'The file is empty; choose one with a row for each client.')
  if (first.cells.length > mostColumns)
    throw new FileRefusal('INVALID', `The file has ${first.cells.length} columns; ${mostColumns} at most can be read.`)
  const looked = all.slice(1, rowsLookedAt + 1).map(({ cells }) => cells)
  const hasHeader = given.hasHeader ?? looksLikeHeader(first.cells, looked)
  const rows = hasHeader ? all.slice(1) : all
  if (rows.length === 0)
    throw new FileRefusal('INVALID', 'The file has a header and no rows under it; choose one with a row for each client.')
  if (rows.length > mostRows)
    throw new FileRefusal(
      'TOO_LARGE',
      `The file has ${rows.length} rows; ${mostRows} at most can be brought in at once. Cut it into smaller files.`,
    )
  const headers = first.cells.map((cell, column) => (hasHeader && cell.trim() !== '' ? cell.trim().slice(0, 200) : `Column ${column + 1}`))
  const mapping = guessColumns(headers, hasHeader ? looked : [first.cells, ...looked], hasHeader)
  const dates = headers.map((_, column) => dateEvidence(rows.values().map(({ cells }) => cells[column] ?? '')))
  return { head: { encoding, separator, hasHeader, headers, mapping, dates, rowCount: rows.length }, rows }
}
