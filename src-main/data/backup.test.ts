import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { backUp, fillStudio } from '../../test/support/backup-tools'
import { openStudio, studioFolder } from '../../test/support/studio-folder'
import { findBackup, listBackups, pruneBackups } from './backup'
import { extractDatabase, writeBackupFile } from './backup-format'
import { readHeaderOf } from './backup-header'
import { openReadHandle } from './read-handle'
import { rehearseBackup } from './rehearse'
import { openSqliteHandle } from './sqlite-handle'

const day = (number: number) => new Date(Date.UTC(2027, 2, number, 9))

async function filledStudio() {
  const studio = await studioFolder({ by: 'passphrase', passphrase: 'four words of a kind' })
  fillStudio(studio)
  return { ...studio, backups: join(studio.folder, 'backups'), scratch: join(studio.folder, 'scratch') }
}

test('makes one file, named by its time, while the studio is open and in use', async () => {
  const studio = await filledStudio()
  const { prisma } = await openStudio(studio)
  const [backup] = await Promise.all([backUp(studio), prisma.numberSequence.create({ data: { name: 'client', value: 7 } })])
  expect(backup).toEqual({
    file: join(studio.backups, 'trainerhub-20270301T090000Z.thbackup'),
    fileName: 'trainerhub-20270301T090000Z.thbackup',
    sizeBytes: readFileSync(backup.file).length,
    createdAt: '2027-03-01T09:00:00.000Z',
    isReadable: true,
    rehearsal: null,
  })
  expect(readdirSync(studio.backups)).toEqual([backup.fileName])
})

test('says what it holds: counts, sums of money to the last unit, the last audit entry', async () => {
  const studio = await filledStudio()
  const { figures, appVersion, createdAt } = readHeaderOf((await backUp(studio)).file)
  expect({
    appVersion,
    createdAt,
    lastAuditId: figures.lastAuditId,
    sale: figures.tables['sale'],
    audit: figures.tables['audit_entry'],
  }).toEqual({
    appVersion: '0.1.0',
    createdAt: '2027-03-01T09:00:00.000Z',
    lastAuditId: '01B',
    sale: { rows: 3, sums: { amountMinor: '18014398509481736' } },
    audit: { rows: 2, sums: {} },
  })
})

test('holds nothing readable and no wrap but the recovery code’s', async () => {
  const studio = await filledStudio()
  const backup = await backUp(studio)
  const bytes = readFileSync(backup.file)
  for (const text of ['Massage', 'passphrase', 'keychain', studio.key.toString('hex'), 'SQLite format'])
    expect(bytes.includes(text)).toBe(false)
  expect(Object.keys(readHeaderOf(backup.file)).toSorted()).toEqual(['appVersion', 'createdAt', 'figures', 'keyCheck', 'recovery'])
})

test('never writes over another backup of the same second', async () => {
  const studio = await filledStudio()
  const [first, second] = [await backUp(studio), await backUp(studio)]
  expect([first.fileName, second.fileName]).toEqual(['trainerhub-20270301T090000Z.thbackup', 'trainerhub-20270301T090000Z-2.thbackup'])
})

test('leaves nothing behind when it fails', async () => {
  const studio = await filledStudio()
  await expect(backUp({ ...studio, key: Buffer.alloc(32) })).rejects.toThrow()
  expect(readdirSync(studio.backups)).toEqual([])
})

test('agrees with its own figures under a writer that never pauses', async () => {
  const studio = await filledStudio()
  const { prisma } = await openStudio(studio)
  let isDone = false
  const writing = (async () => {
    for (let number = 0; !isDone; number += 1) {
      await prisma.numberSequence.create({ data: { name: `busy ${number}`, value: number } }).catch((error: { code?: string }) => {
        // The backup holds writers off at last; the write queue would ask again.
        if (error.code !== 'P1008') throw error
      })
      await setImmediate()
    }
  })()
  const backup = await backUp(studio).finally(() => {
    isDone = true
  })
  await writing
  const rehearsal = await rehearseBackup({ file: backup.file, key: studio.key, scratchFolder: studio.scratch, now: day(2) })
  expect(rehearsal).toEqual({ rehearsedAt: '2027-03-02T09:00:00.000Z', problems: [] })
})

