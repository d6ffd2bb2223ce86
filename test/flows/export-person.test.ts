import { expect, test } from 'vitest'
import { pdfPages } from '../support/pdf-text'
import { testApp, type TestApp } from '../support/test-app'

const grace = { firstName: 'Zoë', lastName: 'Wanjikũ', phone: '0711 000 111', email: 'zoe@mail.example', tags: ['VIP'], goals: ['10 km'] }

const fileOf = async ({ studio, ownerPeer }: TestApp, { fileId }: { fileId: string }) => {
  const file = await studio.takeFile(fileId, ownerPeer)
  if (!file) throw new Error('there is no such file')
  return file
}

const studioWithZoe = async () => {
  const app = await testApp()
  const client = await app.owner.clients.create(grace)
  await app.owner.clients.addNote({ id: client.id, content: 'Left knee: no jumping' })
  const booking = await app.owner.bookings.create({ clientId: client.id, startsAt: '2027-06-10T07:00:00Z', notes: 'First session' })
  const twin = await app.owner.clients.create({ firstName: 'Zoe', lastName: 'W', email: 'twin@mail.example' })
  await app.owner.clients.merge({ id: client.id, duplicateId: twin.id })
  const peter = await app.owner.clients.create({ firstName: 'Peter', lastName: 'Otieno' })
  await app.owner.bookings.create({ clientId: peter.id, startsAt: '2027-06-10T09:00:00Z', notes: 'Peter brings gloves' })
  return { app, client, booking, twin }
}

test('a person leaves as data with everything known, the merged duplicate included, and nobody else', async () => {
  const { app, client, booking, twin } = await studioWithZoe()
  const file = await fileOf(app, await app.owner.clients.exportPerson({ id: client.id, format: 'json' }))
  expect([file.fileName, file.mediaType]).toEqual(['1001 Zoë Wanjikũ 2027-06-08.json', 'application/json'])
  const text = new TextDecoder().decode(file.bytes)
  const known = JSON.parse(text) as Record<string, unknown>
  expect(known).toMatchObject({
    studio: { timeZone: 'Africa/Nairobi' },
    client: { id: client.id, ...grace, phone: '+254711000111' },
    merged: [{ id: twin.id, email: 'twin@mail.example', mergedIntoId: client.id }],
    bookings: [{ id: booking.id, startsAt: '2027-06-10T07:00:00.000Z', notes: 'First session', status: 'pending' }],
    notes: [{ author: 'Omar Said', content: 'Left knee: no jumping', isPinned: false }],
  })
  expect(text).not.toMatch(/Peter|gloves/)
})

test('on paper a person reads it in the studio’s time', async () => {
  const { app, client } = await studioWithZoe()
  const file = await fileOf(app, await app.owner.clients.exportPerson({ id: client.id, format: 'pdf' }))
  const text = pdfPages(file.bytes).join('\n')
  for (const words of [
    'Zoë Wanjikũ',
    '+254711000111',
    'Thu 10 June 2027 10:00',
    'First session',
    'Left knee: no jumping',
    'Africa/Nairobi',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/Peter|gloves|undefined|null/)
})

test('who took a copy is in the audit, and the desk may not take one', async () => {
  const { app, client } = await studioWithZoe()
  await app.owner.clients.exportPerson({ id: client.id, format: 'json' })
  const [latest] = (await app.owner.audit.list({ entity: 'client', entityId: client.id, change: 'exported' })).items
  expect(latest).toMatchObject({ by: 'Omar Said', entityName: 'Zoë Wanjikũ', after: { format: 'json', bookings: 1 } })
  const dora = await app.signedIn('front_desk')
  await expect(dora.client.clients.exportPerson({ id: client.id, format: 'json' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
