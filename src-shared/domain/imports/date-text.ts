import { monthNames } from '../time/month-names.ts'
import type { DateOrder } from './import-words.ts'

export interface DateEvidence {
  /** Cells that are a day only when the day stands first, or only when the month does. */
  dayFirst: number
  monthFirst: number
  yearFirst: number
  /** Cells with some numeric date. */
  dates: number
}

export type ReadDate = { day: string; fix: string | null } | { problem: string }

const numeric = /^(\d{1,4})\s?[./\- ]\s?(\d{1,2})\s?[./\- ]\s?(\d{1,4})\.?(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[ap]m|Z)?)?$/i

/** What the cells of one column say about the order of their dates. */
export const dateEvidence = (cells: Iterable<string>): DateEvidence => {
  const evidence = { dayFirst: 0, monthFirst: 0, yearFirst: 0, dates: 0 }
  for (const cell of cells) {
    const match = numeric.exec(cell.trim())
    if (!match) continue
    const [first, second] = [Number(match[1]), Number(match[2])]
    evidence.dates++
    if (match[1]!.length === 4) evidence.yearFirst++
    else if (first > 12 && first <= 31 && second <= 12) evidence.dayFirst++
    else if (second > 12 && second <= 31 && first <= 12) evidence.monthFirst++
  }
  return evidence
}

const monthFirstCountries = new Set(['US', 'FM', 'PW', 'GU', 'AS', 'VI', 'PR', 'PH', 'MH', 'MP'])
const yearFirstCountries = new Set(['CN', 'JP', 'KR', 'KP', 'TW', 'MN', 'HU', 'LT', 'SE', 'IR'])

const usualOrder = (countryCode: string): DateOrder => {
  if (monthFirstCountries.has(countryCode)) return 'month-day-year'
  return yearFirstCountries.has(countryCode) ? 'year-month-day' : 'day-month-year'
}

/** The order of a column's dates: what most cells that can decide say, and the country's habit where none can. */
export const guessDateOrder = (evidence: DateEvidence | undefined, countryCode: string): DateOrder => {
  if (!evidence || evidence.dates === 0) return usualOrder(countryCode)
  if (evidence.dayFirst > evidence.monthFirst) return 'day-month-year'
  if (evidence.monthFirst > evidence.dayFirst) return 'month-day-year'
  return evidence.yearFirst > evidence.dates / 2 ? 'year-month-day' : usualOrder(countryCode)
}

/** English, German, French, Spanish, Swahili, by their beginnings without marks; the first that fits, so `juin` stands before `jui`. */
const monthBeginnings: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['jän', 1],
  ['ene', 1],
  ['janv', 1],
  ['feb', 2],
  ['fev', 2],
  ['fév', 2],
  ['mar', 3],
  ['mär', 3],
  ['mrz', 3],
  ['mac', 3],
  ['apr', 4],
  ['avr', 4],
  ['abr', 4],
  ['may', 5],
  ['mai', 5],
  ['mei', 5],
  ['jun', 6],
  ['juin', 6],
  ['jul', 7],
  ['juil', 7],
  ['aug', 8],
  ['aou', 8],
  ['aoû', 8],
  ['ago', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
  ['déc', 12],
  ['dic', 12],
  ['des', 12],
]
const monthOf = (word: string): number | null =>
  monthBeginnings.find(([beginning]) => word.toLowerCase().startsWith(beginning))?.[1] ?? null

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const isoOf = (year: number, month: number, day: number): string | null =>
  month < 1 || month > 12 || day < 1 || day > daysIn(year, month) ? null : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** `12 May 1990`. */
const label = (iso: string): string => `${Number(iso.slice(8))} ${monthNames[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`

/** A year of two digits is the latest one that is not after today. */
const fullYear = (text: string, today: string): number => {
  if (text.length > 2) return Number(text)
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  const year = century + Number(text)
  return year > Number(today.slice(0, 4)) ? year - 100 : year
}

interface Parts {
  year: string
  month: number
  day: number
  isSwapped?: boolean
}

const numericParts = ([, a = '', b = '', c = '']: RegExpExecArray, order: DateOrder): Parts | null => {
  if (a.length >= 3 || (order === 'year-month-day' && c.length <= 2 && Number(b) <= 12))
    return a.length === 3 ? null : { year: a, month: Number(b), day: Number(c) }
  if (c.length === 3) return null
  const [first, second] = [Number(a), Number(b)]
  const [day, month] = order === 'month-day-year' ? [second, first] : [first, second]
  return month > 12 && day <= 12 ? { year: c, month: day, day: month, isSwapped: true } : { year: c, month, day }
}

const namedParts = (text: string): Parts | null => {
  const dayFirst = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|er)?[.\s/-]*(?:de\s+)?(\p{L}{3,12})\.?[\s,./-]*(?:de\s+)?(\d{4}|\d{2})$/u.exec(
    text,
  )
  const monthFirst = /^(\p{L}{3,12})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,.-]+(\d{4}|\d{2})$/u.exec(text)
  const [word, day, year] = dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]]
  const month = word === undefined ? null : monthOf(word)
  return month === null ? null : { year: year!, month, day: Number(day) }
}

/** Excel counts days from here, its wrong leap year of 1900 included. */
const excelDayZeroMs = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000
const lastYear = 2199

/** A birthday as a file has it: numeric in the file's order, with a month's name, without separators, or as the number Excel keeps of it. */
export const readDate = (text: string, order: DateOrder, today: string): ReadDate => {
  const typed = text.trim()
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(typed)
  if (serial) return answer(typed, new Date(excelDayZeroMs + Number(serial[1]) * dayMs).toISOString().slice(0, 10), today, true)
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  if (run) return answer(typed, isoOf(Number(run[1]), Number(run[2]), Number(run[3])), today, false)
  const match = numeric.exec(typed)
  const parts = match ? numericParts(match, order) : namedParts(typed)
  if (!parts) return { problem: `“${typed}” is not a date` }
  const year = fullYear(parts.year, today)
  return answer(
    typed,
    year > lastYear ? null : isoOf(year, parts.month, parts.day),
    today,
    parts.isSwapped === true || parts.year.length <= 2,
  )
}

const answer = (typed: string, iso: string | null, today: string, isFixed: boolean): ReadDate => {
  if (iso === null) return { problem: `“${typed}” is not a day of the calendar` }
  if (iso < '1900-01-01') return { problem: `“${typed}” is before 1900` }
  if (iso > today) return { problem: `“${typed}” is in the future` }
  return { day: iso, fix: isFixed ? `“${typed}” read as ${label(iso)}` : null }
}
