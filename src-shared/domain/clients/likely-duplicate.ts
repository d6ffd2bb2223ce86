import { foldText } from '../search/fold-text'
import { isOneEditAway } from './one-edit'

export type DuplicateReason = 'phone' | 'email' | 'name' | 'similar_name'

/** Somebody known. */
interface Person {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
}

/** What has been typed so far. */
export interface TypedPerson {
  firstName: string
  lastName: string
  email: string
  /** The beginning of an E.164 number; '' while there is too little of it. */
  phone: string
}

/** Shorter words differ by one letter from too many others. */
export const shortestSimilar = 4

const isSimilarWord = (a: string, b: string): boolean => Math.max([...a].length, [...b].length) >= shortestSimilar && isOneEditAway(a, b)

const nameReason = (typed: TypedPerson, person: Person): 'name' | 'similar_name' | null => {
  const [first, last] = [foldText(typed.firstName), foldText(typed.lastName)]
  const [otherFirst, otherLast] = [foldText(person.firstName), foldText(person.lastName)]
  const name = `${first} ${last}`.trim()
  if (name === '') return null
  if (name === `${otherFirst} ${otherLast}`.trim() || name === `${otherLast} ${otherFirst}`.trim()) return 'name'
  if (first === '' || last === '') return null
  const isSimilar = (first === otherFirst && isSimilarWord(last, otherLast)) || (last === otherLast && isSimilarWord(first, otherFirst))
  return isSimilar ? 'similar_name' : null
}

/** What speaks for it that this is the person being typed, the strongest first. An e-mail alone says little: families share one. */
export const duplicateReasons = (typed: TypedPerson, person: Person): DuplicateReason[] => {
  const name = nameReason(typed, person)
  return [
    ...(typed.phone !== '' && person.phone !== null && person.phone.startsWith(typed.phone) ? (['phone'] as const) : []),
    ...(name === 'name' ? [name] : []),
    ...(typed.email !== '' && typed.email === person.email ? (['email'] as const) : []),
    ...(name === 'similar_name' ? [name] : []),
  ]
}

const weights: Record<DuplicateReason, number> = { phone: 5, name: 4, email: 3, similar_name: 2 }

const weightOf = (reasons: readonly DuplicateReason[]): number => reasons.reduce((sum, reason) => sum + weights[reason], 0)

/** Those for whom something speaks, the likeliest first. */
export const likelyDuplicates = <Known extends Person>(
  typed: TypedPerson,
  people: readonly Known[],
): { person: Known; because: DuplicateReason[] }[] =>
  people
    .map((person) => ({ person, because: duplicateReasons(typed, person) }))
    .filter(({ because }) => because.length > 0)
    .sort((a, b) => weightOf(b.because) - weightOf(a.because))
