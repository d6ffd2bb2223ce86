import { expect, test } from 'vitest'
import { duplicateReasons, likelyDuplicates } from './likely-duplicate'

const known = { firstName: 'Grace', lastName: 'Wanjiku', email: 'home@kamau.example', phone: '+254711000111' }
const nothing = { firstName: '', lastName: '', email: '', phone: '' }

test('each sign is told apart, the strongest first', () => {
  expect(duplicateReasons(nothing, known)).toEqual([])
  expect(duplicateReasons({ ...nothing, phone: '+25471100' }, known)).toEqual(['phone'])
  expect(duplicateReasons({ ...nothing, email: 'home@kamau.example' }, known)).toEqual(['email'])
  expect(duplicateReasons({ firstName: 'GRACE', lastName: 'Wanjikũ', email: 'home@kamau.example', phone: '+254711000111' }, known)).toEqual(
    ['phone', 'name', 'email'],
  )
  expect(duplicateReasons({ ...nothing, firstName: 'Grace', lastName: 'Wanjiko', email: 'home@kamau.example' }, known)).toEqual([
    'email',
    'similar_name',
  ])
})

test('a name is the same in either order, accents and capitals aside', () => {
  for (const [firstName, lastName] of [
    ['Wanjiku', 'Grace'],
    ['grace', 'WANJIKŨ'],
    ['Grace Wanjiku', ''],
    ['', 'Grace Wanjiku'],
  ] as const)
    expect([firstName, lastName, duplicateReasons({ ...nothing, firstName, lastName }, known)]).toEqual([firstName, lastName, ['name']])
})

test('a name is similar with one letter different in one of its words, and that word not a short one', () => {
  const reasons = (firstName: string, lastName: string) => duplicateReasons({ ...nothing, firstName, lastName }, known)
  for (const [first, last] of [
    ['Grace', 'Wanjiko'],
    ['Grace', 'Wanjku'],
    ['Grase', 'Wanjiku'],
    ['Gracie', 'Wanjiku'],
  ] as const)
    expect([first, last, reasons(first, last)]).toEqual([first, last, ['similar_name']])
  for (const [first, last] of [
    ['Grase', 'Wanjiko'],
    ['Grace', 'Wanjiru'.slice(0, 4)],
    ['Grace', ''],
    ['', 'Wanjiko'],
    ['Peter', 'Wanjiku'],
  ] as const)
    expect([first, last, reasons(first, last)]).toEqual([first, last, []])
  const tim = { ...known, firstName: 'Tim' }
  expect(duplicateReasons({ ...nothing, firstName: 'Tom', lastName: 'Wanjiku' }, tim)).toEqual([])
})

test('the likeliest stands first: a phone with a name before a name, a name before a shared mailbox', () => {
  const people = [
    { ...known, firstName: 'Peter', lastName: 'Kamau', phone: null },
    { ...known, firstName: 'Grace', lastName: 'Wanjiko', phone: null, email: null },
    { ...known, phone: null, email: null },
    { ...known, email: null },
    { ...known, firstName: 'Nobody', email: null, phone: null },
  ]
  const typed = { firstName: 'Grace', lastName: 'Wanjiku', email: 'home@kamau.example', phone: '+254711000111' }
  expect(
    likelyDuplicates(typed, people).map(({ person, because }) => `${person.firstName} ${person.lastName}: ${because.join(' ')}`),
  ).toEqual(['Grace Wanjiku: phone name', 'Grace Wanjiku: name', 'Peter Kamau: email', 'Grace Wanjiko: similar_name'])
})
