import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { unlockWithPassphrase } from '../../src-main/data/unlock'
import { scratchFolder } from '../support/scratch-folder'
import { startStation, stationHome, stationPassphrase, tryStation, type StationHome, type StationOptions } from '../support/station-process'
import { stationOwner, stationStudio } from '../support/station-studio'
import { databaseHashes } from '../support/studio-folder'

interface Made {
  parent: string
  recoveryCode: string
  backup: string
}

/** A studio with one client and one backup, closed. */
const makeStudio = async (passphrase = stationPassphrase): Promise<Made> => {
  const parent = mkdtempSync(join(tmpdir(), 'trainerhub-refusals-'))
  const station = await startStation(stationHome(parent, passphrase))
  const { done, recoveryCode } = await stationStudio(station)
  await done('POST', '/api/clients', { firstName: 'Grace', lastName: 'Wanjiru' })
  const { fileName } = await done<{ fileName: string }>('POST', '/api/backups')
  await station.stop()
  return { parent, recoveryCode, backup: fileName }
}

/** Windows has other rights than these. */
const unixOnly = process.platform === 'win32' ? [] : [process.platform]

let made: Made
beforeAll(async () => {
  made = await makeStudio()
})
afterAll(() => rmSync(made.parent, { recursive: true, force: true }))

const databaseOf = ({ dataFolder }: StationHome) => join(dataFolder, 'studio.db')

/** A copy of the studio for one test. */
const copyOfStudio = (): StationHome => {
  const parent = scratchFolder()
  cpSync(join(made.parent, 'studio'), join(parent, 'studio'), { recursive: true })
  return stationHome(parent)
}

/** A start that must end at once, with one sentence, and with the database as it was. */
const refusalOf = async (home: StationHome, options: StationOptions = {}): Promise<string> => {
  const before = databaseHashes(databaseOf(home))
  const start = await tryStation(home, options)
  if ('url' in start) {
    await start.kill()
    expect.fail('The station started.')
  }
  expect({ code: start.code, stdout: start.stdout }).toEqual({ code: 1, stdout: '' })
  expect(databaseHashes(databaseOf(home))).toEqual(before)
  expect(start.stderr).toMatch(/^[^\n]+[.]\n$/)
  return start.stderr.trimEnd()
}

const flipBytes = (file: string, at: number): void => {
  const bytes = readFileSync(file).subarray(at, at + 16)
  const descriptor = openSync(file, 'r+')
  writeSync(
    descriptor,
    bytes.map((byte) => byte ^ 0xff),
    0,
    bytes.length,
    at,
  )
  closeSync(descriptor)
}

const serving = async (home: StationHome, options: StationOptions = {}) => {
  const station = await startStation(home, options)
  onTestFinished(() => station.kill())
  return station
}

describe('a wrong passphrase', () => {
  test('in its file ends the start', async () => {
    const parent = scratchFolder()
    cpSync(join(made.parent, 'studio'), join(parent, 'studio'), { recursive: true })
    expect(await refusalOf(stationHome(parent, 'another passphrase'))).toBe('This passphrase does not open the studio.')
  })

  test('typed at a locked station leaves it locked, until the right one is typed', async () => {
    const home = copyOfStudio()
    const before = databaseHashes(databaseOf(home))
    const { call } = await serving(home, { passphraseFile: null })
    const state = async () => (await call<{ state: string }>('GET', '/api/state')).body.state
    expect(await state()).toBe('locked')
    expect(await call('POST', '/api/unlock', { passphrase: 'another passphrase' })).toEqual({
      status: 422,
      body: { code: 'CODE_WRONG', field: 'passphrase', message: 'This passphrase does not open the studio.' },
    })
    expect(
      await call('POST', '/api/unlock', {
        recoveryCode: `${made.recoveryCode.slice(0, -1)}${made.recoveryCode.endsWith('0') ? '1' : '0'}`,
      }),
    ).toMatchObject({
      status: 422,
      body: { code: 'CODE_WRONG', field: 'recoveryCode' },
    })
    expect(await call('GET', '/api/clients')).toMatchObject({ status: 423, body: { code: 'LOCKED' } })
    expect(await call('POST', '/api/users/login', stationOwner)).toMatchObject({ status: 423, body: { code: 'LOCKED' } })
    expect(await state()).toBe('locked')
    expect(databaseHashes(databaseOf(home))).toEqual(before)
    expect(await call('POST', '/api/unlock', { passphrase: stationPassphrase })).toMatchObject({ status: 200, body: { state: 'open' } })
  })

  test.for(unixOnly)('a passphrase file that others can read is not taken', async () => {
    const home = copyOfStudio()
    chmodSync(home.passphraseFile, 0o644)
    expect(await refusalOf(home)).toBe('Other users can read the passphrase file; take their rights away (chmod 600) and start again.')
  })
})

