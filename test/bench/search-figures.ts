import { monitorEventLoopDelay } from 'node:perf_hooks'
import { clientColumns } from '../../src-main/features/clients/clients.repository'
import { nearestFirst, textsWith } from '../../src-main/features/clients/client-search.repository'
import { clientWords } from '../../src-main/features/clients/client-words'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import type { BenchApp } from './bench-app'
import { clientFilters, clientSearches } from './client-searches'
import { everydayMs, measure, type Figure } from './measure'

/** A search answers while the next key is on its way. */
const searchMs = 30

const rounds = (count: number) => ({ warmUp: count, count: count * 2 })

/** The page, its clients and the total by prepared SQL alone. */
const rawSearch = (raw: SqliteHandle) => (q: string) => {
  const words = clientWords(q)
  const [found, values] = textsWith(words)
  const [order, ordered] = nearestFirst(words)
  const where = `${found} AND t.shelf IN (0, 1)`
  const page = raw
    .prepare(`SELECT t.clientId AS id FROM client_text t WHERE ${where} ORDER BY ${order}, t.clientId LIMIT 20`)
    .all(...values, ...ordered)
  const ids = JSON.stringify((page as { id: string }[]).map(({ id }) => id))
  return [
    raw.prepare(`SELECT ${clientColumns} FROM client c WHERE c.id IN (SELECT value FROM json_each(?))`).all(ids),
    raw.prepare(`SELECT count(*) FROM client_text t WHERE ${where}`).get(...values),
  ]
}

/** How long anything else waits at most while 20,000 clients are written to a file. */
const exportPause = async ({ owner }: BenchApp, format: 'csv' | 'vcard'): Promise<Figure> => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await owner.clients.export({ format })
  delay.disable()
  const [medianMs, p95Ms] = [delay.percentile(50) / 1e6, delay.max / 1e6]
  return {
    name: `waiting while all clients are exported (${format}); the longest wait as p95`,
    medianMs,
    p95Ms,
    rawMedianMs: null,
    targetMs: everydayMs,
  }
}

export const searchFigures = async (app: BenchApp, raw: SqliteHandle, changed: () => void): Promise<Figure[]> => {
  const { owner, trainer } = app
  const searches = clientSearches()
  const searchAt = (round: number): string => searches[round % searches.length] ?? ''
  const byFirst = searches.map((q) => [...q][0] ?? '')
  const { onDate: today } = await owner.calendar.day({})
  const filters = clientFilters((await owner.trainers.list({})).items[0]?.id ?? '', today)
  const sorts = ['lastName', '-lastName', 'firstName', '-number', '-createdAt'] as const
  const searchRaw = rawSearch(raw)

  const screen = await measure(rounds(searches.length), (round) => owner.clients.list({ q: searchAt(round) }), changed)
  const sql = await measure(rounds(searches.length), (round) => searchRaw(searchAt(round)), changed)
  const first = await measure(rounds(50), (round) => owner.clients.list({ q: byFirst[round % byFirst.length] ?? '' }), changed)
  const own = await measure(rounds(searches.length), (round) => trainer.clients.list({ q: searchAt(round) }), changed)
  const narrowed = await measure(
    rounds(filters.length * 4),
    (round) => owner.clients.list({ ...filters[round % filters.length], isActive: true }),
    changed,
  )
  const ownNarrowed = await measure(
    rounds(filters.length * 4),
    (round) => trainer.clients.list({ ...filters[round % filters.length], isActive: true }),
    changed,
  )
  const sorted = await measure(
    rounds(sorts.length * 5),
    (round) => owner.clients.list({ sort: sorts[round % sorts.length], isActive: true }),
    changed,
  )
  const both = await measure(
    rounds(searches.length),
    (round) => owner.clients.list({ q: searchAt(round), ...filters[round % filters.length] }),
    changed,
  )
  return [
    { name: 'client search, 200 texts of 1–10 characters', ...screen, rawMedianMs: sql.medianMs, targetMs: searchMs },
    { name: 'client search by one character', ...first, rawMedianMs: null, targetMs: searchMs },
    { name: 'client search by a trainer, own clients only', ...own, rawMedianMs: null, targetMs: searchMs },
    { name: 'client search narrowed by a filter', ...both, rawMedianMs: null, targetMs: searchMs },
    { name: 'list of clients narrowed by a filter', ...narrowed, rawMedianMs: null, targetMs: everydayMs },
    { name: 'list of clients narrowed by a filter, by a trainer', ...ownNarrowed, rawMedianMs: null, targetMs: everydayMs },
    { name: 'list of clients in each order', ...sorted, rawMedianMs: null, targetMs: everydayMs },
    await exportPause(app, 'csv'),
    await exportPause(app, 'vcard'),
  ]
}
