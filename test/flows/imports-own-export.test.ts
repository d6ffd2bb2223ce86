import { expect, test } from 'vitest'
import { countIn } from '../support/import-steps'
import { testApp, type ApiClient } from '../support/test-app'

type Client = Awaited<ReturnType<ApiClient['clients']['get']>>

/** What no file carries from one studio to another. */
const ofThisStudio = { id: '', importId: null, createdAt: '', emailConsentAt: null, smsConsentAt: null }

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
  const asInFile = (client?: Client) => client && { ...client, ...ofThisStudio }
  const [before] = (await app.owner.clients.list({})).items
  const [after] = (await other.owner.clients.list({})).items
  expect(asInFile(after)).toEqual(asInFile(before))
  expect(await countIn(other, 'notification')).toBe(0)
})
