import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallTimeLabel } from '../time/wall-time'
import type { PhraseReading, PhraseVocabulary } from './phrase'
import { parsePhrase } from './parse-phrase'

const weekdays = [0, 1, 2, 3, 4]
const hours = (days: readonly number[], from: number, until: number) =>
  days.map((dayOfWeek) => ({ dayOfWeek, fromMinute: from * 60, untilMinute: until * 60 }))
const named = (name: string) => ({ id: name.split(' ')[0]!.toLowerCase(), name })
const type = (name: string, durationMinutes: number) => ({ ...named(name), durationMinutes })

/** Tuesday 8 June 2027, 10:12; weekdays 06:00–21:00, Saturday 07:00–18:00, Sunday 08:00–14:00. */
const kilele: PhraseVocabulary = {
  today: '2027-06-08',
  nowMinute: 612,
  timeZone: 'Africa/Nairobi',
  openingHours: [...hours(weekdays, 6, 21), ...hours([5], 7, 18), ...hours([6], 8, 14)],
  trainers: ['Amina Odhiambo', 'Brian Mutua', 'Chen Wei', 'Daudi Kiprono', 'Esther Njoroge', 'Farah Hassan'].map(named),
  sessionTypes: [
    type('Personal training', 60),
    type('Boxing', 45),
    type('Pilates', 60),
    type('Rehabilitation', 45),
    type('Assessment', 30),
  ],
}
const officeHours: PhraseVocabulary = { ...kilele, openingHours: hours([...weekdays, 5, 6], 9, 20) }
const chicago: PhraseVocabulary = { ...kilele, timeZone: 'America/Chicago', openingHours: hours([...weekdays, 5, 6], 0, 24) }

const saying = ({ clientWords, trainer, sessionType, onDate, start, lengthMinutes }: PhraseReading): string =>
  [
    clientWords || '–',
    trainer?.id ?? '–',
    sessionType?.id ?? '–',
    onDate?.slice(2) ?? '–',
    start === null ? '–' : start.kind === 'at' ? start.label : start.sentence,
    lengthMinutes ?? '–',
  ].join(' | ')
const first = (text: string, vocabulary = kilele): string => {
  const [reading] = parsePhrase(text, vocabulary)
  return reading ? saying(reading) : 'nothing'
}
const all = (text: string, vocabulary = kilele): string[] => parsePhrase(text, vocabulary).map(saying)

