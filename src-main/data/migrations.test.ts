import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/support/scratch-folder'
import { applyMigrations, pendingMigrations, readMigrations } from './migrations'
import { openSqliteHandle } from './sqlite-handle'

const key = Buffer.alloc(32, 7)
const at = new Date('2027-03-01T09:00:00Z')

const first =
  'CREATE TABLE room (name TEXT PRIMARY KEY NOT NULL); CREATE TABLE mat (id INTEGER PRIMARY KEY, room TEXT NOT NULL REFERENCES room (name));'
const second = "INSERT INTO room VALUES ('hall'); INSERT INTO mat VALUES (1, 'hall');"

function migrationsOf(scripts: Record<string, string>) {
  const folder = scratchFolder()
  for (const [name, sql] of Object.entries(scripts)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "sqlite"')
  return readMigrations(folder)
}

function newDatabase() {
  const handle = openSqliteHandle(join(scratchFolder(), 'studio.db'), key, 'create')
  onTestFinished(() => void handle.close())
  const objects = () =>
    handle.prepare("SELECT name FROM sqlite_master WHERE name NOT GLOB '_*' AND name NOT GLOB 'sqlite_*' ORDER BY name").pluck().all()
  const update = (migrations: ReturnType<typeof migrationsOf>) => applyMigrations(handle, pendingMigrations(handle, migrations), at)
  return { handle, objects, update }
}

test('applies migrations in the order of their names and writes down which, and when', () => {
  const { handle, update } = newDatabase()
  const migrations = migrationsOf({ '2_rows': second, '1_tables': first })
  update(migrations)
  expect(handle.prepare('SELECT * FROM _app_migration ORDER BY name').all()).toEqual(
    ['1_tables', '2_rows'].map((name, index) => ({ name, checksum: migrations[index]?.checksum, appliedAt: at.getTime() })),
  )
  expect(handle.prepare('SELECT room FROM mat').pluck().get()).toBe('hall')
})

test('applies nothing twice', () => {
  const { handle, update } = newDatabase()
  update(migrationsOf({ '1_tables': first }))
  const both = migrationsOf({ '1_tables': first, '2_rows': second })
  expect(pendingMigrations(handle, both).map(({ name }) => name)).toEqual(['2_rows'])
  update(both)
  expect(pendingMigrations(handle, both)).toEqual([])
})

test('rolls a failing migration back whole and keeps those before it', () => {
  const { handle, objects, update } = newDatabase()
  const broken = migrationsOf({ '1_tables': first, '2_broken': 'CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);' })
  expect(() => update(broken)).toThrow(expect.objectContaining({ code: 'MIGRATION_FAILED', data: { migration: '2_broken' } }))
  expect(objects()).toEqual(['mat', 'room'])
  expect(handle.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('rebuilds a table that others point to', () => {
  const { handle, update } = newDatabase()
  const rebuild =
    'CREATE TABLE new_room (name TEXT PRIMARY KEY NOT NULL, floor INTEGER); INSERT INTO new_room SELECT name, 0 FROM room; DROP TABLE room; ALTER TABLE new_room RENAME TO room;'
  update(migrationsOf({ '1_tables': first, '2_rows': second, '3_rebuild': rebuild }))
  expect(handle.prepare('SELECT mat.id, room.floor FROM mat JOIN room ON room.name = mat.room').get()).toEqual({ id: 1, floor: 0 })
})

test('refuses a migration that leaves rows pointing to nothing', () => {
  const { handle, update } = newDatabase()
  const careless = migrationsOf({ '1_tables': first, '2_rows': second, '3_careless': 'DELETE FROM room;' })
  expect(() => update(careless)).toThrow(expect.objectContaining({ code: 'MIGRATION_FAILED' }))
  expect(handle.prepare('SELECT count(*) FROM room').pluck().get()).toBe(1)
})

test('refuses a migration that was edited after it was applied', () => {
  const { handle, update } = newDatabase()
  update(migrationsOf({ '1_tables': first }))
  const edited = migrationsOf({ '1_tables': `${first} -- tidied` })
  expect(() => pendingMigrations(handle, edited)).toThrow(expect.objectContaining({ code: 'MIGRATIONS_CHANGED' }))
})

test('refuses a migration slipped in before one that was applied', () => {
  const { handle, update } = newDatabase()
  update(migrationsOf({ '1_tables': first, '3_rows': second }))
  const slippedIn = migrationsOf({ '1_tables': first, '2_late': 'CREATE TABLE late (id INTEGER);', '3_rows': second })
  expect(() => pendingMigrations(handle, slippedIn)).toThrow(expect.objectContaining({ code: 'MIGRATIONS_CHANGED' }))
})

test('refuses a database of a newer version', () => {
  const { handle, update } = newDatabase()
  update(migrationsOf({ '1_tables': first, '2_rows': second }))
  expect(() => pendingMigrations(handle, migrationsOf({ '1_tables': first }))).toThrow(
    expect.objectContaining({
      code: 'DATABASE_NEWER',
      message: 'This database was last used by a newer version of TrainerHub; install that version to open it.',
    }),
  )
})
