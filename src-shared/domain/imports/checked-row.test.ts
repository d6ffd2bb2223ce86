import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { expect, test } from 'vitest'
import { fileChecker } from './checked-file'
import { checkedRow, type RowRules } from './checked-row'
import type { ImportField } from './import-words'

const readPhone: RowRules['readPhone'] = (text, country) => {
  const number = parsePhoneNumberFromString(text, country as 'KE')
  return number?.isValid() ? { e164: number.number, national: number.formatNational() } : null
}
const mapping: ImportField[] = ['firstName', 'lastName', 'email', 'phone', 'birthday', 'fitnessLevel', 'notes', 'smsConsent']
const rules: RowRules = { mapping, dateOrder: 'day-month-year', countryCode: 'KE', today: '2027-06-08', readPhone }
const grace = ['Grace', 'Wambui', 'grace@example.com', '', '', '', '', '']
const withCell = (field: ImportField, text: string): string[] => grace.with(mapping.indexOf(field), text)
const reasonOf = (cells: readonly string[]): string =>
  checkedRow(cells, rules)
    .reasons.map(({ sentence }) => sentence)
    .join(' ')

test('a whole row makes a client as it stands', () => {
  expect(
    checkedRow(['  Zoë ', "O'Brien", 'Zoe@Example.com', '+254 712 345 678', '7.3.1990', 'Anfänger', 'Line one\r\nline two', 'ja'], rules),
  ).toEqual({
    reasons: [],
    client: {
      firstName: 'Zoë',
      lastName: "O'Brien",
      email: 'zoe@example.com',
      phone: '+254712345678',
      nationalPhone: '0712 345678',
      birthday: '1990-03-07',
      fitnessLevel: 'beginner',
      goals: [],
      tags: [],
      notes: 'Line one\nline two',
      emergencyName: null,
      emergencyPhone: null,
      emailConsent: 'unknown',
      smsConsent: 'granted',
    },
  })
})

test.each([
  [['', ' ', 'x@example.com', '', '', '', '', ''], 'No name: fill in the first or the last name.'],
  [['Grace', '', 'n/a', '-', '', '', '', ''], 'Neither e-mail nor phone: fill in one of them.'],
  [['Grace', 'Wambui', 'x@example.com'], 'Broken row: 3 cells where the header has 8.'],
  [[...grace, 'one', 'two'], 'Broken row: 10 cells where the header has 8.'],
  [withCell('email', 'grace@nowhere'), '“grace@nowhere” is not an e-mail address.'],
  [withCell('phone', '2.54712E+11'), '“2.54712E+11” is a rounded number: its last digits are lost.'],
  [withCell('phone', '712 34'), '“712 34” is not a whole phone number.'],
  [withCell('firstName', 'x'.repeat(121)), 'The name has more than 120 characters.'],
  [withCell('notes', 'x'.repeat(8001)), 'The notes have more than 8000 characters.'],
])('a row is left out with its reason: %j', (cells, reason) => {
  expect(checkedRow(cells, rules).client).toBeNull()
  expect(reasonOf(cells)).toBe(reason)
})

test('everything wrong with a row is said at once', () => {
  expect(reasonOf(['', '', 'nobody', '12', '', '', '', ''])).toBe(
    'No name: fill in the first or the last name. “nobody” is not an e-mail address. “12” is not a whole phone number.',
  )
})

test('empty cells too many, and missing ones nobody asked for, break no row', () => {
  expect(reasonOf([...grace, '', ''])).toBe('')
  expect(checkedRow(['Grace', '', 'g@example.com'], { ...rules, mapping: ['firstName', 'lastName', 'email', 'ignore'] }).reasons).toEqual(
    [],
  )
})

test.each([
  [withCell('phone', '712345678'), 'Phone “712345678” read as 0712 345678: its leading zero was lost.', { phone: '+254712345678' }],
  [
    withCell('phone', '0712345678 / 0722111222'),
    'Phone “0712345678 / 0722111222” read as 0712 345678: the other numbers are in the notes.',
    { notes: 'Phone in the imported file: 0722111222' },
  ],
  [
    withCell('birthday', '31.2.1990'),
    'Birthday “31.2.1990” is not a day of the calendar; kept in the notes.',
    { birthday: null, notes: 'Birthday in the imported file: 31.2.1990' },
  ],
  [withCell('birthday', '4.5.85'), 'Birthday “4.5.85” read as 4 May 1985.', { birthday: '1985-05-04' }],
  [
    withCell('fitnessLevel', 'Ninja'),
    'Level “Ninja” is none we know; kept in the notes.',
    { fitnessLevel: null, notes: 'Level in the imported file: Ninja' },
  ],
  [withCell('notes', '=SUM(A1)'), 'Notes “=SUM(A1)” kept as text.', { notes: '=SUM(A1)' }],
  [
    ['', 'Mwangi Kamau', 'm@example.com', '', '', '', '', ''],
    '“Mwangi Kamau” stood in the last name alone.',
    { firstName: 'Mwangi', lastName: 'Kamau' },
  ],
])('a row is put right and says so: %j', (cells, reason, fields) => {
  expect(checkedRow(cells, rules).client).toMatchObject(fields)
  expect(reasonOf(cells)).toBe(reason)
})

test.each([
  ['+254712345678', '+254712345678'],
  ["'+254712345678", '+254712345678'],
  ['00254712345678', '+254712345678'],
  ['0049 151 12345678', '+4915112345678'],
  ['(0712) 345-678', '+254712345678'],
])('the phone %s needs no word', (typed, e164) => {
  expect(checkedRow(withCell('phone', typed), rules)).toMatchObject({ reasons: [], client: { phone: e164 } })
})

const outcomes = (rows: string[][]) => {
  const check = fileChecker({ ...rules, mapping: ['firstName', 'lastName', 'email', 'phone'] })
  return rows.map((cells, at) => check({ line: at + 2, cells }).outcome)
}

test('a family that shares one e-mail or phone is not one person, and one name is not', () => {
  const phone = '0712 345 678'
  expect(
    outcomes([
      ['Grace', 'Wambui', 'w@example.com', phone],
      ['Peter', 'Wambui', 'w@example.com', phone],
      ['Grace', 'Wambui', 'other@example.com', ''],
    ]),
  ).toEqual(['new', 'new', 'new'])
})

test('the same name with the same e-mail or phone is one person, in whatever order and writing', () => {
  expect(
    outcomes([
      ['Grace', 'Wambúi', 'w@example.com', '0712 345 678'],
      ['WAMBUI', 'Grace', 'W@Example.com', ''],
      ['grace', 'wambui', '', '+254712345678'],
      ['Grace', 'Wambui', '', '0733 000 111'],
    ]),
  ).toEqual(['new', 'duplicate_in_file', 'duplicate_in_file', 'new'])
})
