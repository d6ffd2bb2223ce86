import { expect, test } from 'vitest'
import { fromIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { trainingData } from '../../src-main/app/training-data'
import type { Peer } from '../../src-main/core/context'
import { addTrainer } from '../support/massage-studio'
import { pdfPages } from '../support/pdf-text'
import { blankApp, testApp, type ApiClient, type TestApp } from '../support/test-app'

type SheetInput = Parameters<ApiClient['calendar']['daySheet']>[0]

const pagesOf = async (
  studio: TestApp['studio'],
  { client, peer }: { client: ApiClient; peer: Peer },
  input: SheetInput = {},
): Promise<string[]> => {
  const { fileId } = await client.calendar.daySheet(input)
  const file = await studio.takeFile(fileId, peer)
  return pdfPages(file?.bytes ?? new Uint8Array())
}

const trainingStudio = async (role: string) => {
  const app = await blankApp({ options: { demo: true, training: trainingData } })
  const desk = app.desk()
  const { email, password } = trainingData.signIns.find((one) => one.role === role) ?? { email: '', password: '' }
  await desk.client.staff.login({ email, password })
  return { studio: app.studio, desk }
}

const blank = async () => {
  const app = await testApp()
  const owner = { client: app.owner, peer: app.ownerPeer }
  const sheet = (input: SheetInput = {}) => pagesOf(app.studio, owner, input)
  return { app, owner: app.owner, sheet }
}

const occurrences = (text: string, words: string): number => text.split(words).length - 1
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

test('holds every session of the training day exactly once, at the studio’s wall time', async () => {
  const { studio, desk } = await trainingStudio('front_desk')
  const { columns } = await desk.client.calendar.day({})
  const bookings = columns.flatMap((column) => column.bookings)
  const standing = bookings.filter(({ status }) => status !== 'cancelled')
  const pages = await pagesOf(studio, desk)
  const text = flat(pages.join(' '))
  const timeOf = (iso: string) => wallTimeLabel(fromIso(iso), 'Africa/Nairobi')
  const wrong = [...Map.groupBy(standing, ({ clientName }) => clientName)].filter(
    ([name, theirs]) =>
      occurrences(text, name) !== theirs.length + bookings.filter((one) => one.clientName === name && one.status === 'cancelled').length,
  )
  const titles = [...Map.groupBy(standing, (one) => `${timeOf(one.startsAt)}–${timeOf(one.endsAt)} ${one.sessionTypeName}`)]
  expect({
    pages: pages.length,
    sessions: standing.length,
    wrong,
    times: titles.filter(([title, theirs]) => occurrences(text, title) !== theirs.length),
    head: text.includes('Kilele Fitness, Tuesday 8 June 2027') && text.includes('44 sessions, 6 trainers. Unmarked: confirmed.'),
    foot: text.includes('Printed 10:12, Tue 8 June, by Dora Achieng. Times are EAT (Africa/Nairobi).') && text.includes('Page 1 of 1'),
    trainers: columns.filter(({ name }) => occurrences(text, name) !== 1),
  }).toEqual({ pages: 1, sessions: 44, wrong: [], times: [], head: true, foot: true, trainers: [] })
})

test('says states as words, names who cancelled in the gap that freed, and leaves what is free to the pencil', async () => {
  const { studio, desk } = await trainingStudio('front_desk')
  const bookings = (await desk.client.calendar.day({})).columns.flatMap((column) => column.bookings)
  const text = flat((await pagesOf(studio, desk)).join(' '))
  const count = (status: string) => bookings.filter((one) => one.status === status).length
  expect({
    completed: occurrences(text, 'Completed'),
    pending: occurrences(text, 'Pending'),
    confirmed: occurrences(text, 'Confirmed'),
    checkedIn: occurrences(text, 'Checked in'),
    cancelled: occurrences(text, ' cancelled'),
    free: / \d\d:\d\d–\d\d:\d\d free/.test(text),
  }).toEqual({
    completed: count('completed'),
    pending: count('pending'),
    confirmed: 0,
    checkedIn: bookings.filter(({ status, checkedInAt }) => status === 'confirmed' && checkedInAt !== null).length,
    cancelled: count('cancelled'),
    free: true,
  })
})

test('gives a trainer the own column alone', async () => {
  const { studio, desk } = await trainingStudio('trainer')
  const { columns } = await desk.client.calendar.day({})
  const text = flat((await pagesOf(studio, desk)).join(' '))
  expect([columns.map(({ name }) => name), text.includes('1 trainer.'), text.includes('Brian Mutua')]).toEqual([
    ['Amina Odhiambo'],
    true,
    false,
  ])
})

test('names of many scripts can be read, and one it has no letters for does no harm', async () => {
  const { owner, sheet } = await blank()
  const { id: sessionTypeId } = await owner.sessionTypes.create({ name: 'Διατάσεις', durationMinutes: 60 })
  const { trainerId } = await owner.staff.me()
  const names = ['Ελένη Παπαδοπούλου', 'Жанна Кузнецова', 'Łukasz Żółć', 'Mũthoni Ngũgĩ', 'نور حداد', '陳大文', '👩🏽‍🦱 Zoë']
  for (const [index, name] of names.entries()) {
    const [firstName = '', lastName = ''] = name.split(' ')
    const { id: clientId } = await owner.clients.create({ firstName, lastName: lastName === '' ? 'Li' : lastName })
    await owner.bookings.create({
      clientId,
      trainerId: trainerId ?? '',
      sessionTypeId,
      startsAt: `2027-06-10T${String(9 + index).padStart(2, '0')}:00:00+03:00`,
      notes: index === 0 ? 'Left knee:\nno jumping, and whatever else there is to be said about it at length' : '',
    })
  }
  const text = flat((await sheet({ date: '2027-06-10' })).join(' '))
  expect(names.slice(0, 4).filter((name) => !text.includes(name))).toEqual([])
  expect(text).toMatch(/\(client \d+\) Pending 13:00–14:00/)

  expect([text.includes('Διατάσεις'), text.includes('Left knee: no jumping'), text.includes('7 sessions')]).toEqual([true, true, true])
})

test('a name of any length stays in its column', async () => {
  const { owner, sheet } = await blank()
  for (const name of ['Brian', 'Chen', 'Daudi', 'Esther', 'Farah']) await addTrainer(owner, name)
  const { id: sessionTypeId } = await owner.sessionTypes.create({ name: 'A type whose name goes on and on'.repeat(2), durationMinutes: 15 })
  const { id: clientId } = await owner.clients.create({ firstName: 'Wolfeschlegel'.repeat(6), lastName: 'W'.repeat(60) })
  const { trainerId } = await owner.staff.me()
  await owner.bookings.create({ clientId, trainerId: trainerId ?? '', sessionTypeId, startsAt: '2027-06-10T09:00:00+03:00' })
  const text = flat((await sheet({ date: '2027-06-10' })).join(' '))
  expect(text).toMatch(/ Wolfeschlegel\w*… /)
  expect(text).toContain(' 09:00–09:15 A type w… Pending ')
})

test('twelve trainers take two pages, each with its own heads, and every one is there', async () => {
  const { owner, sheet } = await blank()
  const names = Array.from({ length: 11 }, (_, index) => `Trainer Number${index + 2}x`)
  for (const name of names) await addTrainer(owner, name)
  const pages = (await sheet({ date: '2027-06-10' })).map(flat)
  expect(pages.map((page) => [page.match(/Page \d of \d/)?.[0], names.filter((name) => page.includes(name)).length])).toEqual([
    ['Page 1 of 2', expect.any(Number)],
    ['Page 2 of 2', expect.any(Number)],
  ])
  expect(names.filter((name) => occurrences(pages.join(' '), name) !== 1)).toEqual([])
})

test('a day without a session is all free time, and a day off says so', async () => {
  const { owner, sheet } = await blank()
  const { trainerId } = await owner.staff.me()
  expect(flat((await sheet({ date: '2027-06-10' })).join(' '))).toContain('06:00–20:00 free')
  expect(flat((await sheet({ date: '2027-06-13' })).join(' '))).toContain('No hours this day')
  await owner.availability.createBreak({ trainerId: trainerId ?? '', startDate: '2027-06-11', endDate: '2027-06-11' })
  await owner.availability.createClosedDays({ startDate: '2027-06-12', endDate: '2027-06-12', reason: 'Idd-ul-Adha' })
  const away = flat((await sheet({ date: '2027-06-11' })).join(' '))
  const closed = flat((await sheet({ date: '2027-06-12' })).join(' '))
  expect([away.includes(' Away '), away.includes(' free'), closed.includes('closed: Idd-ul-Adha'), closed.includes(' Closed ')]).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('a full day of sessions of a quarter of an hour is spread over sheets and loses none', async () => {
  const { owner, sheet } = await blank()
  const { trainerId } = await owner.staff.me()
  const { id: sessionTypeId } = await owner.sessionTypes.create({ name: 'Check', durationMinutes: 15 })
  const { id: clientId } = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const starts = Array.from({ length: 56 }, (_, index) => new Date(Date.parse('2027-06-10T06:00:00+03:00') + index * 15 * 60_000))
  for (const start of starts)
    await owner.bookings.create({ clientId, trainerId: trainerId ?? '', sessionTypeId, startsAt: start.toISOString() })
  const pages = (await sheet({ date: '2027-06-10' })).map(flat)
  const text = pages.join(' ')
  const labels = starts.map((start) => `${wallTimeLabel(start.getTime(), 'Africa/Nairobi')}–`)
  expect([pages.length > 1, occurrences(text, 'Grace Wanjiru'), labels.filter((label) => occurrences(text, label) !== 1)]).toEqual([
    true,
    56,
    [],
  ])
})
