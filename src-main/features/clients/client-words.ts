import { foldText, phoneDigits } from '@shared/domain/search/fold-text'

/** Folded words; a text of signs alone, which folds to nothing, as it is written. */
export const searchWords = (text: string): string[] => {
  const folded = foldText(text)
  return (folded === '' ? text.normalize('NFKC').toLowerCase() : folded).split(/\s+/).filter((word) => word !== '')
}

/** Fewer digits with signs between them are a name or a number like `1/2`. */
const fewestOfPhone = 4
/** Digits with whatever people put between them. */
const isPhone = (text: string): boolean =>
  /^\+?\s*\d[\d\s]*$/.test(text) || (/^\+?[\d\s()./\p{Pd}]+$/u.test(text) && phoneDigits(text).length >= fewestOfPhone)

/** With fewer digits, two zeros at the beginning may be the middle of a number as well as the way out of a country. */
const shortestAbroad = 9

/** A trunk zero in brackets is not dialled from abroad, nor are the zeros of the way out. */
const dialled = (text: string): string => {
  const digits = phoneDigits(text.startsWith('+') ? text.replace('(0)', '') : text)
  return digits.startsWith('00') && digits.length >= shortestAbroad ? digits.slice(2) : digits
}

/** The words of a search: digits with spaces, dashes, dots and brackets between them are one phone or client number. */
export const clientWords = (q: string | undefined): string[] => {
  if (q === undefined) return []
  const text = q.normalize('NFKC').trim()
  if (isPhone(text)) return [dialled(text)]
  return [...new Set(searchWords(text).map((word) => (/^\+\d+$/.test(word) ? word.slice(1) : word)))]
}