describe('a damaged database', () => {
  const damagedSentence = 'The database is damaged, or key.json is of another studio; put the right key.json back, or restore a backup.'
  const damages: [string, (file: string) => void][] = [
    ['in its first page', (file) => flipBytes(file, 64)],
    ['in its middle', (file) => flipBytes(file, Math.floor(statSync(file).size / 2))],
    ['at its end', (file) => flipBytes(file, statSync(file).size - 2048)],
    ['by losing its second half', (file) => truncateSync(file, statSync(file).size / 2)],
    ['by losing everything', (file) => truncateSync(file, 0)],
  ]
  test.for(damages)('%s is refused and left as it is', async ([, damage]) => {
    const home = copyOfStudio()
    damage(databaseOf(home))
    expect(await refusalOf(home)).toBe(damagedSentence)
  })

  test('with its write-ahead log is refused and both are left as they are', async () => {
    const home = copyOfStudio()
    const station = await serving(home)
    const { body } = await station.call<{ token: string }>('POST', '/api/users/login', stationOwner)
    await station.call('POST', '/api/clients', { firstName: 'Peter' }, body.token)
    await station.kill()
    expect(Object.keys(databaseHashes(databaseOf(home)))).toEqual(['studio.db', 'studio.db-wal'])
    truncateSync(databaseOf(home), 3 * 4096)
    expect(await refusalOf(home)).toBe(damagedSentence)
  })
})

describe('a database of a newer version', () => {
  const newer = `INSERT INTO _app_migration VALUES ('29990101000000_later', 'x', 1)`
  const sentence = 'This database was last used by a newer version of TrainerHub; install that version to open it.'

  test('is refused and left as it is', async () => {
    const home = copyOfStudio()
    const handle = openSqliteHandle(databaseOf(home), await unlockWithPassphrase(home.dataFolder, stationPassphrase), 'write')
    handle.exec(newer)
    handle.close()
    expect(await refusalOf(home)).toBe(sentence)
  })

  test('whose last commits are in the write-ahead log is refused and left as it is', async () => {
    const from = copyOfStudio()
    const handle = openSqliteHandle(databaseOf(from), await unlockWithPassphrase(from.dataFolder, stationPassphrase), 'write')
    handle.exec(newer)
    const home = copyOfStudio()
    for (const suffix of ['', '-wal']) copyFileSync(databaseOf(from) + suffix, databaseOf(home) + suffix)
    handle.close()
    expect(Object.keys(databaseHashes(databaseOf(home)))).toEqual(['studio.db', 'studio.db-wal'])
    expect(await refusalOf(home)).toBe(sentence)
  })
})

describe('key.json', () => {
  test('of another studio does not open this one', async () => {
    const other = await makeStudio()
    onTestFinished(() => rmSync(other.parent, { recursive: true, force: true }))
    const home = copyOfStudio()
    copyFileSync(join(other.parent, 'studio', 'key.json'), join(home.dataFolder, 'key.json'))
    expect(await refusalOf(home)).toBe(
      'The database is damaged, or key.json is of another studio; put the right key.json back, or restore a backup.',
    )
  })

  test('that is missing is not made anew', async () => {
    const home = copyOfStudio()
    rmSync(join(home.dataFolder, 'key.json'))
    expect(await refusalOf(home)).toBe(
      'The file key.json is missing from the data folder; put it back, or restore a backup with the recovery code.',
    )
    expect(await refusalOf(home, { passphraseFile: null })).toBe(
      'The file key.json is missing from the data folder; put it back, or restore a backup with the recovery code.',
    )
  })

  test('that is damaged is refused', async () => {
    const home = copyOfStudio()
    truncateSync(join(home.dataFolder, 'key.json'), 100)
    expect(await refusalOf(home)).toBe('The file key.json in the data folder is damaged; restore a backup with the recovery code.')
  })

  test('without its database is refused, and no empty one is made', async () => {
    const home = copyOfStudio()
    rmSync(databaseOf(home))
    expect(await refusalOf(home)).toBe('The file studio.db is missing from the data folder; put it back, or restore a backup.')
  })
})

test('a second station on the same folder ends with one sentence, and the first goes on', async () => {
  const home = copyOfStudio()
  const first = await serving(home)
  expect(await refusalOf(home)).toBe('TrainerHub is already running with the data folder “studio”.')
  expect(await first.call('GET', '/api/state')).toMatchObject({ status: 200, body: { state: 'open' } })
})

test('a backup opens on another computer with the recovery code, and with no other secret', async () => {
  const home = stationHome(scratchFolder(), 'the passphrase of this computer')
  mkdirSync(join(home.dataFolder, 'backups'), { recursive: true })
  copyFileSync(join(made.parent, 'studio', 'backups', made.backup), join(home.dataFolder, 'backups', made.backup))
  const station = await serving(home)
  const fileName = made.backup
  expect(await station.call('GET', '/api/restore')).toMatchObject({ status: 200, body: { items: [{ fileName }] } })
  const wrong = { fileName, recoveryCode: '0000-0000-0000-0000-0000-0000-0000-0000' }
  expect(await station.call('POST', '/api/restore', wrong)).toMatchObject({ status: 422, body: { code: 'CODE_WRONG' } })
  const { recoveryCode } = made
  expect(await station.call('POST', '/api/restore', { fileName, recoveryCode })).toMatchObject({ status: 200, body: { state: 'open' } })
  const { body } = await station.call<{ token: string }>('POST', '/api/users/login', stationOwner)
  expect(await station.call('GET', '/api/clients', undefined, body.token)).toMatchObject({
    status: 200,
    body: { items: [{ firstName: 'Grace', lastName: 'Wanjiru' }], total: 1 },
  })
  await station.stop()

  const again = await serving(home, { passphraseFile: null })
  expect(await again.call('POST', '/api/unlock', { recoveryCode })).toMatchObject({ status: 200, body: { state: 'open' } })
})
