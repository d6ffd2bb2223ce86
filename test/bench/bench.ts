// `npm run bench [-- --json FILE] [-- --plans]`: measures everyday actions on a studio of 20 trainers, 20,000 clients and 1,000,000 bookings.
// Prints figures beside their targets and never fails on one: they hold for an idle machine with two cores.
import { constants, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { databasePath } from '../../src-main/data/data-folder'
import { keyFilePath } from '../../src-main/data/key-file'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { benchApp } from './bench-app'
import { bigStudio } from './big-studio'
import { bookingFigures } from './bookings-figures'
import { diaryFigures } from './diary-figures'
import type { Figure } from './measure'
import { bigScans } from './query-plans'
import { asJson, table } from './report'
import { searchFigures } from './search-figures'
import { startFigures } from './start-figures'

const { values } = parseArgs({ options: { json: { type: 'string' }, bookings: { type: 'string', default: '1000000' } } })
const size = { trainers: 20, clients: 20_000, bookings: Number(values.bookings) }
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const figures: Figure[] = []
const scans: string[] = []
const studio = await bigStudio(size, say)
// Measured on a copy: a run books, and the next one shall find the same studio.
const folder = mkdtempSync(join(dirname(studio.folder), 'run-'))
try {
  for (const path of [databasePath, keyFilePath]) copyFileSync(path(studio.folder), path(folder), constants.COPYFILE_FICLONE)
  const app = await benchApp(folder, studio)
  const raw = openSqliteHandle(databasePath(folder), app.studio.opened()?.key ?? Buffer.alloc(0), 'write')
  say('Reading the diary')
  figures.push(...(await diaryFigures(app, raw, studio.now)))
  say('Booking')
  figures.push(...(await bookingFigures(app, raw, studio.now)))
  say('Searching')
  figures.push(...(await searchFigures(app, raw)))
  say('Asking for the plans of the queries')
  scans.push(...(await bigScans(app, raw, studio.now)))
  raw.close()
  await app.studio.stop()
  say('Starting')
  figures.push(...(await startFigures(folder)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(
  `\n${size.trainers} trainers, ${size.clients.toLocaleString('en')} clients, ${size.bookings.toLocaleString('en')} bookings; times in ms\n${table(figures)}\n`,
)
process.stdout.write(`\nRead from end to end:\n${scans.length === 0 ? 'nothing' : scans.map((scan) => `- ${scan}`).join('\n')}\n`)
if (values.json !== undefined) writeFileSync(values.json, `${asJson(figures)}\n`)
