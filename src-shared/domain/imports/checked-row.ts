import { readDate } from './date-text.ts'
import { readEmailText } from './email-text.ts'
import { isFormulaLike, withoutGuard } from './formula-guard.ts'
import { nameParts } from './full-name.ts'
import { importFieldLabels, type DateOrder, type ImportField } from './import-words.ts'
import { readPhoneText, type PhoneReader } from './phone-text.ts'
import { consentOfWord, isNothing, levelOfWord, type Consent, type Level } from './word-values.ts'

/** A client as the row has it, ready to be stored. */
export interface ImportedClient {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  /** The phone as people of its country write it, for searching. */
  nationalPhone: string | null
  birthday: string | null
  fitnessLevel: Level | null
  goals: string[]
  tags: string[]
  notes: string
  emergencyName: string | null
  emergencyPhone: string | null
  emailConsent: Consent
  smsConsent: Consent
}

export type RowReason =
  | 'broken_row'
  | 'no_name'
  | 'no_contact'
  | 'email'
  | 'phone'
  | 'too_long'
  | 'leading_zero'
  | 'phone_fixed'
  | 'date'
  | 'formula'
  | 'name'
  | 'kept_in_notes'
  | 'duplicate_in_file'
  | 'duplicate_existing'

/** What is said of all rows with the same trouble together. */
export const reasonLabels: Record<RowReason, string> = {
  broken_row: 'Broken row: another number of cells than the header',
  no_name: 'No name',
  no_contact: 'Neither e-mail nor phone',
  email: 'The e-mail is not an address',
  phone: 'The phone is not a whole number',
  too_long: 'A text is too long',
  leading_zero: 'Phone without its leading zero',
  phone_fixed: 'Phone tidied',
  date: 'Birthday written in another way',
  formula: 'Formula-like text kept as text',
  name: 'Name tidied',
  kept_in_notes: 'Kept in the notes, for its field cannot hold it',
  duplicate_in_file: 'In the file more than once',
  duplicate_existing: 'Already a client',
}

export interface RowVerdict {
  reasons: { code: RowReason; sentence: string }[]
  /** Null where the row is rejected. */
  client: ImportedClient | null
}

export interface RowRules {
  mapping: readonly ImportField[]
  dateOrder: DateOrder
  countryCode: string
  /** Day of the studio's zone. */
  today: string
  /** A file that a studio exported: somebody called None is called None. */
  isOwnFile?: boolean
  readPhone: PhoneReader
}

const longestName = 120
const longestGoal = 120
const longestTag = 40
const longestNotes = 8000
const mostOfList = 30

const tidy = (text: string): string =>
  withoutGuard(text.trim())
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .toWellFormed()
    .trim()
const oneLine = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ').trim()
const unbroken = (text: string): string => text.replace(/[\n\r\t\u2028\u2029]+/g, ' ').trim()

/** The cells of each field, in the file's order, without empty ones. */
const textsOf = (cells: readonly string[], { mapping, isOwnFile = false }: RowRules): Map<ImportField, string[]> => {
  const texts = new Map<ImportField, string[]>()
  for (const [at, field] of mapping.entries()) {
    const text = tidy(cells[at] ?? '')
    if (field !== 'ignore' && !(isOwnFile ? text === '' : isNothing(text))) texts.set(field, [...(texts.get(field) ?? []), text])
  }
  return texts
}

/** Missing cells matter unless nothing was expected of them; extra ones unless they are empty. */
const hasAllCells = (cells: readonly string[], mapping: readonly ImportField[]): boolean =>
  mapping.slice(cells.length).every((field) => field === 'ignore') && cells.slice(mapping.length).every((cell) => cell.trim() === '')

const rejected = (code: RowReason, sentence: string): RowVerdict => ({ reasons: [{ code, sentence }], client: null })

