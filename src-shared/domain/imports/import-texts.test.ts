import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEmailText } from './email-text'
import { guarded, isFormulaLike, withoutGuard } from './formula-guard'
import { nameParts } from './full-name'
import { rejectsColumn, rejectsFile } from './rejects-file'
import { holdsPerson } from './staged-person'

test.each([
  ['Grace Wambui', 'Grace', 'Wambui'],
  ['Wambui, Grace Njeri', 'Grace Njeri', 'Wambui'],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
  ['Mary Jane Watson', 'Mary Jane', 'Watson'],
  ['Zoë', 'Zoë', ''],
])('%s is taken apart', (full, firstName, lastName) => expect(nameParts(full)).toEqual({ firstName, lastName }))

test.each([
  ['Grace@Example.com', 'grace@example.com', []],
  ['Grace <g@example.com>', 'g@example.com', []],
  ['mailto:g@example.com', 'g@example.com', []],
  ['a@example.com; b@example.com', 'a@example.com', ['b@example.com']],
])('%s holds an address', (text, email, more) => expect(readEmailText(text)).toEqual({ email, more }))

test.each(['grace', 'grace@', 'a@b', 'two@at@example.com', `${'x'.repeat(250)}@example.com`])('%s holds none', (text) =>
  expect(readEmailText(text)).toBeNull(),
)

test('what was guarded is the same text again', () => {
  fc.assert(fc.property(fc.string(), (text) => withoutGuard(guarded(text)) === text))
  expect(['=1+1', '@SUM(A1)', '-2+3*cmd|x'].map(isFormulaLike)).toEqual([true, true, false])
  expect(['- likes boxing', '+254712345678', '-5', "O'Brien", 'a = b'].map(isFormulaLike)).toEqual([false, false, false, false, false])
})

test('rejects have the file’s own columns, a reason, and no cell a spreadsheet runs', () => {
  const rows = [
    { cells: ['Grace; W', '=A1', '+254 712'], reason: 'No e-mail.' },
    { cells: ['x', "'=A1", "'+254 712"], reason: 'No e-mail.' },
    { cells: ['only'], reason: 'Broken row: 1 cell where the header has 3.' },
  ]
  const headers = ['Name', 'Notes', 'Phone']
  const text = rejectsFile(headers, rows, ';')
  expect(text).toBe(
    `\uFEFFName;Notes;Phone;${rejectsColumn}\r\n"Grace; W";'=A1;+254 712;No e-mail.\r\nx;'=A1;'+254 712;No e-mail.\r\nonly;Broken row: 1 cell where the header has 3.\r\n`,
  )
  const again = rejectsFile([...headers, rejectsColumn], [{ cells: ['Grace', '', '', 'No e-mail.'], reason: 'Still none.' }], ';')
  expect(again).toBe(`\uFEFFName;Notes;Phone;${rejectsColumn}\r\nGrace;;;Still none.\r\n`)
})

test('a row holds a person by e-mail, by the last digits of a phone, or by the whole name', () => {
  const person = { names: ['Zoë O’Brien'], email: ['zoe@example.com'], phone: ['+254712345678'] }
  const holding = [['O Brien', 'x'], ['Brien Zoe', ''], ['ZOE', "O'BRIEN"], ['', 'a; ZOE@example.com'], ['0712 345-678']]
  expect(holding.map((cells) => holdsPerson(cells, person))).toEqual([false, false, true, true, true])
  expect(holdsPerson(['Zoë', 'Smith'], { names: ['Zoë'], email: [], phone: ['123'] })).toBe(false)
})
