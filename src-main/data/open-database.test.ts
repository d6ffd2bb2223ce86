import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  databaseHashes,
  emptyFolder,
  making,
  openStudio,
  setUpAt,
  shippedMigrations,
  studioFolder,
  type StudioFolder,
} from '../../test/support/studio-folder'
import { createStudio } from './create-studio'
import { dataFolderState } from './data-folder'
import type { Migration } from './migrations'
import { openSqliteHandle } from './sqlite-handle'

/** Leaves the files as a power cut would: commits still in the write-ahead log. */
async function interruptedStudio(): Promise<StudioFolder> {
  const studio = await studioFolder()
  const handle = openSqliteHandle(studio.database, studio.key, 'write')
  handle.exec("INSERT INTO number_sequence VALUES ('client', 7)")
  const copies = ['', '-wal'].map((suffix) => [studio.database + suffix, `${studio.folder}/copy${suffix}`] as const)
  for (const [file, copy] of copies) copyFileSync(file, copy)
  handle.close()
  for (const [file, copy] of copies) renameSync(copy, file)
  return studio
}

const addNote: Migration = { name: '99990101000000_note', sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY);', checksum: 'note' }

async function refusal(studio: StudioFolder, key = studio.key) {
  const before = databaseHashes(studio.database)
  const error: unknown = await openStudio({ ...studio, key }).catch((reason: unknown) => reason)
  expect(databaseHashes(studio.database)).toEqual(before)
  expect(studio.lock.databaseIsOpen).toBe(false)
  const { code, message } = error as { code: string; message: string }
  return { code, message }
}

test('opens what was created, with the real client and the read handle on the same data', async () => {
  const studio = await openStudio(await studioFolder())
  await studio.prisma.numberSequence.create({ data: { name: 'client', value: 7 } })
  expect(studio.read.get('SELECT value FROM number_sequence WHERE name = ?', ['client'])).toEqual({ value: 7 })
})

test('writes everything back into one file when it closes', async () => {
  const folder = await studioFolder()
  const studio = await openStudio(folder)
  await studio.prisma.numberSequence.create({ data: { name: 'client', value: 7 } })
  await studio.close()
  expect(Object.keys(databaseHashes(folder.database))).toEqual(['studio.db'])
})

test('finds what was committed before a power cut', async () => {
  const studio = await openStudio(await interruptedStudio())
  expect(studio.read.get('SELECT value FROM number_sequence')).toEqual({ value: 7 })
})

test('leaves nothing readable in the file', async () => {
  const folder = await studioFolder()
  const studio = await openStudio(folder)
  await studio.prisma.numberSequence.create({ data: { name: 'Wilhelmina Featherstonehaugh', value: 7 } })
  const readable = () => ['', '-wal'].some((suffix) => readFileSync(folder.database + suffix).includes('Wilhelmina'))
  expect(readable()).toBe(false)
})

test('refuses a wrong key in one sentence and touches nothing', async () => {
  expect(await refusal(await interruptedStudio(), Buffer.alloc(32, 1))).toEqual({
    code: 'WRONG_KEY',
    message: 'This key does not open the database in this data folder.',
  })
})

test('refuses a database without its key file and touches nothing', async () => {
  const studio = await interruptedStudio()
  rmSync(join(studio.folder, 'key.json'))
  expect(await refusal(studio)).toEqual({
    code: 'KEY_MISSING',
    message: 'The file key.json is missing from the data folder; put it back, or restore a backup with the recovery code.',
  })
  expect(() => dataFolderState(studio.folder)).toThrow(expect.objectContaining({ code: 'KEY_MISSING' }))
})

test('refuses a database of a newer version and touches nothing', async () => {
  const studio = await interruptedStudio()
  const newer = await openStudio(studio, { migrations: [...shippedMigrations, addNote] })
  await newer.close()
  expect(await refusal(studio)).toEqual({
    code: 'DATABASE_NEWER',
    message: 'This database was last used by a newer version of TrainerHub; install that version to open it.',
  })
})

const damages: Record<string, (file: string) => void> = {
  'a changed byte in the first page': (file) => changeByte(file, 200),
  'a changed byte far behind': (file) => changeByte(file, readFileSync(file).length - 2_000),
  'a cut-off end': (file) => truncateSync(file, readFileSync(file).length - 4_096),
  'half a page': (file) => truncateSync(file, 2_000),
  'an emptied file': (file) => truncateSync(file, 0),
  'other content': (file) => writeFileSync(file, 'The quick brown fox. '.repeat(1_000)),
}

function changeByte(file: string, at: number) {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

test.each(Object.entries(damages))('refuses %s in one sentence and touches nothing', async (_name, damage) => {
  const studio = await studioFolder()
  damage(studio.database)
  expect(await refusal(studio)).toEqual({
    code: 'DATABASE_DAMAGED',
    message: 'The database is damaged, or key.json is of another studio; put the right key.json back, or restore a backup.',
  })
})

test('refuses a folder whose database is gone, and makes no new one', async () => {
  const studio = await studioFolder()
  rmSync(studio.database)
  expect(await refusal(studio)).toEqual({
    code: 'DATABASE_MISSING',
    message: 'The file studio.db is missing from the data folder; put it back, or restore a backup.',
  })
})

test('makes a backup before it migrates data, and only then', async () => {
  const folder = await studioFolder()
  const backups: string[][] = []
  const open = (migrations: readonly Migration[]) =>
    openStudio(folder, {
      migrations,
      backUpFirst: async () => {
        const handle = openSqliteHandle(folder.database, folder.key, 'read')
        backups.push(handle.prepare("SELECT name FROM sqlite_master WHERE name = 'note'").pluck().all() as string[])
        handle.close()
      },
    })
  await (await open(shippedMigrations)).close()
  expect(backups).toEqual([])
  const studio = await open([...shippedMigrations, addNote])
  expect(backups).toEqual([[]])
  expect(studio.read.all('SELECT * FROM note')).toEqual([])
})

test('migrates nothing when the backup fails', async () => {
  const folder = await studioFolder()
  const before = databaseHashes(folder.database)
  const opening = openStudio(folder, {
    migrations: [...shippedMigrations, addNote],
    backUpFirst: async () => {
      throw new Error('disk full')
    },
  })
  await expect(opening).rejects.toThrow('disk full')
  expect(databaseHashes(folder.database)).toEqual(before)
})

test('creates no studio over another', async () => {
  const { lock } = await studioFolder()
  const again = createStudio(lock, {
    ...making,
    installId: 'install-2',
    protection: { by: 'training' },
    migrations: shippedMigrations,
    now: setUpAt,
  })
  await expect(again).rejects.toMatchObject({ code: 'ALREADY_SET_UP' })
})

test('is still new after a crash before the key file was written', async () => {
  const studio = await studioFolder()
  const { folder, lock } = emptyFolder()
  copyFileSync(studio.database, join(folder, 'studio.db.creating'))
  expect(dataFolderState(folder)).toBe('new')
  const made = await createStudio(lock, {
    ...making,
    installId: 'install-2',
    protection: { by: 'training' },
    migrations: shippedMigrations,
    now: setUpAt,
  })
  const opened = await openStudio({ lock, key: made.key })
  expect(opened.read.all('SELECT * FROM client')).toEqual([])
})

test('opens after a crash between the key file and the last rename', async () => {
  const studio = await studioFolder()
  renameSync(studio.database, `${studio.database}.creating`)
  expect(dataFolderState(studio.folder)).toBe('existing')
  const opened = await openStudio(studio)
  expect(opened.read.all('SELECT * FROM client')).toEqual([])
})
