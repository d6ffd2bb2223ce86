import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
export const stationProgram = join(root, 'out/main/station.js')

/** Where one station lives: its data folder, its passphrase, and a temporary folder nobody else writes to. */
export interface StationHome {
  dataFolder: string
  passphraseFile: string
  temporaryFolder: string
}

export const stationPassphrase = 'four words nobody guesses'

export const stationHome = (parent: string, passphrase = stationPassphrase): StationHome => {
  const home = { dataFolder: join(parent, 'studio'), passphraseFile: join(parent, 'passphrase'), temporaryFolder: join(parent, 'tmp') }
  mkdirSync(home.temporaryFolder, { recursive: true })
  writeFileSync(home.passphraseFile, `${passphrase}\n`, { mode: 0o600 })
  return home
}

/** What a REST call was answered. */
export interface Answer<Body> {
  status: number
  body: Body
}

export interface StationOptions {
  /** Instead of the passphrase file of the home; null: none, the station stays locked. */
  passphraseFile?: string | null
  /** Put before the station's own command line, such as a tracer. */
  under?: readonly string[]
}

interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface StationProcess {
  url: string
  startToken: string
  pid: number
  ended: Promise<Ended>
  /** Calls REST; `token` is a session's, or the start token where none is given. */
  call<Body>(method: string, path: string, input?: unknown, token?: string): Promise<Answer<Body>>
  /** As a power cut would: nothing in the process runs any more. */
  kill(): Promise<void>
  stop(): Promise<Ended>
}

/** A start that ended before the station served. */
export interface RefusedStart extends Ended {
  stdout: string
  stderr: string
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const spawnStation = (home: StationHome, { passphraseFile = home.passphraseFile, under = [] }: StationOptions): ChildProcess => {
  if (!existsSync(stationProgram)) throw new Error('The station is not built; run npm run build.')
  const secret = passphraseFile === null ? [] : ['--passphrase-file', passphraseFile]
  const [command = process.execPath, ...args] = [
    ...under,
    process.execPath,
    stationProgram,
    '--data',
    home.dataFolder,
    '--port',
    '0',
    ...secret,
  ]
  const child = spawn(command, args, {
    // Without a session bus there is no keychain, whatever the machine has.
    env: { PATH: process.env['PATH'], TMPDIR: home.temporaryFolder, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

const callOver =
  (url: string, startToken: string) =>
  async <Body>(method: string, path: string, input?: unknown, token = startToken): Promise<Answer<Body>> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(input === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    })
    const text = await response.text()
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body }
  }

/** Starts the built station. `outcome`: its address is there, or it has ended instead. */
export const launchStation = (
  home: StationHome,
  options: StationOptions = {},
): { outcome: Promise<StationProcess | RefusedStart>; kill(): Promise<void> } => {
  const child = spawnStation(home, options)
  let stdout = ''
  let stderr = ''
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal }))
  const served = new Promise<string>((found) => {
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
      if (stdout.includes('\n')) found(stdout.slice(0, stdout.indexOf('\n')))
    })
  })
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  const outcome = Promise.race([served, ended]).then((first): StationProcess | RefusedStart => {
    if (typeof first !== 'string') return { ...first, stdout, stderr }
    const [url = '', startToken = ''] = first.split('/#t=')
    const stop = (): Promise<Ended> => {
      child.kill('SIGTERM')
      return ended
    }
    return { url, startToken, pid: child.pid ?? 0, ended, call: callOver(url, startToken), kill, stop }
  })
  return { outcome, kill }
}

export const tryStation = (home: StationHome, options: StationOptions = {}): Promise<StationProcess | RefusedStart> =>
  launchStation(home, options).outcome

export const startStation = async (home: StationHome, options: StationOptions = {}): Promise<StationProcess> => {
  const station = await tryStation(home, options)
  if ('url' in station) return station
  throw new Error(`The station did not start (exit code ${station.code ?? station.signal}): ${station.stderr}`)
}
