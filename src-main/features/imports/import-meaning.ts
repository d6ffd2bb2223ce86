import { AppError } from '@shared/base/app-error'
import { guessDateOrder } from '@shared/domain/imports/date-text'
import { gatheredFields, importFieldLabels, type DateOrder, type ImportField } from '@shared/domain/imports/import-words'
import type { Meaning } from './imports.repository'

export interface GivenMeaning {
  dateOrder?: DateOrder | undefined
  mapping?: ImportField[] | undefined
}

const assertMapping = (fields: readonly ImportField[], columns: number): void => {
  if (fields.length !== columns)
    throw new AppError('INVALID', `The file has ${columns} columns; give each of them a field, or “ignore”.`, { field: 'mapping' })
  const twice = fields.find((field, at) => !gatheredFields.includes(field) && fields.indexOf(field) !== at)
  if (twice) throw new AppError('INVALID', `Two columns go to ${importFieldLabels[twice]}; choose one of them.`, { field: 'mapping' })
  if (!fields.some((field) => ['firstName', 'lastName', 'fullName'].includes(field)))
    throw new AppError('INVALID', 'No column is the name; say which one is.', { field: 'mapping' })
  if (!fields.some((field) => field === 'email' || field === 'phone'))
    throw new AppError('INVALID', 'No column is the e-mail or the phone; say which one is.', { field: 'mapping' })
}

/** What the columns mean now; dates are read as their own column says, unless somebody says otherwise. */
export const meaningOver = (before: Meaning, { mapping, dateOrder }: GivenMeaning, countryCode: string): Meaning => {
  if (mapping) assertMapping(mapping, before.fields.length)
  const fields = mapping ?? before.fields
  const moved = fields.indexOf('birthday') !== before.fields.indexOf('birthday')
  const guessed = moved ? guessDateOrder(before.dates[fields.indexOf('birthday')], countryCode) : before.dateOrder
  return { ...before, fields, dateOrder: dateOrder ?? guessed }
}

export const assertReady = ({ fields }: Meaning): void => assertMapping(fields, fields.length)
