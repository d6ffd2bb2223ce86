import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, fillStudio } from '../../test/support/backup-tools'
import { scratchFolder } from '../../test/support/scratch-folder'
import { studioFolder } from '../../test/support/studio-folder'
import { copyBackup, copyFolderProblem } from './backup-copy'

const day = (number: number) => new Date(Date.UTC(2027, 2, number, 9))

const studioWith = async (days: readonly number[]) => {
  const studio = await studioFolder({ by: 'passphrase', passphrase: 'four words of a kind' })
  fillStudio(studio)
  const files: string[] = []
  for (const one of days) files.push((await backUp(studio, day(one))).file)
  return files
}

test('two studios with one folder for copies overwrite and delete nothing of each other', async () => {
  const [ours, theirs] = [await studioWith([1, 2, 3]), await studioWith([1, 2])]
  const drive = scratchFolder()
  for (const file of theirs) await copyBackup(file, drive, 14)
  // One they are writing right now.
  writeFileSync(join(drive, 'trainerhub-20270309T090000Z.thbackup.partial'), readFileSync(theirs[0] ?? '').subarray(0, 4000))
  const before = readFileSync(join(drive, 'trainerhub-20270301T090000Z.thbackup'))
  for (const file of ours) await copyBackup(file, drive, 2)
  expect(readFileSync(join(drive, 'trainerhub-20270301T090000Z.thbackup'))).toEqual(before)
  expect(readdirSync(drive).toSorted()).toEqual([
    'trainerhub-20270301T090000Z.thbackup',
    'trainerhub-20270302T090000Z-copy-2.thbackup',
    'trainerhub-20270302T090000Z.thbackup',
    'trainerhub-20270303T090000Z.thbackup',
    'trainerhub-20270309T090000Z.thbackup.partial',
  ])
})

test('a copy made twice is one, and what a crash left of one of ours goes', async () => {
  const [file = ''] = await studioWith([1])
  const stick = scratchFolder()
  writeFileSync(join(stick, 'trainerhub-20270228T090000Z.thbackup.partial'), readFileSync(file).subarray(0, 4000))
  await copyBackup(file, stick, 3)
  await copyBackup(file, stick, 3)
  expect(readdirSync(stick)).toEqual(['trainerhub-20270301T090000Z.thbackup'])
})

test('a link into the data folder is no other place', () => {
  const [data, desk] = [scratchFolder(), scratchFolder()]
  mkdirSync(join(data, 'backups'))
  symlinkSync(join(data, 'backups'), join(desk, 'stick'))
  expect(copyFolderProblem(join(desk, 'stick'), data)).toContain('inside the data folder')
  expect(copyFolderProblem(desk, data)).toBeNull()
})
