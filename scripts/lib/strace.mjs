import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say, withProgress } from './progress.mjs'
import { Refusal, run } from './run.mjs'

const isThere = () => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'strace')))

/** The tracer with which a test watches the order of writes. Only Linux has it; elsewhere that test does not exist. */
export async function ensureStrace() {
  if (process.platform !== 'linux' || isThere()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing strace for the tests with apt-get.')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await withProgress('Reading the package lists', () => run('apt-get', ['update', '-qq'], { env }))
    await withProgress('Installing strace', () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'strace'], { env }))
  }
  if (!isThere()) throw new Refusal('The tests need strace and it could not be fetched. Install the package strace.')
}
