import { expect, test } from 'vitest'
import { testApp } from '../support/test-app'

type NewClient = Parameters<Awaited<ReturnType<typeof testApp>>['owner']['clients']['create']>[0]

const studioOf = async (people: readonly NewClient[]) => {
  const app = await testApp()
  for (const person of people) await app.owner.clients.create(person)
  const found = async (q: string) =>
    (await app.owner.clients.list({ q })).items.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
  /** What each search finds, in order. */
  const answers = async (searches: readonly string[]) =>
    Object.fromEntries(await Promise.all(searches.map(async (q) => [q, (await found(q)).join(', ')] as const)))
  return { app, owner: app.owner, found, answers }
}

test('one character finds whoever has a name, a mailbox, a phone or a number that begins with it', async () => {
  const { answers } = await studioOf([
    { firstName: 'Grace', lastName: 'Wanjiru', email: 'zuri@home.example' },
    { firstName: 'Peter', lastName: 'Otieno', phone: '0711 000 111' },
    { firstName: 'St. John', lastName: 'Mbugua', email: 'info.kesi@home.example' },
  ])
  expect(await answers(['g', 'W', 'z', 'o', '0', '2', '1', 'j', 'k', 'h', 'x', '+', '@', '.', '-'])).toEqual({
    g: 'Grace Wanjiru',
    W: 'Grace Wanjiru',
    z: 'Grace Wanjiru',
    o: 'Peter Otieno',
    0: 'Peter Otieno',
    2: 'Peter Otieno',
    1: 'St. John Mbugua, Peter Otieno, Grace Wanjiru',
    j: 'St. John Mbugua',
    k: 'St. John Mbugua',
    h: '',
    x: '',
    '+': '',
    '@': '',
    '.': 'St. John Mbugua',
    '-': '',
  })
})

test('a phone is found in whatever form it is typed, and by any part of it', async () => {
  const { answers } = await studioOf([
    { firstName: 'Peter', phone: '0711 000 123' },
    { firstName: 'Ewa', phone: '+48 605 234 567' },
    { firstName: 'Tom', phone: '+44 20 7946 0958' },
  ])
  const forms = [
    '0711 000 123',
    '0711-000-123',
    '0711.000.123',
    '(0711) 000 123',
    '+254 711 000 123',
    '+254 (0)711 000123',
    '254711000123',
    '00254711000123',
    '711000123',
    '０７１１０００１２３',
    '07',
    '071',
    '0123',
    '000 123',
    'peter 0711',
    '+254711 peter',
  ]
  expect(await answers(forms)).toEqual(Object.fromEntries(forms.map((form) => [form, 'Peter'])))
  expect(await answers(['+48 605', '605 234', '4567', '+44 (0)20 7946', '020 7946 0958', '0711 000 124'])).toEqual({
    '+48 605': 'Ewa',
    '605 234': 'Ewa',
    '4567': 'Ewa',
    '+44 (0)20 7946': 'Tom',
    '020 7946 0958': 'Tom',
    '0711 000 124': '',
  })
})

test('an e-mail is found by its beginning and by any three characters of it', async () => {
  const { answers } = await studioOf([{ firstName: 'Grace', email: 'g.wanjiru+gym@home.example' }])
  const parts = ['g', 'g.', 'wa', 'gy', 'gym@', '+gym', 'home.ex', '@home', 'g.wanjiru+gym@home.example', 'G.Wanjiru+Gym@Home.Example']
  expect(await answers(parts)).toEqual(Object.fromEntries(parts.map((part) => [part, 'Grace'])))
})

