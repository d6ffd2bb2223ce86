import { foldText, phoneDigits } from '../search/fold-text.ts'

/** Every way a person is or was known. */
export interface Person {
  names: readonly string[]
  email: readonly string[]
  /** E.164. */
  phone: readonly string[]
}

/** The last digits decide: what stands before them is a zero or a country code. */
const decidingDigits = 9
const fewestDigits = 6

const holdsName = (words: ReadonlySet<string>, name: string): boolean => {
  const parts = foldText(name)
    .split(' ')
    .filter((part) => part !== '')
  // One word alone is many people's.
  return parts.length > 1 && parts.every((part) => words.has(part))
}

/** Whether a row of a file holds this person's e-mail, phone or whole name, however its columns cut it. */
export const holdsPerson = (cells: readonly string[], { names, email, phone }: Person): boolean => {
  if (email.some((one) => cells.some((cell) => cell.toLowerCase().includes(one.toLowerCase())))) return true
  const endings = phone.map((one) => phoneDigits(one).slice(-decidingDigits)).filter((ending) => ending.length >= fewestDigits)
  if (endings.length > 0 && cells.some((cell) => endings.some((ending) => phoneDigits(cell).includes(ending)))) return true
  const words = new Set(foldText(cells.join(' ')).split(' '))
  return names.some((name) => holdsName(words, name))
}
