import { expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/test-app'
import { findInEveryTable } from '../support/every-table'

const grace = { firstName: 'Grace', lastName: 'Wanjikũ', phone: '0711 000 111', email: 'grace.w@mail.example' }

/** A client with something about her in every table that can hold it. */
const studioWithGrace = async () => {
  const app = await testApp()
  const { owner } = app
  const client = await owner.clients.create({
    ...grace,
    birthday: '1990-06-10',
    goals: ['Run 10 km for Wanjikũ'],
    preferences: { music: 'Wanjikũ plays drums' },
    notes: 'Grace Wanjikũ has a bad knee',
    tags: ['Wanjikũ family'],
    emergencyName: 'Peter Wanjikũ',
    emergencyPhone: '0722 333 444',
    emailConsent: 'granted',
  })
  await owner.clients.addNote({ id: client.id, content: 'Wanjikũ called from 0711 000 111', isPinned: true })
  const twin = await owner.clients.create({ firstName: 'Gracie', lastName: 'Wanjikũ', email: 'gracie@mail.example' })
  await owner.clients.merge({ id: client.id, duplicateId: twin.id })
  const past = await owner.bookings.create({
    clientId: client.id,
    startsAt: '2027-06-08T08:00:00Z',
    status: 'confirmed',
    notes: 'Wanjikũ pays next week',
  })
  const cancelled = await owner.bookings.create({ clientId: client.id, startsAt: '2027-06-10T08:00:00Z' })
  await owner.bookings.cancel({ id: cancelled.id, reason: 'Wanjikũ is ill' })
  app.clock.moveTo(Date.parse('2027-06-08T09:30:00Z'))
  await owner.bookings.checkIn({ id: past.id })
  await owner.bookings.complete({ id: past.id })
  await owner.feedback.rate({ id: past.id, stars: 5, comment: 'Wanjikũ loved it' })
  await owner.feedback.reportIssue({ id: past.id, kind: 'late', note: 'Wanjikũ came late' })
  const csv = `First name,Last name,E-mail,Phone\nGrace,Wanjikũ,${grace.email},\n,Wanjikũ,,0711 000 111\nAmos,Kiptoo,amos@mail.example,\n`
  const fileOf = (text: string, name: string) => ({ name, contentBase64: Buffer.from(text).toString('base64') })
  await owner.imports.run({ file: fileOf(csv, 'clients.csv'), mode: 'dryRun' })
  const headless = `Grace,Wanjikũ,${grace.email}\nAmos,Kiptoo,amos@mail.example\n`
  await owner.imports.read({ file: fileOf(headless, 'Grace Wanjikũ.csv'), hasHeader: true })
  await owner.clients.saveView({ name: 'her', filters: { q: 'grace wanjiku' } })
  await owner.clients.saveView({ name: 'by mail', filters: { q: grace.email } })
  await owner.clients.saveView({ name: 'by phone', filters: { q: '0711 000 111' } })
  await owner.clients.saveView({ name: 'Wanjikũ Grace', filters: { isActive: true } })
  await owner.clients.export({ format: 'csv', tag: 'Wanjikũ family' })
  return { app, client, past }
}

const sums = async ({ owner }: TestApp) => ({
  completed: (await owner.bookings.list({ status: 'completed' })).total,
  cancelled: (await owner.bookings.list({ status: 'cancelled' })).total,
  past: (await owner.bookings.past({})).items.map(({ id, startsAt, status }) => ({ id, startsAt, status })),
  trainers: (await owner.trainers.list({})).items.map(({ totalSessions, rating }) => ({ totalSessions, rating })),
  ratings: (await owner.bookings.list({ status: 'completed' })).items.length,
})

/** What anybody would look for. Folded too: the search index keeps names without their marks. */
const traces = ['Wanjik', 'wanjik', 'grace.w@', 'gracie', 'Gracie', '711000111', '711 000 111', '722333444', '1990-06-10']

/** The search index keeps words without what they share with the word before. */
const inTheIndex = ['njiku', 'jiku']

test('before the erase the traces are found where they were put', async () => {
  const { app } = await studioWithGrace()
  expect(findInEveryTable(app, inTheIndex)).toHaveProperty('client_prefix_data')
  const found = findInEveryTable(app, traces)
  expect(Object.keys(found)).toEqual(
    expect.arrayContaining([
      'client',
      'client_text',
      'client_tag',
      'client_note',
      'booking',
      'booking_event',
      'audit_personal',
      'notification',
      'session_rating',
      'session_issue',
      'saved_view',
      'client_import',
      'import_row',
      'saved_view',
    ]),
  )
})

test('after the erase no table holds a name, phone or e-mail of that person, and the sums are as they were', async () => {
  const { app, client } = await studioWithGrace()
  const before = await sums(app)
  expect(await app.owner.clients.erasePreview({ id: client.id })).toMatchObject({ bookings: 2, notes: 1, mergedClients: 1, upcoming: [] })
  const erased = await app.owner.clients.erase({ id: client.id, confirmNumber: client.number })
  expect(erased).toMatchObject({
    firstName: 'Erased',
    lastName: 'client',
    email: null,
    phone: null,
    number: client.number,
    isErased: true,
    isActive: false,
  })
  expect(findInEveryTable(app, traces)).toEqual({})
  expect(findInEveryTable(app, inTheIndex)).toEqual({})
  expect(await sums(app)).toEqual(before)
  expect((await app.owner.clients.list({ q: 'wanjiku' })).total).toBe(0)
})

test('what was done stays in the audit, without the words', async () => {
  const { app, client } = await studioWithGrace()
  await app.owner.clients.erase({ id: client.id, confirmNumber: client.number })
  const { items } = await app.owner.audit.list({ entity: 'client', entityId: client.id, sort: 'at' })
  expect(items.map(({ change, entityName }) => ({ change, entityName }))).toEqual(
    ['created', 'merged', 'erased'].map((change) => expect.objectContaining({ change, entityName: null })),
  )
})

test('a message still waiting for that person is not sent', async () => {
  const app = await testApp()
  const client = await app.owner.clients.create(grace)
  const { id } = await app.owner.bookings.create({ clientId: client.id, startsAt: '2027-06-10T08:00:00Z' })
  await app.owner.bookings.cancel({ id, reason: 'ill' })
  await app.owner.clients.erase({ id: client.id, confirmNumber: client.number })
  await app.studio.runDue()
  expect(app.sent).toEqual([])
  expect(new Set((await app.owner.notifications.list({})).items.map(({ status, recipient }) => `${status} ${recipient}`))).toEqual(
    new Set(['cancelled ']),
  )
})

test.each([{ kind: 'failed', reason: `no mailbox ${grace.email}` } as const, { kind: 'not_now' } as const])(
  'a message on its way while its person is erased neither waits again nor says whom it was for: $kind',
  async (answer) => {
    const held = { client: { id: '', number: '' }, isErased: false }
    const app: TestApp = await testApp({
      parts: {
        sender: {
          send: async () => {
            if (!held.isErased) await app.owner.clients.erase({ id: held.client.id, confirmNumber: held.client.number })
            held.isErased = true
            return answer
          },
        },
      },
    })
    held.client = await app.owner.clients.create(grace)
    const { id } = await app.owner.bookings.create({ clientId: held.client.id, startsAt: '2027-06-10T08:00:00Z' })
    await app.owner.bookings.cancel({ id, reason: 'ill' })
    await app.studio.runDue()
    expect(held.isErased).toBe(true)
    expect(findInEveryTable(app, traces)).toEqual({})
    expect((await app.owner.notifications.list({ status: 'queued' })).total).toBe(0)
  },
)

test('with bookings ahead nobody is erased, and they are listed', async () => {
  const { owner } = await testApp()
  const client = await owner.clients.create(grace)
  const booking = await owner.bookings.create({ clientId: client.id, startsAt: '2027-06-10T08:00:00Z' })
  await expect(owner.clients.erase({ id: client.id, confirmNumber: client.number })).rejects.toMatchObject({
    code: 'BOOKINGS_AFFECTED',
    data: { data: { total: 1, bookings: [expect.objectContaining({ id: booking.id })] } },
  })
  expect((await owner.clients.erasePreview({ id: client.id })).upcoming).toEqual([expect.objectContaining({ id: booking.id })])
})

test('the number is typed, only the owner erases, and only once', async () => {
  const app = await testApp()
  const client = await app.owner.clients.create(grace)
  await expect(app.owner.clients.erase({ id: client.id, confirmNumber: '1' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'confirmNumber' },
  })
  const manager = await app.signedIn('manager')
  await expect(manager.client.clients.erase({ id: client.id, confirmNumber: client.number })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await app.owner.clients.erase({ id: client.id, confirmNumber: client.number })
  await expect(app.owner.clients.erase({ id: client.id, confirmNumber: client.number })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  await expect(app.owner.clients.update({ id: client.id, firstName: 'Grace' })).rejects.toMatchObject({ code: 'WRONG_STATE' })
})

test('a view that looks for others stays', async () => {
  const { owner } = await testApp()
  const client = await owner.clients.create(grace)
  await owner.clients.saveView({ name: 'Graces', filters: { q: 'grace' } })
  await owner.clients.saveView({ name: 'VIPs', filters: { tag: 'vip' } })
  await owner.clients.erase({ id: client.id, confirmNumber: client.number })
  expect((await owner.clients.views({})).items.map(({ name }) => name)).toEqual(['Graces', 'VIPs'])
})
