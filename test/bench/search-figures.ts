import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import type { BenchApp } from './bench-app'
import { everydayMs, measure, type Figure } from './measure'

/** Few hits, many, none, a whole phone number, and a first name with a beginning. */
const searches = [
  { q: 'wanjikũ', words: ['wanjiku'] },
  { q: 'a', words: ['a'] },
  { q: 'zzyzx', words: ['zzyzx'] },
  { q: '0700 024 995', words: ['700024995'] },
  { q: 'otieno kam', words: ['otieno', 'kam'] },
]
const few = { warmUp: searches.length, count: searches.length * 8 }
const rounds = { warmUp: searches.length * 4, count: searches.length * 40 }

const rawSearch = (raw: SqliteHandle) => {
  const byWords = new Map(
    [1, 2].map((count) => {
      const where = Array.from({ length: count }, () => 'instr(searchText, ?) > 0').join(' AND ')
      return [
        count,
        {
          page: raw.prepare(`SELECT * FROM client WHERE ${where} ORDER BY sortName, id LIMIT 20`),
          total: raw.prepare(`SELECT count(*) FROM client WHERE ${where}`),
        },
      ]
    }),
  )
  return (words: readonly string[]) => {
    const found = byWords.get(words.length)
    return [found?.page.all(...words), found?.total.get(...words)]
  }
}

export const searchFigures = async ({ owner, trainer }: BenchApp, raw: SqliteHandle, changed: () => void): Promise<Figure[]> => {
  const search = rawSearch(raw)
  const searchAt = (round: number) => searches[round % searches.length] as (typeof searches)[number]
  const screen = await measure(rounds, (round) => owner.clients.list({ q: searchAt(round).q }), changed)
  const sql = await measure(rounds, (round) => search(searchAt(round).words), changed)
  const own = await measure(few, (round) => trainer.clients.list({ q: searchAt(round).q }), changed)
  return [
    { name: 'client search', ...screen, rawMedianMs: sql.medianMs, targetMs: everydayMs },
    { name: 'client search by a trainer, own clients only', ...own, rawMedianMs: null, targetMs: everydayMs },
  ]
}
