import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blankApp, ownerSignIn, testApp } from '../support/test-app'

test('a backup opens on another computer with the recovery code, and nobody is still signed in', async () => {
  const app = await testApp()
  await app.owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const { recoveryCode } = await app.owner.system.renewRecoveryCode({ password: ownerSignIn.password })
  const { fileName } = await app.owner.backups.create()

  const other = await blankApp()
  mkdirSync(join(other.folder, 'backups'), { recursive: true })
  copyFileSync(join(app.folder, 'backups', fileName), join(other.folder, 'backups', fileName))
  const { client, peer } = other.desk()
  expect((await client.system.restorable()).items.map((item) => item.fileName)).toEqual([fileName])
  await expect(client.system.restoreHere({ fileName, recoveryCode: recoveryCode.replace(/^..../, '0000') })).rejects.toMatchObject({
    data: { field: 'recoveryCode' },
  })
  expect(await client.system.restoreHere({ fileName, recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') })).toEqual({
    state: 'open',
  })

  peer.sessionToken = app.ownerPeer.sessionToken
  await expect(client.clients.list({})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  await client.staff.login(ownerSignIn)
  expect((await client.clients.list({})).items.map((one) => one.lastName)).toEqual(['Wanjiru'])
})

test('a restored backup takes the place of the data, which is kept beside it', async () => {
  const { owner } = await testApp()
  await owner.clients.create({ firstName: 'Grace' })
  const { fileName } = await owner.backups.create()
  await owner.clients.create({ firstName: 'Peter' })
  expect(await owner.backups.rehearse({ fileName })).toMatchObject({ fileName, rehearsal: 'All counts and sums agree.' })
  await expect(owner.backups.restore({ fileName, password: 'a wrong password' })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
  const restored = await owner.backups.restore({ fileName, password: ownerSignIn.password })
  expect(restored).toMatchObject({ restoredFrom: fileName })
  expect(restored.keptAs).toMatch(/^studio\.db\.before-restore-/)
  await owner.staff.login(ownerSignIn)
  expect((await owner.clients.list({})).items.map((one) => one.firstName)).toEqual(['Grace'])
})

test('a message that may have been sent since the backup is unknown after a restore, and is not sent again', async () => {
  const { owner, studio, sent } = await testApp()
  const client = await owner.clients.create({ firstName: 'Grace', phone: '0711 000 111' })
  await owner.bookings.create({ clientId: client.id, startsAt: '2027-06-10T07:00:00Z', status: 'confirmed' })
  const { fileName } = await owner.backups.create()
  await studio.runDue()
  expect(sent).toHaveLength(1)
  await owner.backups.restore({ fileName, password: ownerSignIn.password })
  await studio.runDue()
  await owner.staff.login(ownerSignIn)
  expect((await owner.notifications.list({})).items).toMatchObject([
    { status: 'unknown', failedReason: 'Restored from a backup: this may have been sent since.' },
  ])
  expect(sent).toHaveLength(1)
})
