import { foldText, phoneDigits } from '../search/fold-text.ts'

export interface Person {
  names: readonly string[]
  email: string | null
  /** E.164. */
  phone: string | null
}

/** The last digits decide: what stands before them is a zero or a country code. */
const decidingDigits = 9

/** Whether a row of a file holds this person's e-mail, phone or whole name, however its columns cut it. */
export const holdsPerson = (cells: readonly string[], { names, email, phone }: Person): boolean => {
  if (email !== null && cells.some((cell) => cell.toLowerCase().includes(email.toLowerCase()))) return true
  const ending = phoneDigits(phone ?? '').slice(-decidingDigits)
  if (ending.length >= 6 && cells.some((cell) => phoneDigits(cell).includes(ending))) return true
  const words = new Set(foldText(cells.join(' ')).split(' '))
  return names.some((name) => {
    const parts = foldText(name).split(' ').filter((part) => part !== '')
    return parts.length > 1 && parts.every((part) => words.has(part))
  })
}
