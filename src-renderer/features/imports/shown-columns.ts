import { usedColumns } from './column-to-fix'
import type { ClientImport, ImportField } from './import-records'
import { fieldNames } from './import-words'

export interface ShownColumn {
  /** Its place in the file. */
  column: number
  field: ImportField
  label: string
  widthRem: number
}

const widths: Partial<Record<ImportField, number>> = { firstName: 8, lastName: 8.5, fullName: 11, phone: 9.5, email: 12.5, birthday: 7.5 }

/** The columns that become something, under the field's name; under the file's own where several go to one field. */
export const shownColumns = ({ headers, mapping }: Pick<ClientImport, 'headers' | 'mapping'>): ShownColumn[] =>
  usedColumns(mapping).map((column) => {
    const field = mapping[column]!
    const isShared = mapping.filter((other) => other === field).length > 1
    return { column, field, label: isShared ? (headers[column] ?? '') : fieldNames[field], widthRem: widths[field] ?? 9 }
  })
