#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which the CLI downloads from a host that is often out of reach. Development only, SQLite only.
// The CLI speaks newline-delimited JSON-RPC to it, and `cli <command>`; each call goes to @prisma/schema-engine-wasm (the same engine commit as
// the pinned CLI) over the better-sqlite3 adapter. prisma/prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const args = process.argv.slice(2)
const valuesOf = (flag) => args.flatMap((arg, index) => (arg === flag ? [args[index + 1]] : []))
const url = JSON.parse(valuesOf('--datasource')[0] ?? '{}').url ?? 'file::memory:'
const databaseFile = url.replace(/^file:/, '')
const openAdapters = new Set()

// The native engine's own table. The wasm engine answers P1014 where the native one reads a missing table as "no history yet".
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`
const readsHistory = new Set([
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'evaluateDataLoss',
  'createMigration',
  'applyMigrations',
  'markMigrationApplied',
  'markMigrationRolledBack',
])
// These two replay the history in a shadow database, which only devDiagnostic sets up in the wasm engine.
const needsShadow = new Set(['evaluateDataLoss', 'createMigration'])

if (args[0] === '--version') console.log('schema-engine-cli (wasm)')
else if (args.includes('cli')) runCommand(args[args.indexOf('cli') + 1])
else serve()

function runCommand(command) {
  if (command === 'can-connect-to-database') {
    if (databaseFile !== ':memory:' && !existsSync(databaseFile)) refuse('P1003', `Database \`${basename(databaseFile)}\` does not exist`)
  } else if (command === 'create-database') {
    mkdirSync(dirname(resolve(databaseFile)), { recursive: true })
    closeSync(openSync(databaseFile, 'a'))
  } else if (command === 'drop-database') {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(databaseFile + suffix, { force: true })
  } else refuse('P0000', `unknown command ${command}`)
}

function refuse(code, message) {
  // The CLI drops the first line of stderr and parses the rest as one JSON log entry a line.
  const entry = { level: 'ERROR', target: 'schema_engine::logger', fields: { error_code: code, message } }
  process.stderr.write(`\n${JSON.stringify(entry)}`)
  process.exitCode = 1
}

/** The adapter with the native engine's two liberties: scripts of several statements, and strings in double quotes. */
class EngineAdapterFactory extends PrismaBetterSqlite3 {
  async connect() {
    return this.#relax(await super.connect())
  }
  async connectToShadowDb() {
    return this.#relax(await super.connectToShadowDb())
  }
  #relax(adapter) {
    openAdapters.add(adapter)
    const executeRaw = adapter.executeRaw.bind(adapter)
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.executeRaw = async (query) => {
      try {
        return await executeRaw(query)
      } catch (error) {
        if (query.args.length > 0 || !/more than one statement/.test(error?.message ?? '')) throw error
        await adapter.executeScript(query.sql)
        return 0
      }
    }
    // The engine looks partial indexes up by `name = "x"`: to SQLite that is a column, and this build takes no strings in double quotes.
    adapter.queryRaw = (query) =>
      queryRaw({
        ...query,
        sql: query.sql.replace(/\bname\s*=\s*"((?:[^"]|"")*)"/g, (_, name) => `name = '${name.replaceAll("'", "''")}'`),
      })
    return adapter
  }
}

async function loadEngine() {
  const bindingsUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = await import(bindingsUrl)
  const bytes = readFileSync(join(dirname(fileURLToPath(bindingsUrl)), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings
}

function withDatabase(work) {
  const database = new Database(databaseFile)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** Drops everything: the wasm engine's own reset only deletes rows. */
function resetDatabase(database) {
  database.pragma('foreign_keys = OFF')
  // Dropping a virtual table drops its shadow tables too, so look again after every drop.
  const next =
    database.prepare(`SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view', 'table') AND name NOT LIKE 'sqlite_%'
    ORDER BY type = 'table', sql LIKE 'CREATE VIRTUAL%' DESC LIMIT 1`)
  for (let row = next.get(); row; row = next.get()) database.exec(`DROP ${row.type} "${row.name.replaceAll('"', '""')}"`)
  database.exec('VACUUM')
}

let loading
async function call(method, params, datamodels) {
  if (method === 'introspectSql') throw new Error('TypedSQL needs the native schema engine')
  if (method === 'createDatabase') return { databaseName: basename(databaseFile) }
  if (method === 'reset') {
    withDatabase(resetDatabase)
    return {}
  }
  if (readsHistory.has(method)) withDatabase((database) => database.exec(historyTable))
  const { SchemaEngine } = await (loading ??= loadEngine())
  const factory = bindMigrationAwareSqlAdapterFactory(new EngineAdapterFactory({ url: databaseFile === ':memory:' ? ':memory:' : url }))
  // One engine a call: a reused one keeps exclusive locks.
  const engine = await SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, () => {}, factory)
  const name = method === 'getDatabaseVersion' ? 'version' : method
  try {
    if (typeof engine[name] !== 'function') throw new Error(`the wasm schema engine has no ${method}`)
    if (needsShadow.has(method)) await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    return (await engine[name](params)) ?? {}
  } catch (error) {
    const id = /External error id#(\d+)/.exec(error?.message ?? '')?.[1]
    const cause = id === undefined ? undefined : factory.errorRegistry.consumeError(Number(id))?.error
    if (cause) error.message += `\n${cause.stack ?? cause}`
    throw error
  } finally {
    for (const adapter of openAdapters) await adapter.dispose().catch(() => {})
    openAdapters.clear()
  }
}

function serve() {
  const datamodels = valuesOf('--datamodels').map((path) => [path, readFileSync(path, 'utf8')])
  const panics = {
    message: '',
    set_message(message) {
      this.message = message
    },
  }
  globalThis.PRISMA_WASM_PANIC_REGISTRY = panics
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const fail = (id, error) => {
    const data = { is_panic: false, message: panics.message || error?.message || String(error), error_code: error?.code, meta: error?.meta }
    send({ id, error: { code: 4466, message: 'schema engine error', data } })
  }

  // A panic surfaces outside the awaited call; without an answer to the open request the CLI would end with code 0 and no output.
  let openRequest
  process.on('uncaughtException', (error) => {
    fail(openRequest, error)
    process.exitCode = 1
  })

  let queue = Promise.resolve()
  const answer = async ({ id, method, params }) => {
    openRequest = id
    try {
      const result = await call(method, params, datamodels)
      if (method === 'diff' && result.stdout != null) send({ id: 1_000_000_000, method: 'print', params: { content: result.stdout } })
      send({ id, result })
    } catch (error) {
      fail(id, error)
    }
  }
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const message = line.trim() ? JSON.parse(line) : {}
      if (message.method) queue = queue.then(() => answer(message)) // a line without a method answers our own `print`
    })
    .on('close', () => queue.then(() => process.exit(0)))
}