/** Phrase, then: client | trainer | type | day | time | minutes. */
const byHand: readonly [string, string][] = [
  ['grace amina thu 6pm 60', 'grace | amina | – | 27-06-10 | 18:00 | 60'],
  ['grace thu 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['thu 6pm grace', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['6pm thu amina grace', 'grace | amina | – | 27-06-10 | 18:00 | –'],
  ['Grace Wanjiru Amina Thu 18:00', 'Grace Wanjiru | amina | – | 27-06-10 | 18:00 | –'],
  ['grace wanjiru ami thu 1830', 'grace wanjiru | amina | – | 27-06-10 | 18:30 | –'],
  ['zoë lindqvist chen fri 7am', 'zoë lindqvist | chen | – | 27-06-11 | 07:00 | –'],
  ['grace bri tomorrow 9', 'grace | brian | – | 27-06-09 | 09:00 | –'],
  ['grace brian tomorrow 0930', 'grace | brian | – | 27-06-09 | 09:30 | –'],
  ['grace brian tomorrow 930', 'grace | brian | – | 27-06-09 | 09:30 | –'],
  ['grace today 18', 'grace | – | – | 27-06-08 | 18:00 | –'],
  ['grace today 6', 'grace | – | – | 27-06-08 | 18:00 | –'],
  ['grace today 9', 'grace | – | – | 27-06-08 | 09:00 | –'],
  ['grace tue 9', 'grace | – | – | 27-06-15 | 09:00 | –'],
  ['grace tue 11', 'grace | – | – | 27-06-08 | 11:00 | –'],
  ['grace tue 6', 'grace | – | – | 27-06-08 | 18:00 | –'],
  ['grace 6pm', 'grace | – | – | 27-06-08 | 18:00 | –'],
  ['grace 9', 'grace | – | – | 27-06-09 | 09:00 | –'],
  ['grace noon', 'grace | – | – | 27-06-08 | 12:00 | –'],
  ['grace wed noon', 'grace | – | – | 27-06-09 | 12:00 | –'],
  ['grace sat 5', 'grace | – | – | 27-06-12 | 17:00 | –'],
  ['grace sun 9', 'grace | – | – | 27-06-13 | 09:00 | –'],
  ['grace sun 1', 'grace | – | – | 27-06-13 | 13:00 | –'],
  ['grace sat 8', 'grace | – | – | 27-06-12 | 08:00 | –'],
  ['grace next thu 6pm', 'grace | – | – | 27-06-17 | 18:00 | –'],
  ['grace next tue 6pm', 'grace | – | – | 27-06-15 | 18:00 | –'],
  ['grace 10 june 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace june 10 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace 10jun 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace thu 10 june 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace thu 10 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace 10th 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace thu 10th 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace 10th june 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace 10/6 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace 10.6 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace 10 june 2028 6pm', 'grace | – | – | 28-06-10 | 18:00 | –'],
  ['grace 2027-06-10 6pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace 3 may 6pm', 'grace | – | – | 28-05-03 | 18:00 | –'],
  ['grace +7 6pm', 'grace | – | – | 27-06-15 | 18:00 | –'],
  ['grace thu 6.30pm', 'grace | – | – | 27-06-10 | 18:30 | –'],
  ['grace thu 6:30pm', 'grace | – | – | 27-06-10 | 18:30 | –'],
  ['grace thu 6 pm', 'grace | – | – | 27-06-10 | 18:00 | –'],
  ['grace thu 12pm', 'grace | – | – | 27-06-10 | 12:00 | –'],
  ['grace thu 7a', 'grace | – | – | 27-06-10 | 07:00 | –'],
  ['grace thu 18h30', 'grace | – | – | 27-06-10 | 18:30 | –'],
  ['grace 10 june 9.10', 'grace | – | – | 27-06-10 | 09:10 | –'],
  ['grace thu 6pm 1h30', 'grace | – | – | 27-06-10 | 18:00 | 90'],
  ['grace thu 6pm 1.5h', 'grace | – | – | 27-06-10 | 18:00 | 90'],
  ['grace thu 6pm 1 h 30', 'grace | – | – | 27-06-10 | 18:00 | 90'],
  ['grace thu 6pm 45 min', 'grace | – | – | 27-06-10 | 18:00 | 45'],
  ['grace thu 6pm 45min', 'grace | – | – | 27-06-10 | 18:00 | 45'],
  ['grace thu 6pm 2 hours', 'grace | – | – | 27-06-10 | 18:00 | 120'],
  ['grace thu 18 60', 'grace | – | – | 27-06-10 | 18:00 | 60'],
  ['grace thu 60 18', 'grace | – | – | 27-06-10 | 18:00 | 60'],
  ['grace thu 15', 'grace | – | – | 27-06-10 | 15:00 | –'],
  ['grace thu 6pm 15', 'grace | – | – | 27-06-10 | 18:00 | 15'],
  ['grace thu 6pm 120', 'grace | – | – | 27-06-10 | 18:00 | 120'],
  ['grace thu 60', 'grace | – | – | 27-06-10 | – | 60'],
  ['grace pt thu 6pm', 'grace | – | personal | 27-06-10 | 18:00 | –'],
  ['grace personal training amina thu 6pm', 'grace | amina | personal | 27-06-10 | 18:00 | –'],
  ['grace box brian sat 8 45', 'grace | brian | boxing | 27-06-12 | 08:00 | 45'],
  ['grace rehab chen thu 16', 'grace | chen | rehabilitation | 27-06-10 | 16:00 | –'],
  ['pilates grace farah wed 10', 'grace | farah | pilates | 27-06-09 | 10:00 | –'],
  ['book grace with amina at 6 pm on thu for 1 h', 'grace | amina | – | 27-06-10 | 18:00 | 60'],
  ['thu 6pm with amina for grace', 'grace | amina | – | 27-06-10 | 18:00 | –'],
  ['grace, amina, thu, 6pm', 'grace | amina | – | 27-06-10 | 18:00 | –'],
  ['amina thu 6pm', 'amina | – | – | 27-06-10 | 18:00 | –'],
  ['amina amina thu 6pm', 'amina | amina | – | 27-06-10 | 18:00 | –'],
  ['amina brian thu 6pm', 'amina | brian | – | 27-06-10 | 18:00 | –'],
  ['amina with brian thu 6pm', 'amina | brian | – | 27-06-10 | 18:00 | –'],
  ['with brian amina thu 6pm', 'amina | brian | – | 27-06-10 | 18:00 | –'],
  ['with amina thu 6pm', '– | amina | – | 27-06-10 | 18:00 | –'],
  ['amina odhiambo thu 6pm', 'amina odhiambo | – | – | 27-06-10 | 18:00 | –'],
  ['grace amina odhiambo thu 6pm', 'grace | amina | – | 27-06-10 | 18:00 | –'],
  ['grace odhiambo thu 6pm', 'grace odhiambo | – | – | 27-06-10 | 18:00 | –'],
  ['mercy njoroge esther mon 7:00', 'mercy njoroge | esther | – | 27-06-14 | 07:00 | –'],
  ['sun li thu 6pm', 'sun li | – | – | 27-06-10 | 18:00 | –'],
  ['june mwangi thu 6pm', 'june mwangi | – | – | 27-06-10 | 18:00 | –'],
  ['sunita thu 6pm', 'sunita | – | – | 27-06-10 | 18:00 | –'],
  ['satish mon 6pm', 'satish | – | – | 27-06-14 | 18:00 | –'],
  ['0711000111 thu 6pm', '0711000111 | – | – | 27-06-10 | 18:00 | –'],
  ['+254711000111 amina thu 6pm', '+254711000111 | amina | – | 27-06-10 | 18:00 | –'],
  ['o’brien amina thu 6pm', 'o’brien | amina | – | 27-06-10 | 18:00 | –'],
  ['AMÍNA grace thu 6pm', 'grace | amina | – | 27-06-10 | 18:00 | –'],
  ['grace 6pm 7pm', 'grace 6pm | – | – | 27-06-08 | 19:00 | –'],
  ['grace', 'grace | – | – | – | – | –'],
  ['grace wanjiru', 'grace wanjiru | – | – | – | – | –'],
  ['grace amina', 'grace | amina | – | – | – | –'],
  ['thu', '– | – | – | 27-06-10 | – | –'],
  ['thu 6pm', '– | – | – | 27-06-10 | 18:00 | –'],
  ['pilates thu 6pm', '– | – | pilates | 27-06-10 | 18:00 | –'],
]

describe('phrases written by hand', () => {
  test.each(byHand)('%s', (text, expected) => {
    expect(first(text)).toBe(expected)
  })
})

/** Each way to say a part, with what it must be understood as. */
const ways = {
  client: ['grace', 'Grace Wanjiru', 'zoë lindqvist', 'ng’ang’a', '0711000111', 'małgorzata'].map((text) => [text, text] as const),
  trainer: [
    ['', '–'],
    ['amina', 'amina'],
    ['ami', 'amina'],
    ['with Amina', 'amina'],
    ['amina odhiambo', 'amina'],
    ['chen', 'chen'],
    ['farah hassan', 'farah'],
  ],
  type: [
    ['', '–'],
    ['pt', 'personal'],
    ['pilates', 'pilates'],
    ['rehab', 'rehabilitation'],
  ],
  day: [
    ['thu', '27-06-10'],
    ['thursday', '27-06-10'],
    ['tomorrow', '27-06-09'],
    ['10 june', '27-06-10'],
    ['10/6', '27-06-10'],
    ['+7', '27-06-15'],
    ['today', '27-06-08'],
    ['next thu', '27-06-17'],
    ['fri 11 june', '27-06-11'],
    ['on fri', '27-06-11'],
  ],
  time: [
    ['6pm', '18:00'],
    ['6:30pm', '18:30'],
    ['18', '18:00'],
    ['18:00', '18:00'],
    ['1830', '18:30'],
    ['6.30pm', '18:30'],
    ['noon', '12:00'],
    ['at 6 pm', '18:00'],
    ['17h15', '17:15'],
  ],
  length: [
    ['', '–'],
    ['60', '60'],
    ['60m', '60'],
    ['1h', '60'],
    ['1h30', '90'],
    ['45min', '45'],
    ['for 90', '90'],
  ],
} satisfies Record<string, readonly (readonly [string, string])[]>

type Part = keyof typeof ways
const orders: readonly Part[][] = [
  ['client', 'trainer', 'day', 'time', 'length', 'type'],
  ['day', 'time', 'client', 'trainer', 'type', 'length'],
  ['length', 'time', 'day', 'type', 'trainer', 'client'],
  ['type', 'client', 'day', 'length', 'time', 'trainer'],
]
const generated = Array.from({ length: 2_400 }, (_, index) => {
  // Steps prime to the number of ways: every way of a part meets every way of the others.
  const chosen = Object.fromEntries(
    Object.entries(ways).map(([part, list], at) => [
      part,
      list[(index * [1, 5, 3, 7, 11, 13][at]! + Math.floor(index / list.length)) % list.length]!,
    ]),
  ) as Record<Part, readonly [string, string]>
  const text = orders[index % orders.length]!.map((part) => chosen[part][0])
    .filter((word) => word !== '')
    .join(' ')
  return { text, expected: (['client', 'trainer', 'type', 'day', 'time', 'length'] as const).map((part) => chosen[part][1]).join(' | ') }
})

const phrases = new Set([...generated.map(({ text }) => text), ...byHand.map(([text]) => text)])

test(`${phrases.size} phrases, ${byHand.length} of them by hand: every way to say a part, in four orders, is understood as it is meant`, () => {
  expect(phrases.size).toBeGreaterThan(1_000)
  expect(
    generated.filter(({ text, expected }) => first(text) !== expected).map(({ text, expected }) => [text, expected, first(text)]),
  ).toEqual([])
})

describe('more than one reading', () => {
  test('a trainer’s name alone is first a client’s', () => {
    expect(all('amina')).toEqual(['amina | – | – | – | – | –', '– | amina | – | – | – | –'])
    expect(all('amina thu 6pm')).toEqual(['amina | – | – | 27-06-10 | 18:00 | –', '– | amina | – | 27-06-10 | 18:00 | –'])
  })

  test('two names of trainers can stand either way', () => {
    expect(all('amina brian thu 6pm').slice(0, 2)).toEqual([
      'amina | brian | – | 27-06-10 | 18:00 | –',
      'brian | amina | – | 27-06-10 | 18:00 | –',
    ])
  })

  test('an hour open in the morning and in the evening is both, as typed first', () => {
    expect(all('grace thu 6')).toEqual(
      expect.arrayContaining(['grace | – | – | 27-06-10 | 06:00 | –', 'grace | – | – | 27-06-10 | 18:00 | –']),
    )
    expect(first('grace thu 6')).toBe('grace | – | – | 27-06-10 | 06:00 | –')
  })

  test('an hour open once is that one', () => {
    expect(all('grace thu 6', officeHours)).toEqual(['grace | – | – | 27-06-10 | 18:00 | –'])
    expect(all('grace thu 10', officeHours)[0]).toBe('grace | – | – | 27-06-10 | 10:00 | –')
    expect(all('grace thu 6:30', officeHours)).toEqual(['grace | – | – | 27-06-10 | 18:30 | –'])
  })

  test('a beginning that two trainers share decides for neither', () => {
    const vocabulary = { ...kilele, trainers: ['Amina Odhiambo', 'Amit Rao'].map(named) }
    expect(all('grace ami thu 6pm', vocabulary)).toEqual([
      'grace ami | – | – | 27-06-10 | 18:00 | –',
      'grace | amina | – | 27-06-10 | 18:00 | –',
      'grace | amit | – | 27-06-10 | 18:00 | –',
    ])
  })
})

describe('nights the clocks change', () => {
  test('a repeated time is two readings, named apart', () => {
    expect(all('grace 7 nov 1:30am', chicago)).toEqual([
      'grace | – | – | 27-11-07 | 01:30 CDT | –',
      'grace | – | – | 27-11-07 | 01:30 CST | –',
    ])
  })

  test('a missing time says so and names the next one', () => {
    const [reading] = parsePhrase('grace 14 march 02:30', chicago)
    expect(reading?.onDate).toBe('2028-03-14')
    const [missing] = parsePhrase('grace 12 march 02:30', chicago)
    expect(missing?.start).toEqual({
      kind: 'missing',
      next: Date.parse('2028-03-12T08:00:00Z'),
      sentence: '02:30 does not exist that night, the clocks go forward; the next time is 03:00.',
    })
  })
})

test('each part says which typed words it comes from', () => {
  expect(parsePhrase('book Grace  Wanjiru with Amina thu 6pm 60', kilele)[0]?.parts).toEqual([
    { kind: 'client', typed: 'Grace  Wanjiru', from: 5, until: 19 },
    { kind: 'trainer', typed: 'Amina', from: 25, until: 30 },
    { kind: 'day', typed: 'thu', from: 31, until: 34 },
    { kind: 'time', typed: '6pm', from: 35, until: 38 },
    { kind: 'length', typed: '60', from: 39, until: 41 },
  ])
})

test('an empty phrase has no reading', () => {
  expect(['', '   ', ','].map((text) => parsePhrase(text, kilele))).toEqual([[], [], []])
})

test('whatever is typed, it is read without an error, and every part is a piece of it', () => {
  const word = fc.constantFrom(
    'amina',
    'thu',
    '6',
    '6pm',
    '10',
    'june',
    '60',
    '1h',
    'next',
    'pt',
    'with',
    '+7',
    '31/2',
    '99:99',
    'ß',
    '10.6',
    'am',
  )
  const phrase = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(phrase, (text) => {
      for (const { parts, start } of parsePhrase(text, chicago)) {
        for (const { typed, from, until } of parts) expect(text.slice(from, until)).toBe(typed)
        parts.slice(1).forEach((part, index) => expect(part.from).toBeGreaterThanOrEqual(parts[index]!.until))
        if (start?.kind === 'at') expect(start.label).toBe(wallTimeLabel(start.startsAt, 'America/Chicago'))
      }
    }),
    { numRuns: 400 },
  )
})
