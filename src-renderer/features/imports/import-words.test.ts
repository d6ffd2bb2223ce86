import { describe, expect, test } from 'vitest'
import { brokenSample, hasBrokenLetters } from './broken-letters'
import { columnToFix, usedColumns } from './column-to-fix'
import { fileProblem, largestFileBytes } from './file-limit'
import type { ImportField } from './import-records'
import { mappingProblem } from './mapping-problem'

describe('which columns can be checked', () => {
  test('a file without a name column is told what to choose, at the first column nobody uses', () => {
    expect(mappingProblem(['phone', 'ignore', 'email'])).toEqual({
      message: 'No column holds a name. Choose First name, Last name or Full name for one.',
      column: 1,
    })
  })

  test('one field for two columns is told at the second', () => {
    expect(mappingProblem(['lastName', 'phone', 'phone'])).toEqual({
      message: 'Two columns go to Phone. Choose another field for one.',
      column: 2,
    })
  })

  test('several columns may go to notes, tags and goals, or nowhere', () => {
    expect(mappingProblem(['fullName', 'notes', 'notes', 'tags', 'tags', 'ignore', 'ignore', 'phone'])).toBeNull()
  })

  test('a file without a way to reach anybody is told so; a phone or an e-mail is enough', () => {
    expect(mappingProblem(['lastName', 'phone'])).toBeNull()
    expect(mappingProblem(['lastName', 'email'])).toBeNull()
    expect(mappingProblem(['lastName', 'emergencyPhone'])?.message).toBe(
      'No column holds a phone or an e-mail. Choose Phone or E-mail for one.',
    )
  })
})

describe('letters read with the wrong encoding', () => {
  test('the sign for an unreadable letter and fallen-apart UTF-8 are seen', () => {
    for (const text of ['Zo\uFFFD', 'Zoï¿½', 'ZoÃ«', 'WanjikÅ©', 'O\u00E2\u20AC\u2122Brien Ã‰va']) expect(hasBrokenLetters(text)).toBe(true)
  })

  test('names as they are written are left alone', () => {
    for (const text of ['Zoë', 'Wanjikũ', 'Åse', 'ÉÄÖ', "O'Brien", 'Łukasz', '王伟']) expect(hasBrokenLetters(text)).toBe(false)
  })

  test('the first one is the sample', () => {
    expect(brokenSample([{ cells: ['Ann', 'Bo'] }, { cells: ['Eve', 'ZoÃ«'] }])).toBe('ZoÃ«')
    expect(brokenSample([{ cells: ['Zoë'] }])).toBeNull()
  })
})

describe('where the caret goes in a rejected row', () => {
  const mapping: ImportField[] = ['ignore', 'firstName', 'lastName', 'email', 'phone']

  test('into the column the reason is about', () => {
    expect(columnToFix({ cells: ['7', 'Ann', 'Bo', 'a@', ''], field: 'email' }, mapping)).toBe(3)
  })

  test('for a name into the last name, where the file has one', () => {
    expect(columnToFix({ cells: ['7', '', '', 'a@b.co', ''], field: 'firstName' }, mapping)).toBe(2)
    expect(columnToFix({ cells: ['', ''], field: 'firstName' }, ['firstName', 'phone'])).toBe(0)
  })

  test('without a word on it into the first empty one of those a client needs', () => {
    expect(columnToFix({ cells: ['7', 'Ann', 'Bo', 'a@b.co', ''], field: null }, mapping)).toBe(4)
    expect(columnToFix({ cells: ['7', 'Ann', 'Bo', 'a@b.co', '1'], field: null }, mapping)).toBe(1)
  })

  test('columns that go nowhere are not shown', () => {
    expect(usedColumns(mapping)).toEqual([1, 2, 3, 4])
  })
})

test('a file that is too large or empty is told before it is read', () => {
  expect(fileProblem({ name: 'clients.csv', size: largestFileBytes })).toBeNull()
  expect(fileProblem({ name: 'clients.csv', size: 0 })).toMatch(/^clients.csv is empty\./)
  expect(fileProblem({ name: 'clients.csv', size: largestFileBytes + 1 })).toBe(
    'clients.csv has 12.1 MB; 12 MB is the most. Split it into several files.',
  )
})
