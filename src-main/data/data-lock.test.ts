import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/support/scratch-folder'
import { lockDataFolder } from './data-lock'
import { processStart } from './process-start'

const inUse = expect.objectContaining({
  code: 'DATA_FOLDER_IN_USE',
  message: 'TrainerHub is already running with the data folder “Studio North”.',
})

function folderWith(holder: unknown) {
  const folder = join(scratchFolder(), 'Studio North')
  mkdirSync(folder)
  writeFileSync(join(folder, 'studio.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
  return folder
}

/** Holds the lock in a process of its own until it is killed. */
async function holderProcess(folder: string) {
  const program = `const { default: Database } = await import('better-sqlite3')
    const guard = new Database(process.argv[1]); guard.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, join(folder, 'studio.lock-guard')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

test('makes the folder and names this process in the lock', () => {
  const folder = join(scratchFolder(), 'new', 'Studio North')
  const lock = lockDataFolder(folder)
  expect(JSON.parse(readFileSync(join(folder, 'studio.lock'), 'utf8'))).toEqual({ pid: process.pid, startedAt: processStart(process.pid) })
  expect(lock).toMatchObject({ folder, databaseIsOpen: false })
  lock.release()
  expect(existsSync(join(folder, 'studio.lock'))).toBe(false)
})

test('refuses a second opener with the folder’s name only, until the first lets go', () => {
  const folder = join(scratchFolder(), 'Studio North')
  const first = lockDataFolder(folder)
  expect(() => lockDataFolder(folder)).toThrow(inUse)
  first.release()
  const second = lockDataFolder(folder)
  first.release()
  expect(() => lockDataFolder(folder)).toThrow(inUse)
  second.release()
})

test('refuses while another process holds the guard, whatever the lock file says', async () => {
  const folder = folderWith({ pid: 1, startedAt: 'long ago' })
  const child = await holderProcess(folder)
  expect(() => lockDataFolder(folder)).toThrow(inUse)
  child.kill('SIGKILL')
  await once(child, 'exit')
  lockDataFolder(folder).release()
})

test('refuses while the process named in the lock file runs, where file locks are not to be relied on', () => {
  const parent = process.ppid
  expect(() => lockDataFolder(folderWith({ pid: parent, startedAt: processStart(parent) }))).toThrow(inUse)
})

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, startedAt: '12345' }],
  ['a process whose id was used again', { pid: process.ppid, startedAt: 'another time' }],
  ['an unreadable lock', '{"pid":'],
  ['an empty lock', ''],
])('takes over the lock of %s', (_name, holder) => {
  const folder = folderWith(holder)
  const lock = lockDataFolder(folder)
  expect(() => lockDataFolder(folder)).toThrow(inUse)
  lock.release()
})

test('says a folder that can’t be made cannot be used', () => {
  const file = join(scratchFolder(), 'notes.txt')
  writeFileSync(file, 'notes')
  expect(() => lockDataFolder(join(file, 'Studio North'))).toThrow(
    expect.objectContaining({
      code: 'DATABASE_UNREADABLE',
      message: 'The data folder “Studio North” cannot be used; choose one that this user may read and write.',
    }),
  )
})
