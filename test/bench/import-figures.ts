import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { importText, utf8File, untidyKinds, type ImportFileKinds } from '../support/import-file'
import type { BenchApp } from './bench-app'
import { everydayMs, type Figure } from './measure'

const once = (name: string, tookMs: number, targetMs: number): Figure => ({
  name,
  medianMs: tookMs,
  p95Ms: tookMs,
  rawMedianMs: null,
  targetMs,
})

/** How long a piece of work takes, and the longest the process did nothing else meanwhile. */
const timed = async <Output>(work: () => Promise<Output>) => {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const startedMs = performance.now()
  const output = await work()
  const tookMs = performance.now() - startedMs
  delays.disable()
  return { output, tookMs, heldMs: delays.max / 1e6 }
}

const times = (kinds: ImportFileKinds, factor: number): ImportFileKinds =>
  Object.fromEntries(Object.entries(kinds).map(([kind, count]) => [kind, Math.round(count * factor)])) as unknown as ImportFileKinds

interface Limits {
  rows: number
  checkMs: number
  addMs: number
}

const figuresOf = async ({ owner }: BenchApp, { rows, checkMs, addMs }: Limits): Promise<Figure[]> => {
  const label = `import of ${rows.toLocaleString('en')} rows`
  const file = utf8File(importText(times(untidyKinds, rows / 3000)))
  const read = await timed(() => owner.imports.read({ file }))
  const { id } = read.output
  const check = await timed(() => owner.imports.check({ id }))
  const add = await timed(async () => {
    let isAdded = false
    const commit = owner.imports.commit({ id }).then(() => (isAdded = true))
    // A write of the desk that comes while rows are being added waits for them.
    for (let now = await owner.imports.get({ id }); !isAdded && now.doneCount === 0; now = await owner.imports.get({ id })) await turn()
    const startedMs = performance.now()
    await owner.clients.create({ firstName: 'Walk-in' })
    const waitedMs = performance.now() - startedMs
    await commit
    return waitedMs
  })
  const removal = await timed(() => owner.imports.remove({ id, keepBooked: true }))
  return [
    once(`${label}: read`, read.tookMs, checkMs),
    once(`${label}: dry run`, check.tookMs, checkMs),
    once(`${label}: added`, add.tookMs, addMs),
    once(`${label}: the desk's write waits for that`, add.output, addMs),
    once(`${label}: taken back`, removal.tookMs, addMs),
    // Of reading, half is the window's own part of the call, which here runs in the same process.
    once(`${label}: longest the process was held, reading`, read.heldMs, everydayMs),
    once(`${label}: longest the process was held, checking`, check.heldMs, everydayMs),
    // Of the last two all but a few milliseconds is the commit, one call into SQLite.
    once(`${label}: longest the process was held, adding`, add.heldMs, everydayMs),
    once(`${label}: longest the process was held, taking back`, removal.heldMs, everydayMs),
  ]
}

export const importFigures = async (app: BenchApp): Promise<Figure[]> => [
  ...(await figuresOf(app, { rows: 3_000, checkMs: 3_000, addMs: 5_000 })),
  ...(await figuresOf(app, { rows: 50_000, checkMs: 50_000, addMs: 60_000 })),
]
