import { expect, test } from 'vitest'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { testApp, type ApiClient } from '../support/test-app'

const studioWithGrace = async () => {
  const app = await testApp()
  const { owner } = app
  const amina = await app.signedIn('trainer')
  const desk = await app.signedIn('front_desk')
  const grace = await owner.clients.create({ firstName: 'Grace', primaryTrainerId: amina.trainerId })
  const peter = await owner.clients.create({ firstName: 'Peter' })
  /** One minute after the last. */
  const write = async (client: ApiClient, content: string, more: { isPinned?: boolean } = {}) => {
    app.clock.moveTo(app.clock.now() + 60_000)
    return client.clients.addNote({ id: grace.id, content, ...more })
  }
  const contents = async () => (await owner.clients.notes({ id: grace.id })).items.map(({ content }) => content)
  return { app, owner, amina, desk, grace, peter, write, contents }
}

test('a note has its author and time; pinned ones stand first, then the latest', async () => {
  const { owner, grace, desk, write, contents } = await studioWithGrace()
  const first = await write(desk.client, 'prefers mornings')
  expect(first).toEqual({
    id: first.id,
    clientId: grace.id,
    content: 'prefers mornings',
    authorId: (await desk.client.staff.me()).id,
    author: 'Dora Staff 2',
    createdAt: '2027-06-08T07:13:00.000Z',
    editedAt: null,
    isPinned: false,
  })
  await write(owner, 'left knee', { isPinned: true })
  await write(owner, 'brought a friend')
  expect(await contents()).toEqual(['left knee', 'brought a friend', 'prefers mornings'])
  await owner.clients.updateNote({ id: grace.id, noteId: first.id, isPinned: true })
  expect(await contents()).toEqual(['prefers mornings', 'left knee', 'brought a friend'])
})

test('words are changed by their author alone, a pin by anybody', async () => {
  const { owner, grace, desk, amina, write } = await studioWithGrace()
  const { id: noteId } = await write(desk.client, 'left kne')
  const note = { id: grace.id, noteId }
  const changed = await desk.client.clients.updateNote({ ...note, content: 'left knee' })
  expect([changed.content, changed.editedAt]).toEqual(['left knee', '2027-06-08T07:13:00.000Z'])
  for (const client of [owner, amina.client])
    expect(await codeOf(client.clients.updateNote({ ...note, content: 'right knee' }))).toBe('FORBIDDEN')
  const pinned = await amina.client.clients.updateNote({ ...note, isPinned: true })
  expect([pinned.isPinned, pinned.content, pinned.editedAt]).toEqual([true, 'left knee', '2027-06-08T07:13:00.000Z'])
})

test('a note is removed by its author, the owner or a manager, and leaves its trace', async () => {
  const { app, owner, grace, desk, amina, write, contents } = await studioWithGrace()
  const manager = await app.signedIn('manager')
  const { id: noteId } = await write(owner, 'private matter')
  for (const client of [desk.client, amina.client])
    expect(await codeOf(client.clients.removeNote({ id: grace.id, noteId }))).toBe('FORBIDDEN')
  await manager.client.clients.removeNote({ id: grace.id, noteId })
  expect(await contents()).toEqual([])
  for (const client of [owner, manager.client]) expect(await codeOf(client.clients.removeNote({ id: grace.id, noteId }))).toBe('NOT_FOUND')
  const [entry] = (await owner.audit.list({ entity: 'client', entityId: grace.id, limit: 1 })).items
  expect([entry?.change, entry?.by, entry?.before]).toEqual([
    'note_removed',
    'Dora Staff 3',
    { noteId, content: 'private matter', authorId: (await owner.staff.me()).id, createdAt: '2027-06-08T07:13:00.000Z' },
  ])
  const { db } = openStudioOf(app)
  expect(await db.get('SELECT content FROM client_note WHERE id = ?', [noteId])).toEqual({ content: '' })
  expect(await db.all("SELECT id FROM audit_entry WHERE before LIKE '%private%' OR after LIKE '%private%'")).toEqual([])
})

test('a trainer writes about their own clients only, and cannot tell others from nobody', async () => {
  const { owner, amina, grace, peter } = await studioWithGrace()
  const note = await owner.clients.addNote({ id: peter.id, content: 'knee operation' })
  expect((await amina.client.clients.addNote({ id: grace.id, content: 'strong today' })).content).toBe('strong today')
  expect(
    await Promise.all([
      codeOf(amina.client.clients.addNote({ id: peter.id, content: 'hello' })),
      codeOf(amina.client.clients.notes({ id: peter.id })),
      codeOf(amina.client.clients.timeline({ id: peter.id })),
      codeOf(amina.client.clients.bookings({ id: peter.id })),
      codeOf(amina.client.clients.updateNote({ id: peter.id, noteId: note.id, isPinned: true })),
      codeOf(amina.client.clients.updateNote({ id: grace.id, noteId: note.id, isPinned: true })),
      codeOf(amina.client.clients.removeNote({ id: grace.id, noteId: note.id })),
    ]),
  ).toEqual(Array(7).fill('NOT_FOUND'))
})

test('notes come in pages that neither repeat nor skip', async () => {
  const { owner, grace, write } = await studioWithGrace()
  for (const word of ['one', 'two', 'three', 'four', 'five']) await write(owner, word, { isPinned: word === 'two' })
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await owner.clients.notes({ id: grace.id, limit: 2, ...(cursor === null ? {} : { cursor }) })
    expect(page.total).toBe(5)
    seen.push(...page.items.map(({ content }) => content))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual(['two', 'five', 'four', 'three', 'one'])
})