/** What becomes of one row by itself: the client it makes with what had to be fixed, or why it makes none. */
export const checkedRow = (cells: readonly string[], rules: RowRules): RowVerdict => {
  const { mapping, isOwnFile = false } = rules
  if (!hasAllCells(cells, mapping)) {
    const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`
    return rejected('broken_row', `Broken row: ${count} where the header has ${mapping.length}.`)
  }
  const texts = textsOf(cells, rules)
  const one = (field: ImportField): string => (isOwnFile ? unbroken : oneLine)(texts.get(field)?.[0] ?? '')
  const fixes: RowVerdict['reasons'] = []
  const wrongs: RowVerdict['reasons'] = []
  const keptNotes: string[] = []
  const fix = (code: RowReason, sentence: string): void => void fixes.push({ code, sentence: `${sentence}.` })
  const keep = (field: ImportField, text: string): void => void keptNotes.push(`${importFieldLabels[field]} in the imported file: ${text}`)

  const { firstName, lastName } = names(one('firstName'), one('lastName'), one('fullName'), fix)
  if (firstName === '') wrongs.push({ code: 'no_name', sentence: 'No name: fill in the first or the last name.' })
  if (firstName.length > longestName || lastName.length > longestName)
    wrongs.push({ code: 'too_long', sentence: `The name has more than ${longestName} characters.` })

  const phoneText = one('phone')
  const emailText = one('email')
  if (phoneText === '' && emailText === '') wrongs.push({ code: 'no_contact', sentence: 'Neither e-mail nor phone: fill in one of them.' })
  const email = emailText === '' ? null : readEmailText(emailText)
  if (emailText !== '' && !email) wrongs.push({ code: 'email', sentence: `“${emailText}” is not an e-mail address.` })
  if (email && email.more.length > 0) {
    fix('kept_in_notes', `E-mail ${email.email} taken; ${email.more.join(', ')} kept in the notes`)
    keep('email', email.more.join(', '))
  }
  const phone = phoneText === '' ? null : readPhoneText(phoneText, rules.countryCode, rules.readPhone)
  if (phone && 'problem' in phone) wrongs.push({ code: 'phone', sentence: `${phone.problem}.` })
  const read = phone && 'phone' in phone ? phone : null
  if (read?.fix) fix(read.fix.includes('leading zero') ? 'leading_zero' : 'phone_fixed', `Phone ${read.fix}`)
  if (read && read.more.length > 0) keep('phone', read.more.join(', '))

  const client: ImportedClient = {
    firstName,
    lastName,
    email: email?.email ?? null,
    phone: read?.phone.e164 ?? null,
    nationalPhone: read?.phone.national ?? null,
    birthday: birthdayOf(one('birthday'), rules, fix, keep),
    fitnessLevel: wordOf(one('fitnessLevel'), 'fitnessLevel', levelOfWord, fix, keep),
    goals: listOf(texts.get('goals'), longestGoal, isOwnFile),
    tags: listOf(texts.get('tags'), longestTag, isOwnFile),
    notes: '',
    emergencyName: one('emergencyName').slice(0, longestName) || null,
    emergencyPhone: emergencyPhoneOf(one('emergencyPhone'), rules, fix, keep),
    emailConsent: wordOf(one('emailConsent'), 'emailConsent', consentOfWord, fix, keep) ?? 'unknown',
    smsConsent: wordOf(one('smsConsent'), 'smsConsent', consentOfWord, fix, keep) ?? 'unknown',
  }
  client.notes = [...(texts.get('notes') ?? []), ...keptNotes].join('\n').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (client.notes.length > longestNotes)
    wrongs.push({ code: 'too_long', sentence: `The notes have more than ${longestNotes} characters.` })
  for (const [field, values] of texts)
    for (const text of values)
      if (!isOwnFile && field !== 'phone' && field !== 'emergencyPhone' && isFormulaLike(text))
        fix('formula', `${importFieldLabels[field]} “${text.slice(0, 60)}” kept as text`)
  return wrongs.length > 0 ? { reasons: wrongs, client: null } : { reasons: fixes, client }
}

type Fix = (code: RowReason, sentence: string) => void
type Keep = (field: ImportField, text: string) => void

const names = (first: string, last: string, full: string, fix: Fix): { firstName: string; lastName: string } => {
  if (first === '' && last === '') return full === '' ? { firstName: '', lastName: '' } : nameParts(full)
  if (first !== '') return { firstName: first, lastName: last }
  const parts = nameParts(last)
  fix('name', `“${last}” stood in the last name alone`)
  return parts
}

const birthdayOf = (text: string, rules: RowRules, fix: Fix, keep: Keep): string | null => {
  if (text === '' || /^0+([./-]0+)*$/.test(text)) return null
  const read = readDate(text, rules.dateOrder, rules.today)
  if ('problem' in read) {
    fix('kept_in_notes', `Birthday ${read.problem}; kept in the notes`)
    keep('birthday', text)
    return null
  }
  if (read.fix) fix('date', `Birthday ${read.fix}`)
  return read.day
}

const wordOf = <Value>(text: string, field: ImportField, valueOf: (word: string) => Value | null, fix: Fix, keep: Keep): Value | null => {
  if (text === '') return null
  const value = valueOf(text)
  if (value === null) {
    fix('kept_in_notes', `${importFieldLabels[field]} “${text.slice(0, 60)}” is none we know; kept in the notes`)
    keep(field, text)
  }
  return value
}

const emergencyPhoneOf = (text: string, rules: RowRules, fix: Fix, keep: Keep): string | null => {
  if (text === '') return null
  const read = readPhoneText(text, rules.countryCode, rules.readPhone)
  if ('problem' in read) {
    fix('kept_in_notes', `Emergency phone ${read.problem}; kept in the notes`)
    keep('emergencyPhone', text)
    return null
  }
  if (read.more.length > 0) keep('emergencyPhone', read.more.join(', '))
  if (read.fix) fix(read.fix.includes('leading zero') ? 'leading_zero' : 'phone_fixed', `Emergency phone ${read.fix}`)
  return read.phone.e164
}

/** Lists are written with commas, semicolons, bars or one a line; our own files have a semicolon and a space. */
const listOf = (texts: readonly string[] | undefined, longest: number, isOwnFile: boolean): string[] => {
  const [separator, tidied] = isOwnFile ? ([/; /, unbroken] as const) : ([/[,;|\n]/, oneLine] as const)
  const parts = (texts ?? []).flatMap((text) => text.split(separator)).map((part) => tidied(part).slice(0, longest).trim())
  return [...new Set(parts.filter((part) => part !== ''))].slice(0, mostOfList)
}
