import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const schemaFile = join(root, 'prisma/schema.prisma')
const folder = mkdtempSync(join(tmpdir(), 'schema-drift-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is missing from the migrations to reach `schema`, by Prisma's own comparison. */
function missingFromMigrations(schema: string): Promise<string> {
  const prisma = join(root, 'node_modules/prisma/build/index.js')
  const compare = ['--from-migrations', 'prisma/migrations', '--to-schema', schema, '--script']
  const args = [prisma, 'migrate', 'diff', ...compare, '--config', 'prisma/prisma.config.ts']
  // The schema engine is started by its shebang, so `node` has to be this one.
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => (error ? fail(new Error(stderr)) : done(stdout.trim())))
  })
}

it('makes by migrations exactly what the Prisma schema describes', async () => {
  expect(await missingFromMigrations(schemaFile)).toBe('-- This is an empty migration.')
})

it('tells a table that no migration makes', async () => {
  const grown = join(folder, 'schema.prisma')
  writeFileSync(grown, `${readFileSync(schemaFile, 'utf8')}\nmodel Locker {\n  id String @id\n}\n`)
  expect(await missingFromMigrations(grown)).toContain('CREATE TABLE "Locker"')
})
