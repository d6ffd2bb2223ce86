import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { shippedMigrations, studioFolder } from '../support/studio-folder'

const root = resolve(import.meta.dirname, '../..')

test('a new database has exactly the tables, indexes, checks and triggers that were reviewed', async () => {
  const { database, key } = await studioFolder()
  const handle = openSqliteHandle(database, key, 'read')
  const objects = handle.prepare('SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name').all() as {
    sql: string
  }[]
  handle.close()
  await expect(`${objects.map(({ sql }) => `${sql};`).join('\n\n')}\n`).toMatchFileSnapshot('schema.sql')
})

test('the migrations and the Prisma schema describe the same database', () => {
  const cli = resolve(root, 'node_modules/prisma/build/index.js')
  const compare = [
    'migrate',
    'diff',
    '--config',
    'prisma/prisma.config.ts',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    'prisma/schema.prisma',
    '--exit-code',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...compare], {
    cwd: root,
    encoding: 'utf8',
    // The engine's stand-in starts by its first line and needs this Node too.
    env: { ...process.env, PATH: `${resolve(process.execPath, '..')}:${process.env['PATH'] ?? ''}` },
  })
  expect({ status, difference: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, difference: '' })
})

test('every migration has a test of its own', () => {
  const untested = shippedMigrations.map(({ name }) => `${name}.test.ts`).filter((file) => !existsSync(resolve(import.meta.dirname, file)))
  expect(untested).toEqual([])
})
