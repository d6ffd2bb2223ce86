// `npm run bench [-- --json FILE]`: measures everyday actions on a studio of 20 trainers, 20,000 clients and 1,000,000 bookings.
// Prints figures beside their targets and never fails on one: they hold for an idle machine with two cores.
// It does fail on a statement that reads a table that grows from end to end, unless `whole-reads.ts` says why it may.
import { constants, copyFileSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { databasePath } from '../../src-main/data/data-folder'
import { keyFilePath } from '../../src-main/data/key-file'
import { openSqliteHandle, type SqliteHandle } from '../../src-main/data/sqlite-handle'
import { benchApp } from './bench-app'
import { bigStudio } from './big-studio'
import { bookingFigures } from './bookings-figures'
import { calendarFigures } from './calendar-figures'
import { diaryFigures } from './diary-figures'
import { importFigures } from './import-figures'
import type { Figure } from './measure'
import { bigScans, type BigScan } from './query-plans'
import { asJson, scanReport, table } from './report'
import { searchFigures } from './search-figures'
import { toIso } from '@shared/domain/time/instant'
import { tillFigures } from './till-figures'
import { startFigures } from './start-figures'

const { values } = parseArgs({ options: { json: { type: 'string' }, bookings: { type: 'string', default: '1000000' } } })
const size = { trainers: 20, clients: 20_000, bookings: Number(values.bookings) }
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const figures: Figure[] = []
const scans: BigScan[] = []
const studio = await bigStudio(size, say)

const measureApp = async (folder: string): Promise<void> => {
  const app = await benchApp(folder, studio)
  const [raw, elsewhere] = [1, 2].map(() =>
    openSqliteHandle(databasePath(folder), app.studio.opened()?.key ?? Buffer.alloc(0), 'write'),
  ) as [SqliteHandle, SqliteHandle]
  const change = elsewhere.prepare('UPDATE studio SET name = name')
  const changed = () => void change.run()
  say('Reading the diary')
  figures.push(...(await diaryFigures(app, raw, changed, studio.now)))
  say('Looking through the calendar')
  figures.push(...(await calendarFigures(app, raw, changed, studio.now)))
  say('Booking')
  figures.push(...(await bookingFigures(app, raw, studio.now)))
  say('Searching')
  figures.push(...(await searchFigures(app, raw, changed)))
  say('Selling')
  figures.push(...(await tillFigures(app, raw, changed, toIso(studio.now))))
  say('Bringing files of clients in')
  figures.push(...(await importFigures(app)))
  say('Asking for the plans of the queries')
  scans.push(...(await bigScans(app, raw, studio.now)))
  for (const handle of [raw, elsewhere]) handle.close()
  await app.studio.stop()
}

// Measured on a copy: a run books, and the next one shall find the same studio.
const copies = dirname(studio.folder)
for (const left of globSync('run-*', { cwd: copies })) rmSync(join(copies, left), { recursive: true, force: true })
const folder = mkdtempSync(join(copies, 'run-'))
try {
  for (const path of [databasePath, keyFilePath]) copyFileSync(path(studio.folder), path(folder), constants.COPYFILE_FICLONE)
  await measureApp(folder)
  say('Starting')
  figures.push(...(await startFigures(folder)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(
  `\n${size.trainers} trainers, ${size.clients.toLocaleString('en')} clients, ${size.bookings.toLocaleString('en')} bookings; times in ms\n${table(figures)}\n`,
)
process.stdout.write(scanReport(scans))
if (scans.some(({ because }) => because === null)) process.exitCode = 1
if (values.json !== undefined) writeFileSync(values.json, `${asJson(figures)}\n`)
