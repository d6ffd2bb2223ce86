import { fieldOfHeader } from './column-words.ts'
import { dateEvidence } from './date-text.ts'
import { readEmailText } from './email-text.ts'
import { gatheredFields, type ImportField } from './import-words.ts'
import { rejectsColumn } from './rejects-file.ts'

const filledCells = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')

const most = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length >= cells.length * 0.7

const isEmail = (cell: string): boolean => readEmailText(cell) !== null
const isPhone = (cell: string): boolean =>
  /^['+(\d][\d\s().+/-]{6,18}$/.test(cell) && !/[./-]\d{1,2}[./-]/.test(cell) && cell.replace(/\D/g, '').length >= 7
const isDate = (cell: string): boolean => dateEvidence([cell]).dates === 1
const isName = (cell: string): boolean => /^\p{Lu}[\p{L}\p{M}'’. -]{1,40}$/u.test(cell)

/** A column by the look of its cells alone. */
const fieldOfCells = (cells: readonly string[]): ImportField => {
  if (most(cells, isEmail)) return 'email'
  if (most(cells, isPhone)) return 'phone'
  if (most(cells, isDate)) return 'birthday'
  if (most(cells, (cell) => isName(cell) && /\S [\p{Lu}]/u.test(cell))) return 'fullName'
  return most(cells, isName) ? 'firstName' : 'ignore'
}

/** Whether the first row names columns: one of its cells is a known header, or none looks like data where the rows below do. */
export const looksLikeHeader = (first: readonly string[], rows: readonly (readonly string[])[]): boolean => {
  const looksLikeData = first.some((cell) => isEmail(cell) || isPhone(cell.trim()) || isDate(cell))
  if (looksLikeData) return false
  const known = first.filter((cell) => fieldOfHeader(cell) !== null).length
  if (known > 0) return true
  return first.some((_, column) => ['email', 'phone', 'birthday'].includes(fieldOfCells(filledCells(rows, column))))
}

/**
 * Where each column goes: by its header, and where the header says nothing by the look of its cells.
 * One column feeds one field, but for notes, goals and tags; the better header wins.
 */
export const guessColumns = (headers: readonly string[], rows: readonly (readonly string[])[], hasHeader: boolean): ImportField[] => {
  const mapping: ImportField[] = headers.map(() => 'ignore')
  const named = headers.flatMap((header, column) => {
    const found = hasHeader && header !== rejectsColumn ? fieldOfHeader(header) : null
    return found ? [{ column, ...found }] : []
  })
  const taken = new Set<ImportField>()
  for (const { column, field } of named.toSorted((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (taken.has(field) && !gatheredFields.includes(field)) continue
    taken.add(field)
    mapping[column] = field
  }
  if (taken.has('firstName') || taken.has('lastName')) free(mapping, taken, 'fullName')
  const hasName = () => taken.has('firstName') || taken.has('lastName') || taken.has('fullName')
  for (const column of headers.keys()) {
    if (mapping[column] !== 'ignore' || headers[column] === rejectsColumn) continue
    const looks = fieldOfCells(filledCells(rows, column))
    const isNameColumn = looks === 'fullName' || looks === 'firstName'
    // A header that says something else is believed over what its names look like: a trainer, a city.
    if (looks === 'ignore' || (isNameColumn && hasHeader)) continue
    if (looks === 'birthday' && hasHeader) continue
    const field = looks === 'firstName' && taken.has('firstName') ? 'lastName' : looks
    if (taken.has(field) || (isNameColumn && field !== 'lastName' && hasName())) continue
    taken.add(field)
    mapping[column] = field
  }
  return mapping
}

/** The full name is asked for only where there is no other. */
const free = (mapping: ImportField[], taken: Set<ImportField>, field: ImportField): void => {
  const column = mapping.indexOf(field)
  if (column >= 0) mapping[column] = 'ignore'
  taken.delete(field)
}
