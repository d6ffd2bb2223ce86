import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder'

/*
 * The keychain adapter against a real Secret Service: gnome-keyring on a session bus of its own, in a home folder of its own.
 * Linux only: other systems have their keychain built in, and a test must not write into the user's own.
 */

const keychainModule = resolve(import.meta.dirname, '../../src-main/platform/keychain.ts')
const programs = ['dbus-run-session', 'gnome-keyring-daemon']

type Step = ['available'] | ['read' | 'erase', string] | ['write', string, string]

const program = `
  const [, moduleFile, steps] = process.argv
  const { systemKeychain } = await import(moduleFile)
  const keychain = systemKeychain()
  const answers = []
  for (const [ask, ...values] of JSON.parse(steps)) answers.push(await keychain[ask](...values))
  process.stdout.write(JSON.stringify(answers), () => process.exit(0))
`

function ask(steps: Step[], home: string, session: string[], before = 'true'): unknown {
  const [command = '', ...rest] = [
    ...session,
    'bash',
    '-c',
    `${before} >&2; exec "$0" --input-type=module --eval "$@"`,
    process.execPath,
    program,
    '--',
    keychainModule,
    JSON.stringify(steps),
  ]
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: join(home, 'run') }
  const { stdout, stderr, status } = spawnSync(command, rest, { env, encoding: 'utf8', timeout: 30_000 })
  if (status !== 0) throw new Error(`The keychain session failed: ${stderr}`)
  return JSON.parse(stdout)
}

const onSessionBus = ['dbus-run-session', '--']
const inUnlockedSession = (home: string, steps: Step[]) =>
  ask(steps, home, onSessionBus, 'printf secret | gnome-keyring-daemon --unlock --components=secrets')
/** The keyring that an earlier session made, as after a sign-in without its password. */
const inLockedSession = (home: string, steps: Step[]) => ask(steps, home, onSessionBus, 'gnome-keyring-daemon --start --components=secrets')

function newHome(): string {
  const home = scratchFolder()
  for (const name of ['data', 'run']) mkdirSync(join(home, name), { mode: 0o700 })
  return home
}

beforeAll(() => {
  for (const name of programs) {
    try {
      execFileSync('which', [name], { stdio: 'ignore' })
    } catch {
      throw new Error(`${name} is missing: run “apt-get install -y gnome-keyring dbus-x11 libsecret-tools” and test again.`)
    }
  }
})

test('keeps an entry from one session to the next, and forgets it', () => {
  const home = newHome()
  const first = inUnlockedSession(home, [
    ['available'],
    ['read', 'install-1'],
    ['write', 'install-1', 'first'],
    ['write', 'install-1', 'second'],
    ['read', 'install-1'],
    ['read', 'install-2'],
  ])
  expect(first).toEqual([true, { state: 'missing' }, 'ok', 'ok', { state: 'ok', secret: 'second' }, { state: 'missing' }])
  const second = inUnlockedSession(home, [
    ['read', 'install-1'],
    ['erase', 'install-1'],
    ['erase', 'install-1'],
    ['read', 'install-1'],
  ])
  expect(second).toEqual([{ state: 'ok', secret: 'second' }, 'ok', 'ok', { state: 'missing' }])
})

test('says a locked keyring is locked, never that an entry in it is missing', () => {
  const home = newHome()
  inUnlockedSession(home, [['write', 'install-1', 'kept']])
  const locked = inLockedSession(home, [
    ['available'],
    ['read', 'install-1'],
    ['write', 'install-1', 'other'],
    ['erase', 'install-1'],
    ['write', 'install-2', 'new'],
  ])
  expect(locked).toEqual([true, { state: 'locked' }, 'locked', 'locked', 'locked'])
  expect(
    inUnlockedSession(home, [
      ['read', 'install-1'],
      ['read', 'install-2'],
    ]),
  ).toEqual([{ state: 'ok', secret: 'kept' }, { state: 'missing' }])
})

test('looking whether there is a keychain makes no keyring', () => {
  const home = newHome()
  expect(inLockedSession(home, [['available'], ['available']])).toEqual([true, true])
  expect(execFileSync('find', [join(home, 'data'), '-name', '*.keyring'], { encoding: 'utf8' })).toBe('')
})

test('says it is unavailable where there is no Secret Service, and keeps nothing anywhere else', () => {
  const home = newHome()
  const answers = ask(
    [['available'], ['write', 'install-1', 'lost at the next restart'], ['read', 'install-1'], ['erase', 'install-1']],
    home,
    [],
  )
  expect(answers).toEqual([false, 'unavailable', { state: 'unavailable' }, 'unavailable'])
})
