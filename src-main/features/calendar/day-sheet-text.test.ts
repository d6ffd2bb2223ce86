import { expect, test } from 'vitest'
import { printable } from '../../core/printable'
import { fittedText, textWidth } from './day-sheet-text'

test('a text that fits stays as it is, on one line', () => {
  expect([fittedText('Grace Wanjiru', 8, 100), fittedText(' left knee:\n no jumping ', 8, 100), fittedText('', 8, 10)]).toEqual([
    'Grace Wanjiru',
    'left knee: no jumping',
    '',
  ])
})

test('a longer one is cut between letters and never wider than its place', () => {
  const texts = [
    'Wolfeschlegelsteinhausen',
    'Παπαδοπούλου-Κωνσταντινίδη',
    'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301',
  ]
  for (const text of texts) {
    const cut = fittedText(text, 8, 30)
    expect([cut.endsWith('…'), textWidth(cut, 8) <= 30, text.normalize('NFC').startsWith(cut.slice(0, -1).normalize('NFC'))]).toEqual([
      true,
      true,
      true,
    ])
  }
  expect(fittedText('👩🏽‍🦱👩🏽‍🦱👩🏽‍🦱👩🏽‍🦱👩🏽‍🦱👩🏽‍🦱', 8, 1)).toBe('…')
})

test('keeps Latin, Greek and Cyrillic, and leaves out what the font has no letters for', () => {
  expect(['Mũthoni O’Brien-Łukasz', 'Жанна Ελένη', 'نور', '陳 Chen', '👩🏽‍🦱 Zoë'].map(printable)).toEqual([
    'Mũthoni O’Brien-Łukasz',
    'Жанна Ελένη',
    '',
    ' Chen',
    ' Zoë',
  ])
})
