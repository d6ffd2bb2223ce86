import type { Random } from '../../prisma/seed/random'

export interface PlantedPerson {
  firstName: string
  lastName: string
  email: string
  phone: string
  notes: string
}

const consonants = [...'bcdfghjklmnpqrstvwz']
const vowels = [...'aeiou']

/** A word nobody else writes: long enough not to come out of encrypted bytes by chance. */
const word = (random: Random, syllables: number): string =>
  Array.from({ length: syllables }, () => random.pick(consonants) + random.pick(vowels)).join('')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const plantedPerson = (random: Random): PlantedPerson => {
  const firstName = capital(word(random, 5))
  const lastName = capital(word(random, 6))
  return {
    firstName,
    lastName,
    email: `${word(random, 4)}.${word(random, 4)}@${word(random, 4)}.example`,
    phone: `+2547${random.whole(10_000_000, 99_999_999)}`,
    notes: `Knee ${word(random, 6)}, asks for ${word(random, 6)}`,
  }
}

/** What must not be found of a person: each part as it was typed, and the phone as it is written at home. */
export const tracesOf = ({ firstName, lastName, email, phone, notes }: PlantedPerson): string[] => [
  firstName,
  lastName,
  email,
  phone.slice(1),
  `0${phone.slice(4)}`,
  ...notes.split(/[ ,]+/).filter((part) => part.length >= 12),
]
