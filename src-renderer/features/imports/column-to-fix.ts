import type { ImportField, ImportRow } from './import-records'

/** What to type a name into, best first. */
const nameFields: readonly ImportField[] = ['lastName', 'firstName', 'fullName']
const needed: readonly ImportField[] = [...nameFields, 'phone', 'email']

/** The columns that are shown: all that go somewhere. */
export const usedColumns = (mapping: readonly ImportField[]): number[] =>
  mapping.flatMap((field, column) => (field === 'ignore' ? [] : [column]))

/** The column of a rejected row to type into first; the first one that is used when nothing says which. */
export const columnToFix = ({ cells, field }: Pick<ImportRow, 'cells' | 'field'>, mapping: readonly ImportField[]): number => {
  const named = field !== null && nameFields.includes(field) ? nameFields : [field]
  const of = (fields: readonly (ImportField | null)[]) => fields.map((one) => (one === null ? -1 : mapping.indexOf(one)))
  const said = of(named).find((column) => column >= 0)
  if (said !== undefined) return said
  const empty = of(needed).find((column) => column >= 0 && (cells[column] ?? '').trim() === '')
  return empty ?? usedColumns(mapping)[0] ?? 0
}
