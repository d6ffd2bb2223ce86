import fc from 'fast-check'
import { closeSync, copyFileSync, existsSync, ftruncateSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backUp, fillStudio } from '../../test/support/backup-tools'
import { scratchFolder } from '../../test/support/scratch-folder'
import { scriptedKeychain } from '../../test/support/scripted-keychain'
import {
  databaseHashes,
  emptyFolder,
  making,
  openStudio,
  shippedMigrations,
  studioFolder,
  type StudioFolder,
} from '../../test/support/studio-folder'
import { verifyBackupFile } from './backup-format'
import { keepInKeychain, renewRecoveryCode } from './change-key-wraps'
import { keyModes, readKeyFile } from './key-file'
import { restoreBackup, type RestoreOptions } from './restore'
import { openSqliteHandle } from './sqlite-handle'
import { unlockWithKeychain, unlockWithPassphrase, unlockWithRecoveryCode } from './unlock'

const passphrase = 'four words of a kind'

async function backedUpStudio() {
  const studio = await studioFolder({ by: 'passphrase', passphrase })
  fillStudio(studio)
  const { file } = await backUp(studio)
  return { ...studio, file }
}

const restoring = (file: string, unlockWith: RestoreOptions['unlockWith']): RestoreOptions => ({
  file,
  unlockWith,
  installId: 'install-2',
  migrations: shippedMigrations,
  now: new Date('2027-03-02T10:00:00Z'),
})

const salesOf = async (studio: Pick<StudioFolder, 'lock' | 'key'>) => (await openStudio(studio)).read.all('SELECT id FROM sale ORDER BY id')
const threeSales = [{ id: 1 }, { id: 2 }, { id: 3 }]

test('opens on another computer with the recovery code', async () => {
  const { file, recoveryCode, key } = await backedUpStudio()
  const { folder, lock } = emptyFolder()
  const carried = join(scratchFolder(), 'carried.thbackup')
  copyFileSync(file, carried)
  const restored = await restoreBackup(lock, restoring(carried, { recoveryCode: recoveryCode.toLowerCase() }))
  expect(restored).toEqual({ key, keptAs: null })
  expect(await salesOf({ lock, key: restored.key })).toEqual(threeSales)
  expect(await unlockWithRecoveryCode(folder, recoveryCode)).toEqual(key)
  expect(keyModes(readKeyFile(folder))).toEqual(['recovery'])
  expect(readKeyFile(folder).installId).toBe('install-2')
})

test('is kept by the other computer’s keychain from then on', async () => {
  const { file, recoveryCode, key } = await backedUpStudio()
  const { folder, lock } = emptyFolder()
  const keychain = scriptedKeychain()
  await restoreBackup(lock, restoring(file, { recoveryCode }))
  await keepInKeychain(folder, key, keychain, making)
  expect(await unlockWithKeychain(folder, keychain)).toEqual(key)
})

test('goes back in the same studio with its present key, keeps its passphrase and what it replaces', async () => {
  const studio = await backedUpStudio()
  const handle = openSqliteHandle(studio.database, studio.key, 'write')
  handle.exec('DELETE FROM sale')
  handle.close()
  const replaced = databaseHashes(studio.database)['studio.db']
  await renewRecoveryCode(studio.folder, studio.key, making)
  const keyFile = readKeyFile(studio.folder)
  const { keptAs } = await restoreBackup(studio.lock, restoring(studio.file, { key: studio.key }))
  expect(keptAs).toBe('studio.db.before-restore-20270302T100000000Z')
  expect(databaseHashes(join(studio.folder, keptAs ?? ''))['studio.db']).toBe(replaced)
  expect(readKeyFile(studio.folder)).toEqual(keyFile)
  expect(await salesOf(studio)).toEqual(threeSales)
  expect(await unlockWithPassphrase(studio.folder, passphrase)).toEqual(studio.key)
})

test('sets the key file and the sealed secrets of another studio aside with its database', async () => {
  const { file, recoveryCode } = await backedUpStudio()
  const other = await studioFolder()
  writeFileSync(join(other.folder, 'secrets.json.sealed'), 'sealed')
  writeFileSync(`${other.database}-wal`, 'log')
  const restored = await restoreBackup(other.lock, restoring(file, { recoveryCode }))
  expect(
    readdirSync(other.folder)
      .filter((name) => name.includes('before-restore'))
      .toSorted(),
  ).toEqual(
    ['key.json', 'secrets.json.sealed', 'studio.db', 'studio.db-wal'].map((name) =>
      name === 'studio.db-wal' ? 'studio.db.before-restore-20270302T100000000Z-wal' : `${name}.before-restore-20270302T100000000Z`,
    ),
  )
  expect(await salesOf({ lock: other.lock, key: restored.key })).toEqual(threeSales)
})

