import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'
import { ownerSignIn, testApp } from '../support/test-app'

const withJobs = () => testApp({ parts: { runsJobs: true } })

test('backups are made at the studio’s wall time from the first night on', async () => {
  const { owner } = await withJobs()
  expect(await owner.backups.schedule()).toEqual({
    at: '03:00',
    kept: 14,
    copyFolder: null,
    nextAt: '2027-06-09T00:00:00.000Z',
    lastAt: null,
    problem: null,
  })
})

test('another time, another number kept and a folder for copies take effect at once', async () => {
  const app = await withJobs()
  const stick = join(scratchFolder(), 'stick')
  mkdirSync(stick)
  expect(await app.owner.backups.setSchedule({ at: '22:30', kept: 3, copyFolder: stick })).toMatchObject({
    at: '22:30',
    kept: 3,
    copyFolder: stick,
    nextAt: '2027-06-08T19:30:00.000Z',
  })
  await app.advanceTo('2027-06-12T20:00:00Z')
  await app.owner.staff.login(ownerSignIn)
  const made = (await app.owner.backups.list()).items.map(({ fileName }) => fileName)
  expect(made).toHaveLength(3)
  expect(readdirSync(stick).toSorted().toReversed()).toEqual(made)
  expect(await app.owner.backups.schedule()).toMatchObject({ nextAt: '2027-06-13T19:30:00.000Z', lastAt: '2027-06-12T19:30:00.000Z' })
})

test('a stick that was pulled out is told, and the backup itself is made all the same', async () => {
  const app = await withJobs()
  const stick = join(scratchFolder(), 'stick')
  mkdirSync(stick)
  await app.owner.backups.setSchedule({ copyFolder: stick })
  rmSync(stick, { recursive: true })
  await app.owner.backups.create()
  expect(await app.owner.backups.schedule()).toMatchObject({
    problem: `There is no folder ${stick} now; plug the stick in, or make the folder.`,
    lastAt: '2027-06-08T07:12:00.000Z',
  })
})

test.each([
  ['a path that is not whole', () => 'backups', 'Write the whole path'],
  ['a folder that is not there', () => join(scratchFolder(), 'nowhere'), 'There is no folder'],
  ['the data folder itself', (folder: string) => folder, 'inside the data folder'],
])('%s is refused as a place for copies', async (_name, folderOf, sentence) => {
  const { owner, folder } = await testApp()
  await expect(owner.backups.setSchedule({ copyFolder: folderOf(folder) })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'copyFolder' },
    message: expect.stringContaining(sentence),
  })
})

test('the nights follow the studio when its zone changes', async () => {
  const app = await withJobs()
  await app.owner.studio.update({ timeZone: 'America/Chicago' })
  await expect.poll(async () => (await app.owner.backups.schedule()).nextAt).toBe('2027-06-08T08:00:00.000Z')
})

test('only the owner changes the schedule', async () => {
  const app = await testApp()
  const manager = await app.signedIn('manager')
  expect(await manager.client.backups.schedule()).toMatchObject({ at: '03:00' })
  await expect(manager.client.backups.setSchedule({ kept: 5 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
