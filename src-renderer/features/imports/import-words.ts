import { importFieldLabels } from '@shared/domain/imports/import-words'
import type { DateOrder, Encoding, ImportField, Separator } from './import-records'

/** Choices in the order they are offered, as a list takes them. */
const choices = <Value extends string>(names: Record<Value, string>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value: value as Value, label }))

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}
export const separatorNames: Record<Separator, string> = { ',': 'Comma ,', ';': 'Semicolon ;', '\t': 'Tab', '|': 'Bar |' }
export const dateOrderNames: Record<DateOrder, string> = {
  'day-month-year': 'day.month.year',
  'month-day-year': 'month/day/year',
  'year-month-day': 'year-month-day',
}
export const encodingChoices = choices(encodingNames)
export const separatorChoices = choices(separatorNames)
export const dateOrderChoices = choices(dateOrderNames)
export const fieldChoices = choices(importFieldLabels)

/** What stands in an empty cell that has to be filled. */
export const missingWord = (field: ImportField): string => {
  if (field === 'firstName' || field === 'lastName' || field === 'fullName') return 'no name'
  return `no ${importFieldLabels[field].toLowerCase()}`
}
