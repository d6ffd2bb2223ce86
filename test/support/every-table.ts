import { databasePath } from '../../src-main/data/data-folder'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import type { TestApp } from './test-app'

const textOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'string' ? value : String(value)

/** Every row of every table, those behind the search indexes included, in which one of these texts stands: how many by table. */
export const findInEveryTable = (app: TestApp, texts: readonly string[]): Record<string, number> => {
  const studio = app.studio.opened()
  if (!studio) throw new Error('the studio is not open')
  const handle = openSqliteHandle(databasePath(app.folder), studio.key, 'read')
  const tables = handle.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).pluck().all() as string[]
  const counts = tables.map((table): [string, number] => {
    const rows = handle.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]
    return [table, rows.filter((row) => row.some((value) => texts.some((text) => textOf(value).includes(text)))).length]
  })
  handle.close()
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
