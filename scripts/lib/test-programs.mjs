import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say, withProgress } from './progress.mjs'
import { Refusal, run } from './run.mjs'

/** `strace`: with it a test watches the order of writes; only Linux has it, elsewhere that test does not exist. `pdftotext`: reads a PDF back. */
const programs = [
  { name: 'strace', package: 'strace', isNeeded: process.platform === 'linux' },
  { name: 'pdftotext', package: 'poppler-utils', isNeeded: true },
]

const ending = process.platform === 'win32' ? '.exe' : ''
const isThere = ({ name }) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name + ending)))
const missing = () => programs.filter((program) => program.isNeeded && !isThere(program))

/** Programs the tests call that are no packages of npm, fetched when the machine has none. */
export async function ensureTestPrograms() {
  const packages = missing().map((program) => program.package)
  if (packages.length === 0) return
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const names = packages.join(' and ')
    say(`Installing ${names} for the tests with apt-get.`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await withProgress('Reading the package lists', () => run('apt-get', ['update', '-qq'], { env }))
    await withProgress(`Installing ${names}`, () =>
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }),
    )
  }
  const [first] = missing()
  if (first) throw new Refusal(`The tests need ${first.name} and it could not be fetched. Install the package ${first.package}.`)
}
