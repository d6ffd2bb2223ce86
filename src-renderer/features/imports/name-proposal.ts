import type { ImportField } from './import-records'

/** Mailboxes of a place, not of a person. */
const places = new Set(
  'admin billing book booking bookings contact desk front frontdesk gym hello help hi info mail manager no office reception reply sales service studio support team'.split(
    ' ',
  ),
)
const nameFields: readonly ImportField[] = ['firstName', 'lastName', 'fullName']

export interface NameProposal {
  firstName: string
  lastName: string
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `zoe.lindqvist@…` as Zoe Lindqvist, `k.otieno@…` as K. Otieno; null when the mailbox names nobody. */
export const nameFromEmail = (email: string): NameProposal | null => {
  const words = (email.trim().toLowerCase().split('@')[0] ?? '')
    .replace(/\+.*$/, '')
    .replace(/\d+$/, '')
    .split(/[._-]+/)
    .filter(Boolean)
  const [first, ...rest] = words
  const last = rest.at(-1)
  const isName = words.every((word) => /^\p{Letter}+$/u.test(word) && !places.has(word))
  if (first === undefined || last === undefined || last.length < 2 || !isName) return null
  return { firstName: first.length === 1 ? `${capital(first)}.` : capital(first), lastName: rest.map(capital).join(' ') }
}

/** A name for a row that has none, where its e-mail holds one. */
export const proposalOf = (cells: readonly string[], mapping: readonly ImportField[]): NameProposal | null => {
  const hasName = mapping.some((field, column) => nameFields.includes(field) && (cells[column] ?? '').trim() !== '')
  const email = cells[mapping.indexOf('email')]
  return hasName || email === undefined ? null : nameFromEmail(email)
}

export const proposalText = ({ firstName, lastName }: NameProposal): string => `${firstName} ${lastName}`

/** The row with that name in the columns its file has for it. */
export const withName = (cells: readonly string[], mapping: readonly ImportField[], name: NameProposal): string[] => {
  const whole = proposalText(name)
  const hasBoth = mapping.includes('firstName') && mapping.includes('lastName')
  const texts: Partial<Record<ImportField, string>> = mapping.includes('fullName')
    ? { fullName: whole }
    : hasBoth
      ? { firstName: name.firstName, lastName: name.lastName }
      : { firstName: whole, lastName: whole }
  return mapping.map((field, column) => texts[field] ?? cells[column] ?? '')
}
