import { foldText } from '../search/fold-text.ts'

interface Person {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
}

/** One name however it is written: without marks and capitals, and whichever of its words stands first. */
export const nameKey = (person: Pick<Person, 'firstName' | 'lastName'>): string =>
  foldText(`${person.firstName} ${person.lastName}`).split(' ').sort().join(' ')

/**
 * Two rows that share one of these are the same person: the same name, and the same e-mail or the same phone.
 * An e-mail or a phone alone is no proof, for families share them; nor is a name alone, for people share those.
 */
export const duplicateKeys = (person: Person): string[] => {
  const name = nameKey(person)
  return [person.email, person.phone].filter((contact) => contact !== null).map((contact) => `${name}\n${contact}`)
}
