import { expect, test } from 'vitest'
import { personByLetters } from './person-by-letters'

const people = [
  { id: '1', name: 'Amina Odhiambo', initials: 'AO' },
  { id: '2', name: 'Dora Achieng', initials: 'DA' },
  { id: '3', name: 'Zoë Łuk', initials: 'ZŁ' },
]

test('initials come before the beginning of a name', () => {
  expect(personByLetters(people, 'ao', '2')?.name).toBe('Amina Odhiambo')
  expect(personByLetters(people, 'da', '1')?.name).toBe('Dora Achieng')
})

test('the beginning of any word of a name is enough, without its marks', () => {
  expect(personByLetters(people, 'zoe', '1')?.name).toBe('Zoë Łuk')
  expect(personByLetters(people, 'ach', '1')?.name).toBe('Dora Achieng')
})

test('of several the one at or after the chosen one is meant', () => {
  expect(personByLetters(people, 'a', '1')?.name).toBe('Amina Odhiambo')
  expect(personByLetters(people, 'a', '2')?.name).toBe('Dora Achieng')
})

test('nobody of that name is nobody', () => {
  expect(personByLetters(people, 'x', '1')).toBeUndefined()
})
