import { expect, test } from 'vitest'
import { utf8File } from '../support/import-file'
import { at, codeOf, openStudioOf, studioWithMassage } from '../support/massage-studio'
import { ownerSignIn, type ApiClient } from '../support/test-app'

type Entry = Awaited<ReturnType<ApiClient['clients']['timeline']>>['items'][number]
type Kind = Entry['kind']

const lineOf = (entry: Entry): string => {
  if (entry.kind === 'visit') return `${entry.at} visit ${entry.status}`
  if (entry.kind === 'note') return `${entry.at} note ${entry.note.content}`
  return entry.kind === 'money' ? `${entry.at} ${entry.what} ${entry.amountMinor}` : `${entry.at} change ${entry.change}`
}

/** Three weeks of Grace: visits of every outcome, notes, changes, and one booking ahead. */
const studioWithStory = async () => {
  const studio = await studioWithMassage()
  const { app, owner, grace, book, trainerId } = studio
  const amina = await app.signedIn('trainer')
  await owner.availability.setWeek({
    trainerId: amina.trainerId ?? '',
    hours: [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  await owner.clients.update({ id: grace.id, phone: '0711 000 111' })
  const completed = await book(at('09:00'), { status: 'confirmed' })
  const missed = await book(at('09:00', '2027-06-11'), { status: 'confirmed' })
  const withAmina = await book(at('15:00', '2027-06-11'), { status: 'confirmed', trainerId: amina.trainerId ?? '' })
  const calledOff = await book(at('09:00', '2027-06-28'), { status: 'confirmed' })
  const ahead = await book(at('10:00', '2027-06-29'), { status: 'confirmed' })
  await owner.clients.addNote({ id: grace.id, content: 'first visit on Thursday' })
  await app.advanceTo('2027-06-12T07:00:00Z')
  await owner.staff.login(ownerSignIn)
  await owner.bookings.complete({ id: completed.id })
  await owner.bookings.noShow({ id: missed.id })
  await owner.bookings.cancel({ id: calledOff.id, reason: 'travels' })
  await owner.clients.addNote({ id: grace.id, content: 'left knee' })
  await owner.clients.update({ id: grace.id, phone: null, emergencyName: 'Mary' })
  return { ...studio, amina, trainerId, completed, withAmina, calledOff, ahead }
}

const allOf = async (client: ApiClient, id: string, limit: number, kinds?: Kind[]) => {
  const seen: Entry[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<ApiClient['clients']['timeline']>> = await client.clients.timeline({
      id,
      limit,
      ...(kinds ? { kinds } : {}),
      ...(cursor === null ? {} : { cursor }),
    })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    seen.push(...page.items)
    if (seen.length > 100) throw new Error('the pages do not end')
    cursor = page.nextCursor
  } while (cursor !== null)
  return seen
}

test('visits, notes and changes stand in one list, latest first, without what lies ahead', async () => {
  const { owner, grace } = await studioWithStory()
  const { items, counts, nextCursor } = await owner.clients.timeline({ id: grace.id })
  expect([items.map(lineOf), counts, nextCursor]).toEqual([
    [
      '2027-06-28T06:00:00.000Z visit cancelled',
      '2027-06-12T07:00:00.000Z change updated',
      '2027-06-12T07:00:00.000Z note left knee',
      '2027-06-11T12:00:00.000Z visit confirmed',
      '2027-06-11T06:00:00.000Z visit no_show',
      '2027-06-10T06:00:00.000Z visit completed',
      '2027-06-08T07:12:00.000Z note first visit on Thursday',
      '2027-06-08T07:12:00.000Z change updated',
      '2027-06-08T07:12:00.000Z change created',
    ],
    { visit: 4, note: 2, money: 0, change: 3 },
    null,
  ])
})

test('each line says what happened: the booking and its reason, the note and its author, the fields that changed', async () => {
  const { owner, grace, calledOff, trainerId } = await studioWithStory()
  const { items } = await owner.clients.timeline({ id: grace.id })
  expect(items[0]).toEqual({
    kind: 'visit',
    id: calledOff.id,
    at: '2027-06-28T06:00:00.000Z',
    bookingId: calledOff.id,
    status: 'cancelled',
    startsAt: '2027-06-28T06:00:00.000Z',
    endsAt: '2027-06-28T07:00:00.000Z',
    sessionTypeName: 'Massage',
    trainerId,
    trainerName: 'Omar Said',
    checkedInAt: null,
    reason: 'travels',
  })
  expect(items[1]).toEqual({
    kind: 'change',
    id: items[1]?.id,
    at: '2027-06-12T07:00:00.000Z',
    by: 'Omar Said',
    change: 'updated',
    before: { phone: '+254711000111', emergencyName: null },
    after: { phone: null, emergencyName: 'Mary' },
  })
  const [note] = (await owner.clients.notes({ id: grace.id })).items
  expect(items[2]).toEqual({ kind: 'note', id: note?.id, at: note?.createdAt, note })
})

test('pages of any length and any kinds are the whole list, cut', async () => {
  const { owner, grace } = await studioWithStory()
  const whole = (await owner.clients.timeline({ id: grace.id, limit: 100 })).items
  for (const limit of [1, 2, 3, 4, 5, 8, 9]) expect(await allOf(owner, grace.id, limit)).toEqual(whole)
  const choices: Kind[][] = [['visit'], ['note'], ['change'], ['visit', 'change'], ['note', 'visit']]
  for (const kinds of choices)
    for (const limit of [1, 2, 100])
      expect(await allOf(owner, grace.id, limit, kinds)).toEqual(whole.filter(({ kind }) => kinds.includes(kind)))
  const counted = (await owner.clients.timeline({ id: grace.id, kinds: ['note'], limit: 1 })).counts
  expect(counted).toEqual({ visit: 4, note: 2, money: 0, change: 3 })
  expect(await codeOf(owner.clients.timeline({ id: grace.id, cursor: 'made up' }))).toBe('INVALID')
})

test('a trainer reads the story of their client with the visits to themself', async () => {
  const { amina, grace, withAmina } = await studioWithStory()
  const desk = await amina.client.staff.login({ email: amina.email, password: 'another long password' })
  expect(desk.user.role).toBe('trainer')
  const { items, counts } = await amina.client.clients.timeline({ id: grace.id })
  expect([items.filter(({ kind }) => kind === 'visit').map(({ id }) => id), counts]).toEqual([
    [withAmina.id],
    { visit: 1, note: 2, change: 3 },
  ])
})

test('payments are part of the story to those who handle money, and to a trainer there is no such thing', async () => {
  const { owner, amina, grace } = await studioWithStory()
  const pack = await owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000 })
  const items = [{ kind: 'package' as const, packageId: pack.id }]
  const sale = await owner.payments.process({ clientId: grace.id, items, tenders: [{ method: 'cash', amountMinor: 600_000 }] })
  const { items: told, counts } = await owner.clients.timeline({ id: grace.id, kinds: ['money'] })
  expect([told, counts.money]).toEqual([
    [
      {
        kind: 'money',
        id: sale.payments[0]?.id,
        at: '2027-06-12T07:00:00.000Z',
        what: 'payment',
        amountMinor: 600_000,
        currency: 'KES',
        method: 'cash',
        description: '5-pack',
        documentId: sale.receipt?.id,
        documentNumber: sale.receipt?.number,
        by: 'Omar Said',
      },
    ],
    1,
  ])
  expect((await owner.clients.timeline({ id: grace.id, limit: 100 })).items.filter(({ kind }) => kind === 'money')).toEqual(told)
  await amina.client.staff.login({ email: amina.email, password: 'another long password' })
  const asTrainer = await amina.client.clients.timeline({ id: grace.id, limit: 100 })
  expect([asTrainer.items.filter(({ kind }) => kind === 'money'), 'money' in asTrainer.counts]).toEqual([[], false])
  expect((await amina.client.clients.timeline({ id: grace.id, kinds: ['money'] })).items).toEqual([])
})

test('archiving, bringing back and a removed note are part of the story', async () => {
  const { app, owner, peter } = await studioWithMassage()
  const note = await owner.clients.addNote({ id: peter.id, content: 'left knee' })
  app.clock.moveTo(app.clock.now() + 60_000)
  await owner.clients.removeNote({ id: peter.id, noteId: note.id })
  app.clock.moveTo(app.clock.now() + 60_000)
  await owner.clients.remove({ id: peter.id })
  app.clock.moveTo(app.clock.now() + 60_000)
  await owner.clients.restore({ id: peter.id })
  const { items, counts } = await owner.clients.timeline({ id: peter.id })
  expect([items.map((entry) => lineOf(entry).slice(25)), counts]).toEqual([
    ['change restored', 'change archived', 'change note_removed', 'change created'],
    { visit: 0, note: 0, money: 0, change: 4 },
  ])
})

test('who came with a file begins with it, and a merged one brings theirs', async () => {
  const { app, owner, peter } = await studioWithMassage()
  const file = utf8File('First name,Last name,Email\nRuth,Atieno,ruth@home.example\n', 'club.csv')
  const { id: importId } = await owner.imports.run({ file, mode: 'commit' })
  const [ruth] = (await owner.clients.list({ importId })).items
  app.clock.moveTo(app.clock.now() + 60_000)
  await owner.clients.update({ id: ruth?.id ?? '', notes: 'left knee' })
  const { items, counts } = await owner.clients.timeline({ id: ruth?.id ?? '' })
  expect([items.map((entry) => lineOf(entry).slice(25)), counts.change]).toEqual([['change updated', 'change imported'], 2])
  expect(items[1]).toMatchObject({ by: 'Omar Said', before: null, after: { importId, fileName: 'club.csv' } })
  await owner.clients.merge({ id: peter.id, duplicateId: ruth?.id ?? '' })
  const told = await allOf(owner, peter.id, 1)
  expect([told.map((entry) => lineOf(entry).slice(25)).sort(), (await owner.clients.timeline({ id: peter.id })).counts.change]).toEqual([
    ['change created', 'change imported', 'change merged', 'change merged_into', 'change updated'],
    5,
  ])
})

test('the story is read off indexes, each source for no more than a page', async () => {
  const { app, owner, grace } = await studioWithStory()
  const { nextCursor } = await owner.clients.timeline({ id: grace.id, limit: 2 })
  app.statements.length = 0
  await owner.clients.timeline({ id: grace.id, limit: 2, cursor: nextCursor ?? '' })
  await owner.clients.notes({ id: grace.id })
  await owner.clients.bookings({ id: grace.id })
  const { db } = openStudioOf(app)
  const asked = [...new Set(app.statements)].filter((sql) =>
    /FROM (booking|client_note|audit_entry|payment|refund|client c JOIN client_import)/.test(sql),
  )
  expect(asked.filter((sql) => sql.includes('ORDER BY') && !sql.includes('LIMIT ?'))).toEqual([])
  const plans = await Promise.all(
    asked.map((sql) => db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))),
  )
  expect(asked.length).toBe(13)
  expect(plans.flat().filter(({ detail }) => /^SCAN (?!CONSTANT ROW)/.test(detail))).toEqual([])
})
