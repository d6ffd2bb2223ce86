import { expect, test } from 'vitest'
import { testApp } from '../support/test-app'

const rules = {
  cancelWindowHours: 24,
  frontDeskMayOverride: true,
  frontDeskMayExport: true,
  trainersMayExport: true,
  autoLockMinutes: 3,
  deskName: 'Café',
}

test('the rules of the desk are kept as they were set, and read by every desk', async () => {
  const app = await testApp()
  expect(await app.owner.studio.get()).toMatchObject({
    cancelWindowHours: 12,
    frontDeskMayOverride: false,
    frontDeskMayExport: false,
    trainersMayExport: false,
    autoLockMinutes: 10,
    deskName: 'Front desk',
  })
  const manager = await app.signedIn('manager')
  expect(await manager.client.studio.update(rules)).toMatchObject(rules)
  const dora = await app.signedIn('front_desk')
  expect(await dora.client.studio.get()).toMatchObject(rules)
  await expect(dora.client.studio.update({ autoLockMinutes: 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