test('makes good for a folder that lost its key file or its database', async () => {
  const studio = await backedUpStudio()
  writeFileSync(join(studio.folder, 'key.json'), 'damaged')
  writeFileSync(studio.database, 'damaged')
  const { key } = await restoreBackup(studio.lock, restoring(studio.file, { recoveryCode: studio.recoveryCode }))
  expect(await salesOf({ lock: studio.lock, key })).toEqual(threeSales)
})

test('never restores over an open database', async () => {
  const studio = await backedUpStudio()
  const open = await openStudio(studio)
  await expect(restoreBackup(studio.lock, restoring(studio.file, { key: studio.key }))).rejects.toMatchObject({
    code: 'DATABASE_OPEN',
    message: 'Close the studio before restoring a backup.',
  })
  expect(open.read.all('SELECT id FROM sale ORDER BY id')).toEqual(threeSales)
})

/** What a refused restore must leave as it was. */
async function refusedRestore(studio: StudioFolder, options: RestoreOptions) {
  const look = () => ({
    names: readdirSync(studio.folder).toSorted(),
    key: readFileSync(join(studio.folder, 'key.json'), 'utf8'),
    ...databaseHashes(studio.database),
  })
  const before = look()
  const error: unknown = await restoreBackup(studio.lock, options).catch((reason: unknown) => reason)
  expect(look()).toEqual(before)
  return error
}

test('refuses a wrong recovery code and another key, and changes nothing', async () => {
  const { file } = await backedUpStudio()
  const other = await studioFolder()
  expect(await refusedRestore(other, restoring(file, { recoveryCode: other.recoveryCode }))).toMatchObject({ code: 'CODE_WRONG' })
  expect(await refusedRestore(other, restoring(file, { key: other.key }))).toMatchObject({ code: 'WRONG_KEY' })
})

test('refuses a backup of a newer database or format, and changes nothing', async () => {
  const studio = await backedUpStudio()
  expect(await refusedRestore(studio, { ...restoring(studio.file, { key: studio.key }), migrations: [] })).toMatchObject({
    code: 'DATABASE_NEWER',
  })
  const newer = `${studio.file}.newer`
  writeFileSync(newer, Buffer.concat([Buffer.from('TRAINERHUB-BACKUP 2\n'), readFileSync(studio.file).subarray(20)]))
  expect(await refusedRestore(studio, restoring(newer, { key: studio.key }))).toMatchObject({ code: 'BACKUP_NEWER' })
})

test('refuses a truncated backup and one with a changed byte in any part, and changes nothing', async () => {
  const studio = await backedUpStudio()
  const whole = readFileSync(studio.file)
  const changed = (at: number) => Buffer.concat([whole.subarray(0, at), Buffer.of(whole.readUInt8(at) ^ 4), whole.subarray(at + 1)])
  const damaged = [
    whole.subarray(0, 0),
    whole.subarray(0, 10),
    whole.subarray(0, 200),
    whole.subarray(0, -1),
    Buffer.concat([whole, Buffer.of(0)]),
  ]
  for (const at of [0, 21, 40, whole.length / 2, whole.length - 1]) damaged.push(changed(Math.floor(at)))
  const file = `${studio.file}.damaged`
  for (const bytes of damaged) {
    writeFileSync(file, bytes)
    expect(await refusedRestore(studio, restoring(file, { key: studio.key }))).toMatchObject({ code: 'BACKUP_DAMAGED' })
  }
})

test('any changed byte and any cut is noticed', async () => {
  const { file } = await backedUpStudio()
  const whole = readFileSync(file)
  verifyBackupFile(file)
  const descriptor = openSync(file, 'r+')
  onTestFinished(() => closeSync(descriptor))
  const position = fc.nat({ max: whole.length - 1 })
  fc.assert(
    fc.property(position, fc.integer({ min: 1, max: 255 }), (at, change) => {
      writeSync(descriptor, Buffer.of(whole.readUInt8(at) ^ change), 0, 1, at)
      expect(() => verifyBackupFile(file)).toThrow()
      writeSync(descriptor, whole, at, 1, at)
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(position, (length) => {
      ftruncateSync(descriptor, length)
      expect(() => verifyBackupFile(file)).toThrow()
      writeSync(descriptor, whole, length, whole.length - length, length)
    }),
    { numRuns: 100 },
  )
  verifyBackupFile(file)
})

test('finishes a restore that a crash cut short when it is asked again', async () => {
  const studio = await backedUpStudio()
  writeFileSync(`${studio.database}.restoring`, 'half a copy')
  await restoreBackup(studio.lock, restoring(studio.file, { key: studio.key }))
  expect(existsSync(`${studio.database}.restoring`)).toBe(false)
  expect(await salesOf(studio)).toEqual(threeSales)
})
