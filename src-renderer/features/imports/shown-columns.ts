import { importFieldLabels } from '@shared/domain/imports/import-words'
import { usedColumns } from './column-to-fix'
import type { ClientImport, ImportField } from './import-records'

export interface ShownColumn {
  /** Its place in the file. */
  column: number
  field: ImportField
  label: string
  widthRem: number
}

const widths: Partial<Record<ImportField, number>> = { firstName: 6.25, lastName: 6.75, fullName: 10, phone: 8, email: 10.5, birthday: 6.5 }

/** The columns that become something, under the field's name; under the file's own where several go to one field. */
export const shownColumns = ({ headers, mapping }: Pick<ClientImport, 'headers' | 'mapping'>): ShownColumn[] =>
  usedColumns(mapping).map((column) => {
    const field = mapping[column]!
    const isShared = mapping.filter((other) => other === field).length > 1
    return { column, field, label: isShared ? (headers[column] ?? '') : importFieldLabels[field], widthRem: widths[field] ?? 9 }
  })