test('every script is found from its first character, and where words are not parted from any', async () => {
  const { answers } = await studioOf([
    { firstName: '太郎', lastName: '山田' },
    { firstName: '김철수' },
    { firstName: 'שלום', lastName: 'כהן' },
    { firstName: 'محمد', lastName: 'علي' },
    { firstName: 'สมชาย', lastName: 'ใจดี' },
    { firstName: 'Οδυσσεύς' },
    { firstName: '𞤀𞤣𞤤𞤢𞤥' },
    { firstName: 'Grace😀', lastName: '👩‍👩‍👧' },
    { firstName: '!!!' },
  ])
  expect(
    await answers([
      '山',
      '田',
      '太郎',
      '郎',
      '김',
      '철',
      '수',
      'ש',
      'כהן',
      'مح',
      'ع',
      'ส',
      'ชา',
      'ΟΔΥΣ',
      'ς',
      '𞤀',
      '𞤣𞤤𞤢',
      '😀',
      '👧',
      '!',
      '?',
      '’',
    ]),
  ).toEqual({
    山: '太郎 山田',
    田: '太郎 山田',
    太郎: '太郎 山田',
    郎: '太郎 山田',
    김: '김철수',
    철: '김철수',
    수: '김철수',
    ש: 'שלום כהן',
    כהן: 'שלום כהן',
    مح: 'محمد علي',
    ع: 'محمد علي',
    ส: 'สมชาย ใจดี',
    ชา: 'สมชาย ใจดี',
    ΟΔΥΣ: 'Οδυσσεύς',
    ς: '',
    𞤀: '𞤀𞤣𞤤𞤢𞤥',
    𞤣𞤤𞤢: '𞤀𞤣𞤤𞤢𞤥',
    '😀': 'Grace😀 👩‍👩‍👧',
    '👧': 'Grace😀 👩‍👩‍👧',
    '!': '!!!',
    '?': '',
    '’': '',
  })
})

test('whose number it is comes first, then names that begin so, then the rest, each by name', async () => {
  const { found, owner } = await studioOf([
    { firstName: 'Amina', lastName: 'Zuberi', email: 'wan@home.example' },
    { firstName: 'Wanda', lastName: 'Mumo' },
    { firstName: 'Grace', lastName: 'Wanjiru' },
    { firstName: 'Ruth', lastName: 'Bwana' },
    { firstName: 'Abdi', lastName: 'Noor', phone: '0711 001 002' },
  ])
  expect(await found('wan')).toEqual(['Wanda Mumo', 'Grace Wanjiru', 'Ruth Bwana', 'Amina Zuberi'])
  expect(await found('gr wan')).toEqual(['Grace Wanjiru'])
  expect(await found('1002')).toEqual(['Wanda Mumo', 'Abdi Noor'])
  const byNumber = await owner.clients.list({ q: 'wan', sort: '-number' })
  expect(byNumber.items.map(({ number }) => number)).toEqual(['1004', '1003', '1002', '1001'])
})

test('a page of a search goes on where the one before it ended, and the total is of all', async () => {
  const { owner } = await studioOf(
    Array.from({ length: 12 }, (_, index) => ({ firstName: `Grace ${index}`, lastName: index % 2 ? 'Wanjiru' : 'Agraz' })),
  )
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await owner.clients.list({ q: 'gra', limit: 5, ...(cursor === undefined ? {} : { cursor }) })
    expect(page.total).toBe(12)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(new Set(seen).size).toBe(12)
  expect(seen).toEqual((await owner.clients.list({ q: 'gra', limit: 100 })).items.map(({ id }) => id))
})

test('no text breaks a search', async () => {
  const { owner } = await studioOf([{ firstName: 'Grace' }])
  const texts = [
    ...'"*^:(){}[]+-@.,;\'’`~!?/\\|<>=&%$#_😀٠０ªµßŉǆΐ',
    'AND',
    'OR NOT',
    'NEAR(a b)',
    '"a',
    'a"b*',
    'text:grace',
    '-grace',
    '^grace',
    '{grace}',
    "'; DROP TABLE client; --",
    '\u0301',
    '\u200B',
    '\u202E',
    '\u{10FFFF}',
    '\uFDFA',
    'Z̸̢̨͎a̷͙͝l̵g̶o̴',
    'a '.repeat(60).trim(),
    '9'.repeat(120),
    'ﷺ'.repeat(120),
    '+',
    '00',
    '(0)',
    '+()',
  ]
  for (const q of texts) {
    const answer = await owner.clients
      .list({ q })
      .catch((error: { code: string; message: string }) => `${q}: ${error.code} ${error.message}`)
    expect(answer).toMatchObject({ total: expect.any(Number) })
    expect(await owner.bookings.list({ q })).toMatchObject({ total: 0 })
  }
})
