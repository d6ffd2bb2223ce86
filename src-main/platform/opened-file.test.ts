import { expect, test } from 'vitest'
import { csvRows } from './csv-rows'
import { decodedText, guessEncoding } from './decode-text'
import { openedFile } from './opened-file'

const text = 'Name,E-mail\nZoë Müller,zoe@example.com\n'
const utf16 = (isLittle: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16, little end first', utf16(true, false), 'utf-16le'],
  ['UTF-16, little end first, with a mark', utf16(true, true), 'utf-16le'],
  ['UTF-16, big end first', utf16(false, false), 'utf-16be'],
  ['UTF-16, big end first, with a mark', utf16(false, true), 'utf-16be'],
  ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
] as const)('%s is known by its bytes', (_, bytes, encoding) => {
  expect(guessEncoding(bytes)).toBe(encoding)
  expect(decodedText(bytes, encoding)).toBe(text)
})

test('the letters Windows-1252 has beyond Latin-1 are read', () => {
  expect(decodedText(Buffer.from([0x80, 0x93, 0x9c, 0x94]), 'windows-1252')).toBe('€“œ”')
})

test('a broken row breaks no other, and each row knows its line', () => {
  const lines = ['a;b;c', '1;"two\r', 'lines";3', '"never closed;5;6', '7;8;9', '10;11', '12;5" tall;13', '"a ""b""";"c;d";e', '']
  expect(csvRows(lines, ';', 1, null)).toEqual([
    { line: 1, cells: ['a', 'b', 'c'] },
    { line: 2, cells: ['1', 'two\r\nlines', '3'] },
    { line: 4, cells: ['"never closed', '5', '6'] },
    { line: 5, cells: ['7', '8', '9'] },
    { line: 6, cells: ['10', '11'] },
    { line: 7, cells: ['12', '5" tall', '13'] },
    { line: 8, cells: ['a "b"', 'c;d', 'e'] },
  ])
})

test('the line Excel puts first to name the separator is no row, and lines count as the file has them', () => {
  const { head, rows } = openedFile(Buffer.from('sep=|\r\nName|E-mail\r\n\r\nGrace, W|g@example.com\r\n'), {})
  expect(head).toMatchObject({ separator: '|', headers: ['Name', 'E-mail'], mapping: ['fullName', 'email'], rowCount: 1 })
  expect(rows).toEqual([{ line: 4, cells: ['Grace, W', 'g@example.com'] }])
})

test('a file without a header is told by its first row', () => {
  const { head, rows } = openedFile(Buffer.from('Grace Wambui;g@example.com;0712345678\nPeter Otieno;p@example.com;0722111222\n'), {})
  expect(head).toMatchObject({ hasHeader: false, headers: ['Column 1', 'Column 2', 'Column 3'], mapping: ['fullName', 'email', 'phone'] })
  expect(rows.map(({ line }) => line)).toEqual([1, 2])
})

test('a picture that is called a CSV is not taken for one', () => {
  const picture = Buffer.from('89504e470d0a1a0a0000000d494844520a', 'hex')
  expect(() => openedFile(picture, {})).toThrow('This is not a file of text; save the list as CSV, then bring that file in.')
  expect(openedFile(Buffer.from('\uFEFFName,E-mail\nGrace,g@example.com\n', 'utf16le'), {}).rows).toHaveLength(1)
})
