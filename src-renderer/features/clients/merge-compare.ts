import { consentDifference, isOneContact, takesLastName } from '@shared/domain/clients/merge-rules'
import type { Client } from '../../lib/records'
import { fieldLabels, valueText } from './timeline-words'

type Names = Parameters<typeof valueText>[2]

/** Which of the two values is there afterwards. */
export type Stays = 'kept' | 'gone' | 'both'

export interface MergedField {
  field: string
  label: string
  kept: string
  gone: string
  stays: Stays
}

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value as object).length === 0)
/** Fields that take what both have. */
const joined = new Set(['notes', 'tags', 'preferences'])
const staysOf = (field: keyof Client, kept: Client, gone: Client): Stays => {
  const [a, b] = [kept[field], gone[field]]
  if (field === 'firstName') return 'kept'
  if (field === 'lastName') return takesLastName(kept, gone) ? 'gone' : 'kept'
  if (field === 'emailConsent' || field === 'smsConsent') return consentDifference(gone[field], kept[field]) > 0 ? 'gone' : 'kept'
  if (field === 'emergencyName' || field === 'emergencyPhone') return isBlank(a) && isOneContact(kept, gone) ? 'gone' : 'kept'
  if (isBlank(a)) return 'gone'
  return joined.has(field) && !isBlank(b) ? 'both' : 'kept'
}

/** The fields in which two records differ, with what stays: the survivor’s value, the duplicate’s where there was none, both where both can. */
export const mergedFields = (kept: Client, gone: Client, names: Names): MergedField[] =>
  (Object.keys(fieldLabels) as (keyof Client)[])
    .filter((field) => field !== 'number' && JSON.stringify(kept[field]) !== JSON.stringify(gone[field]))
    .map((field) => ({
      field,
      label: fieldLabels[field] ?? field,
      kept: valueText(field, kept[field], names),
      gone: valueText(field, gone[field], names),
      stays: staysOf(field, kept, gone),
    }))
