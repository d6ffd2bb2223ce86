import { phoneText } from '../../lib/phone-text'
import { levelText } from './level-text'

/** What was done to the record, as the timeline says it; `updated` is said by its fields. */
const changes: Record<string, string> = {
  created: 'Added',
  updated: 'Changed',
  archived: 'Archived',
  restored: 'Taken out of the archive',
  merged: 'Merged with a duplicate',
  merged_into: 'Joined into the other record',
  imported: 'Imported',
  exported: 'Exported',
  erased: 'Erased',
  note_removed: 'Note removed',
}

export const changeText = (change: string): string => {
  const text = changes[change] ?? change.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const fieldLabels: Record<string, string> = {
  number: 'Number',
  firstName: 'First name',
  lastName: 'Last name',
  phone: 'Phone',
  email: 'E-mail',
  birthday: 'Birthday',
  fitnessLevel: 'Level',
  goals: 'Goals',
  preferences: 'Preferences',
  notes: 'Notes',
  tags: 'Tags',
  emergencyName: 'Emergency contact',
  emergencyPhone: 'Emergency phone',
  emailConsent: 'E-mails',
  smsConsent: 'Texts',
  primaryTrainerId: 'Trainer',
}

const consentTexts: Record<string, string> = { granted: 'Allowed', refused: 'Refused', unknown: 'Not asked' }
export const consentText = (consent: string): string => consentTexts[consent] ?? consent

interface Names {
  trainerName: (id: string) => string | undefined
  dayText: (day: string) => string
}

/** What stands where a field was empty. */
export const nothing = 'nothing'

/** A stored value of a field in words; `nothing` where there was none. */
export const valueText = (field: string, value: unknown, { trainerName, dayText }: Names): string => {
  if (value === null || value === undefined || value === '') return nothing
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.join(', ')
  if (typeof value === 'object') {
    const pairs = Object.entries(value)
    return pairs.length === 0 ? nothing : pairs.map(([key, text]) => `${key}: ${String(text)}`).join(', ')
  }
  const text = String(value)
  if (field === 'primaryTrainerId') return trainerName(text) ?? 'somebody no longer here'
  if (field === 'emailConsent' || field === 'smsConsent') return consentText(text)
  if (field === 'phone' || field === 'emergencyPhone') return phoneText(text)
  if (field === 'birthday') return dayText(text)
  if (field === 'fitnessLevel') return levelText(text as Parameters<typeof levelText>[0])
  return text
}

export interface FieldChange {
  field: string
  label: string
  /** Null where the record was made by this change. */
  before: string | null
  after: string
}

type Values = Record<string, unknown> | null

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The fields of a change that people know, in the order of the form. One whose value has been erased is left out. */
export const fieldChanges = (before: Values, after: Values, names: Names): FieldChange[] =>
  Object.entries(fieldLabels)
    .filter(([field]) => after !== null && field in after && !isSame(before?.[field], after[field]))
    .map(([field, label]) => ({
      field,
      label,
      before: before === null ? null : valueText(field, before[field], names),
      after: valueText(field, after?.[field], names),
    }))
    .filter(({ before: was, after: is }) => was !== null || is !== nothing)
