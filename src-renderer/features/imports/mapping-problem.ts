import { gatheredFields, importFieldLabels } from '@shared/domain/imports/import-words'
import type { ImportField } from './import-records'

const nameFields: readonly ImportField[] = ['firstName', 'lastName', 'fullName']
const contactFields: readonly ImportField[] = ['phone', 'email']

export interface MappingProblem {
  message: string
  /** The column to change, where one is to blame. */
  column: number
}

/** What keeps these columns from being checked; null when nothing does. */
export const mappingProblem = (mapping: readonly ImportField[]): MappingProblem | null => {
  if (!mapping.some((field) => nameFields.includes(field)))
    return { message: 'No column holds a name. Choose First name, Last name or Full name for one.', column: firstUnused(mapping) }
  if (!mapping.some((field) => contactFields.includes(field)))
    return { message: 'No column holds a phone or an e-mail. Choose Phone or E-mail for one.', column: firstUnused(mapping) }
  const twice = mapping.findIndex((field, column) => !gatheredFields.includes(field) && mapping.indexOf(field) !== column)
  const field = mapping[twice]
  return field === undefined
    ? null
    : { message: `Two columns go to ${importFieldLabels[field]}. Choose another field for one.`, column: twice }
}

const firstUnused = (mapping: readonly ImportField[]): number => Math.max(0, mapping.indexOf('ignore'))