test('lists the newest first, with the last rehearsal of each', async () => {
  const studio = await filledStudio()
  expect(listBackups(studio.backups)).toEqual([])
  for (const number of [2, 3, 1]) await backUp(studio, day(number))
  await rehearseBackup({
    file: findBackup(studio.backups, 'trainerhub-20270302T090000Z.thbackup').file,
    key: studio.key,
    scratchFolder: studio.scratch,
    now: day(4),
  })
  expect(listBackups(studio.backups).map(({ createdAt, rehearsal }) => [createdAt, rehearsal])).toEqual([
    ['2027-03-03T09:00:00.000Z', null],
    ['2027-03-02T09:00:00.000Z', { rehearsedAt: '2027-03-04T09:00:00.000Z', problems: [] }],
    ['2027-03-01T09:00:00.000Z', null],
  ])
})

test('prunes all but the newest, and never counts or deletes what it can’t read', async () => {
  const studio = await filledStudio()
  for (const number of [1, 2, 3, 4]) await backUp(studio, day(number))
  const unreadable = join(studio.backups, 'trainerhub-20290101T000000Z.thbackup')
  writeFileSync(unreadable, 'not a backup')
  writeFileSync(join(studio.backups, 'trainerhub-20270305T090000Z.thbackup.partial'), 'left by a crash')
  expect(pruneBackups(studio.backups, 2)).toEqual(['trainerhub-20270302T090000Z.thbackup', 'trainerhub-20270301T090000Z.thbackup'])
  expect(readdirSync(studio.backups).toSorted()).toEqual([
    'trainerhub-20270303T090000Z.thbackup',
    'trainerhub-20270304T090000Z.thbackup',
    'trainerhub-20290101T000000Z.thbackup',
  ])
})

test('keeps at least the newest, whatever number is asked for', async () => {
  const studio = await filledStudio()
  await backUp(studio)
  expect(pruneBackups(studio.backups, 0)).toEqual([])
})

test('finds a backup by its bare name only', async () => {
  const studio = await filledStudio()
  const { fileName } = await backUp(studio)
  expect(findBackup(studio.backups, fileName).fileName).toBe(fileName)
  copyFileSync(join(studio.backups, fileName), join(studio.folder, fileName))
  rmSync(join(studio.backups, fileName))
  for (const name of [fileName, `../${fileName}`, '../studio.db', '']) {
    expect(() => findBackup(studio.backups, name)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  }
})

test('rehearses without leaving a copy', async () => {
  const studio = await filledStudio()
  const { file } = await backUp(studio)
  await rehearseBackup({ file, key: studio.key, scratchFolder: studio.scratch, now: day(2) })
  expect(readdirSync(studio.scratch)).toEqual([])
})

test('rehearses against the day of the backup, not against today', async () => {
  const studio = await filledStudio()
  const { file } = await backUp(studio)
  const handle = openSqliteHandle(studio.database, studio.key, 'write')
  handle.exec('DELETE FROM sale')
  handle.close()
  expect(await rehearseBackup({ file, key: studio.key, scratchFolder: studio.scratch, now: day(2) })).toMatchObject({ problems: [] })
})

test('reports a backup whose content is not what its header says', async () => {
  const studio = await filledStudio()
  const { file } = await backUp(studio)
  const header = readHeaderOf(file)
  const database = join(studio.folder, 'extracted.db')
  extractDatabase(file, database)
  const forged = file.replace('.thbackup', '-forged.thbackup')
  writeBackupFile(forged, { ...header, figures: { ...header.figures, lastAuditId: '01C' } }, database)
  const { problems } = await rehearseBackup({ file: forged, key: studio.key, scratchFolder: studio.scratch, now: day(2) })
  expect(problems).toEqual(['The last audit entry is not the expected one.'])
})

test('writes down a rehearsal that a damaged file failed', async () => {
  const studio = await filledStudio()
  const { file } = await backUp(studio)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(0, -1))
  const sentence = 'This backup is damaged or not a TrainerHub backup; choose another one.'
  await expect(rehearseBackup({ file, key: studio.key, scratchFolder: studio.scratch, now: day(2) })).rejects.toMatchObject({
    code: 'BACKUP_DAMAGED',
    message: sentence,
  })
  expect(findBackup(studio.backups, 'trainerhub-20270301T090000Z.thbackup').rehearsal).toEqual({
    rehearsedAt: '2027-03-02T09:00:00.000Z',
    problems: [sentence],
  })
  expect(existsSync(join(studio.scratch, 'rehearsal.db'))).toBe(false)
})

test('reads stay possible while a backup is made', async () => {
  const studio = await filledStudio()
  const read = openReadHandle(studio.database, studio.key, { monotonicNow: () => 0 })
  onTestFinished(() => read.close())
  const backup = backUp(studio)
  expect(read.get('SELECT count(*) AS sales FROM sale')).toEqual({ sales: 3 })
  await backup
})
