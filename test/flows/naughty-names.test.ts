import { expect, test } from 'vitest'
import { foldText } from '@shared/domain/search/fold-text'
import { sheetColumns } from '../../src-main/features/calendar/day-sheet-cells'
import { printable } from '../../src-main/core/printable'
import { naughtyNames } from '../support/naughty-names'
import { pdfPages } from '../support/pdf-text'
import { csvRows, exported, vcards } from '../support/read-export'
import { testApp } from '../support/test-app'

/** A client of every name, as first and as last name. */
const everybody = async () => {
  const app = await testApp()
  const people: { id: string; name: string }[] = []
  for (const name of naughtyNames) {
    const { id } = await app.owner.clients.create({
      firstName: name,
      lastName: name,
      notes: name,
      tags: [[...name].slice(0, 20).join('')],
      emergencyName: name,
    })
    people.push({ id, name })
  }
  return { app, owner: app.owner, people, desk: { client: app.owner, peer: app.ownerPeer } }
}

/** What somebody who sees the name would type first: its first one, two and three characters from the first that can be seen. */
const beginnings = (name: string): string[] => {
  const seen = [...new Intl.Segmenter('en').segment(name.replace(/^[\p{C}\p{M}\s]+/u, ''))].map(({ segment }) => segment)
  return [1, 2, 3].map((count) => seen.slice(0, count).join('').trim()).filter((text) => text !== '')
}

/** From the inside of its longest word, three characters and more. */
const middle = (name: string): string | null => {
  const [longest = ''] = foldText(name)
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
  const inside = [...longest].slice(1, 9)
  return inside.length >= 3 ? inside.join('') : null
}

test('every name is kept, listed and told in the client’s story as it was written', async () => {
  const { owner, people } = await everybody()
  for (const { id, name } of people) {
    expect(await owner.clients.get({ id })).toMatchObject({ firstName: name, lastName: name, notes: name, emergencyName: name })
    const { items } = await owner.clients.timeline({ id })
    expect(items).toMatchObject([{ kind: 'change', change: 'created', after: { firstName: name, lastName: name, notes: name } }])
  }
  const listed = new Map<string, string>()
  let cursor: string | undefined
  do {
    const page = await owner.clients.list({ limit: 100, ...(cursor === undefined ? {} : { cursor }) })
    for (const { id, firstName } of page.items) listed.set(id, firstName)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(people.filter(({ id, name }) => listed.get(id) !== name)).toEqual([])
  const { id } = people[0] ?? { id: '' }
  for (const name of naughtyNames) expect(await owner.clients.update({ id, firstName: name })).toMatchObject({ firstName: name })
}, 60_000)

test('every name is found by its own first characters and from its middle', async () => {
  const { owner, people } = await everybody()
  const missed: string[] = []
  for (const { id, name } of people) {
    for (const q of [...beginnings(name), middle(name), name]) {
      if (q === null) continue
      const { items } = await owner.clients.list({ q, limit: 100 })
      if (!items.some((client) => client.id === id)) missed.push(`${name} by ${q}`)
    }
    await owner.clients.duplicates({ firstName: name, lastName: name })
    await owner.bookings.list({ q: name })
  }
  expect(missed).toEqual([])
}, 60_000)

test('every name stands on the day sheet, as far as its font has letters', async () => {
  const { owner, people, desk, app } = await everybody()
  const { id: sessionTypeId } = await owner.sessionTypes.create({ name: 'Weighing', durationMinutes: 5, stepMinutes: 5 })
  const start = Date.parse('2027-06-09T03:00:00Z')
  for (const [index, { id }] of people.entries()) {
    const startsAt = new Date(start + index * 5 * 60_000).toISOString()
    await owner.bookings.create({ clientId: id, sessionTypeId, startsAt, status: 'confirmed' })
  }
  const day = await owner.calendar.day({ date: '2027-06-09' })
  const shown = day.columns.flatMap(({ bookings }) => bookings.map(({ clientName }) => clientName))
  expect(shown.toSorted()).toEqual(people.map(({ name }) => `${name} ${name}`).toSorted())
  const lines = sheetColumns(day).flatMap(({ cells }) => cells.flatMap((cell) => cell.lines.map(({ left }) => left)))
  expect(
    people.filter(({ name }) => !lines.some((line) => line.includes(printable(`${name} ${name}`).trim()))).map(({ name }) => name),
  ).toEqual([])
  const { fileId } = await owner.calendar.daySheet({ date: '2027-06-09' })
  const pages = await pdfPages((await app.studio.takeFile(fileId, desk.peer))?.bytes ?? new Uint8Array())
  expect(pages.join('\n')).toContain('<script>alert(1)</script>')
}, 60_000)

test('every name leaves as CSV and vCard and comes back as it was', async () => {
  const { app, people, desk } = await everybody()
  const names = people.map(({ name }) => name)
  const { text } = await exported(app, desk, 'csv', { sort: 'number' })
  const rows = csvRows(text)
  expect(rows.map((row) => row['First name'])).toEqual(names)
  expect(rows.map((row) => [row['Last name'], row['Notes'], row['Emergency contact']])).toEqual(names.map((name) => [name, name, name]))
  const cards = vcards((await exported(app, desk, 'vcard', { sort: 'number' })).text)
  expect(cards.map(({ N }) => N)).toEqual(names.map((name) => [name, name, '', '', '']))
  expect(cards.map(({ FN }) => FN)).toEqual(names.map((name) => [`${name} ${name}`]))
}, 60_000)

test('a name of more than 120 characters, of several lines or of none is refused with a sentence that names it', async () => {
  const { owner } = await testApp()
  const refusal = (firstName: string) =>
    owner.clients.create({ firstName }).then(
      () => 'done',
      ({ code, message, data }: { code: string; message: string; data: { field?: string } }) => `${code} ${data.field}: ${message}`,
    )
  const names = [
    'x'.repeat(121),
    'x'.repeat(300),
    '日'.repeat(300),
    'two\nlines',
    'two\r\nlines',
    'tab\tbed',
    'line\u2028separator',
    'nul\u0000l',
    'bell\u0007',
    '   ',
    '',
    '\uD800',
  ]
  const answers = await Promise.all(names.map(refusal))
  expect(answers.filter((answer) => !/^INVALID firstName: [A-Z].*\.$/.test(answer))).toEqual([])
  expect(answers.slice(0, 4)).toEqual([
    ...Array.from({ length: 3 }, () => expect.stringContaining('120')),
    expect.stringContaining('characters that cannot be shown'),
  ])
})
