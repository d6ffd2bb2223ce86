import { expect, test } from 'vitest'
import { countIn } from '../support/import-steps'
import { naughtyNames } from '../support/naughty-names'
import { exported } from '../support/read-export'
import { testApp, type ApiClient, type TestApp } from '../support/test-app'

type Client = Awaited<ReturnType<ApiClient['clients']['get']>>

/** What no file carries from one studio to another. */
const ofThisStudio = { id: '', importId: null, createdAt: '', emailConsentAt: null, smsConsentAt: null }

/** The studio's clients in the order they were made, as a file carries them. */
const everybodyOf = async ({ owner }: TestApp) => {
  const clients: Client[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await owner.clients.list({ sort: 'number', limit: 100, ...(cursor && { cursor }) })
    clients.push(...page.items)
    cursor = page.nextCursor
  }
  return clients.map((client) => ({ ...client, ...ofThisStudio }))
}

test('what one studio exports another brings in without a word, and the studio itself has everybody already', async () => {
  const app = await testApp()
  await app.owner.clients.create({
    firstName: 'Zoë',
    lastName: "O'Brien",
    email: 'zoe@example.com',
    phone: '0712 345 678',
    birthday: '1990-03-07',
    fitnessLevel: 'athlete',
    goals: ['Marathon'],
    tags: ['VIP', 'Morning'],
    notes: '+1 guest\n"quoted"; and more',
    emergencyName: 'Sam',
    emergencyPhone: '+254 722 111 222',
    emailConsent: 'granted',
    smsConsent: 'refused',
  })
  const ticket = await app.owner.clients.export({ format: 'csv' })
  const bytes = (await app.studio.takeFile(ticket.fileId, app.ownerPeer))?.bytes ?? new Uint8Array()
  const file = { name: ticket.fileName, contentBase64: Buffer.from(bytes).toString('base64') }
  expect((await app.owner.imports.run({ file, mode: 'dryRun' })).counts).toMatchObject({ rows: 1, duplicatesExisting: 1, toAdd: 0 })

  const other = await testApp()
  expect((await other.owner.imports.run({ file, mode: 'commit' })).counts).toMatchObject({ clean: 1, added: 1 })
  expect(await everybodyOf(other)).toEqual(await everybodyOf(app))
  expect(await countIn(other, 'notification')).toBe(0)
})

test('every name that breaks programs goes from one studio to another as it was written', { timeout: 60_000 }, async () => {
  const app = await testApp()
  for (const [at, name] of naughtyNames.entries()) {
    // What stands between two of a list in the file.
    const listed = name.replaceAll('; ', ';')
    await app.owner.clients.create({
      firstName: name,
      lastName: name,
      email: `person${at}@mail.example`,
      emergencyName: name,
      notes: name,
      goals: [listed],
      tags: [[...listed].slice(0, 20).join('')],
    })
  }
  const { bytes } = await exported(app, { client: app.owner, peer: app.ownerPeer }, 'csv', { sort: 'number' })
  const other = await testApp()
  const file = { name: 'Clients.csv', contentBase64: Buffer.from(bytes).toString('base64') }
  expect((await other.owner.imports.run({ file, mode: 'commit' })).counts).toMatchObject({
    clean: naughtyNames.length,
    added: naughtyNames.length,
  })
  expect(await everybodyOf(other)).toEqual(await everybodyOf(app))
})
