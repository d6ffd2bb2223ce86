import { expect, test } from 'vitest'
import { databaseBefore } from '../support/database-before'

test('makes an empty studio out of an empty file', () => {
  const { handle, migrate } = databaseBefore('20261121115332_first_studio')
  migrate()
  const tables = handle.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_app_*'").pluck().all() as string[]
  expect(tables.length).toBeGreaterThan(20)
  expect(tables.filter((table) => handle.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() !== 0)).toEqual([])
  expect(handle.pragma('foreign_key_check')).toEqual([])
  expect(handle.pragma('integrity_check', { simple: true })).toBe('ok')
})
