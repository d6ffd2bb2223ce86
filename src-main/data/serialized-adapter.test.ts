import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/support/scratch-folder'
import { SerializedBetterSqlite3 } from './serialized-adapter'
import { openSqliteHandle } from './sqlite-handle'

const key = Buffer.alloc(32, 7)

const sql = (text: string): SqlQuery => ({ sql: text, args: [], argTypes: [] })

async function studio() {
  const file = join(scratchFolder(), 'studio.db')
  const handle = openSqliteHandle(file, key, 'create')
  handle.exec(`
    CREATE TABLE room (name TEXT PRIMARY KEY NOT NULL);
    CREATE TABLE mat (id INTEGER PRIMARY KEY, room TEXT NOT NULL REFERENCES room (name) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER no_cellar BEFORE INSERT ON room WHEN NEW.name = 'cellar' BEGIN SELECT RAISE(ABORT, 'NO_CELLAR'); END;
    CREATE TRIGGER no_attic BEFORE INSERT ON room WHEN NEW.name = 'attic' BEGIN SELECT RAISE(ROLLBACK, 'NO_ATTIC'); END;
  `)
  handle.close()
  const adapter = await new SerializedBetterSqlite3(file, key).connect()
  onTestFinished(() => adapter.dispose())
  return { file, adapter }
}

const text = { scalarType: 'string', arity: 'scalar' } as const

const insertRoom = (name: string) => sql(`INSERT INTO room VALUES ('${name}')`)

const rooms = async (adapter: Pick<SqlDriverAdapter, 'queryRaw'>) =>
  (await adapter.queryRaw(sql('SELECT name FROM room ORDER BY name'))).rows.map(([name]) => name)

async function pragma(adapter: SqlDriverAdapter, name: string) {
  return (await adapter.queryRaw(sql(`PRAGMA ${name}`))).rows[0]?.[0]
}

test('starts with encryption, WAL, full synchronisation, foreign keys and a short busy wait', async () => {
  const { adapter } = await studio()
  const settings = {
    journal_mode: await pragma(adapter, 'journal_mode'),
    synchronous: await pragma(adapter, 'synchronous'),
    foreign_keys: await pragma(adapter, 'foreign_keys'),
    busy_timeout: await pragma(adapter, 'busy_timeout'),
    temp_store: await pragma(adapter, 'temp_store'),
  }
  expect(settings).toEqual({ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 250, temp_store: 2 })
})

test('stores instants as whole milliseconds', async () => {
  const { adapter } = await studio()
  await adapter.executeScript('CREATE TABLE visit (at DATETIME NOT NULL)')
  await adapter.executeRaw({
    sql: 'INSERT INTO visit VALUES (?)',
    args: ['2027-03-01T09:00:00.000Z'],
    argTypes: [{ scalarType: 'datetime', arity: 'scalar' }],
  })
  expect((await adapter.queryRaw(sql('SELECT typeof(at), at + 0 FROM visit'))).rows).toEqual([['integer', 1_803_891_600_000]])
})

test('asks a text again with other values, after a refusal, and after the table has changed', async () => {
  const { adapter } = await studio()
  const add = (name: string) => adapter.executeRaw({ ...sql('INSERT INTO room VALUES (?)'), args: [name], argTypes: [text] })
  const named = async (name: string) => {
    const { columnNames, rows } = await adapter.queryRaw({ ...sql('SELECT * FROM room WHERE name = ?'), args: [name], argTypes: [text] })
    return { columnNames, rows }
  }
  expect([await add('hall'), await add('loft')]).toEqual([1, 1])
  await expect(add('hall')).rejects.toMatchObject({ cause: { kind: 'UniqueConstraintViolation' } })
  await expect(add('cellar')).rejects.toThrow()
  expect(await add('yard')).toBe(1)
  expect([await named('loft'), await named('cellar')]).toEqual([
    { columnNames: ['name'], rows: [['loft']] },
    { columnNames: ['name'], rows: [] },
  ])
  await adapter.executeScript('ALTER TABLE room ADD COLUMN floor INTEGER NOT NULL DEFAULT 2')
  expect(await named('yard')).toEqual({ columnNames: ['name', 'floor'], rows: [['yard', 2]] })
  await expect(add('roof')).rejects.toThrow()
})

test('keeps an outer write made while a transaction is open that rolls back', async () => {
  const { adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('inside'))
  const outer = adapter.executeRaw(insertRoom('outside'))
  await transaction.rollback()
  expect(await outer).toBe(1)
  expect(await rooms(adapter)).toEqual(['outside'])
})

test('makes outer reads wait for the open transaction, so nothing uncommitted is seen', async () => {
  const { adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('inside'))
  const outer = rooms(adapter)
  await transaction.rollback()
  expect(await outer).toEqual([])
})

test('runs transactions and outer statements in order of arrival', async () => {
  const { adapter } = await studio()
  const order: string[] = []
  const inTransaction = async (name: string) => {
    const transaction = await adapter.startTransaction()
    await transaction.executeRaw(insertRoom(name))
    await Promise.resolve()
    order.push(name)
    await transaction.commit()
  }
  const alone = async (name: string) => {
    await adapter.executeRaw(insertRoom(name))
    order.push(name)
  }
  await Promise.all([inTransaction('a'), alone('b'), inTransaction('c'), alone('d'), inTransaction('e')])
  expect(order).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(await rooms(adapter)).toEqual(order)
})

test('takes the write lock when a transaction begins', async () => {
  const { file, adapter } = await studio()
  const other = openSqliteHandle(file, key, 'write')
  onTestFinished(() => void other.close())
  other.pragma('busy_timeout=0')
  const transaction = await adapter.startTransaction()
  expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked')
  await transaction.rollback()
  expect(() => other.exec('BEGIN IMMEDIATE')).not.toThrow()
})

test('gives the turn back when a transaction cannot begin', async () => {
  const { file, adapter } = await studio()
  const other = openSqliteHandle(file, key, 'write')
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  await expect(adapter.startTransaction()).rejects.toMatchObject({ cause: { kind: 'SocketTimeout' } })
  other.exec('ROLLBACK')
  await adapter.executeRaw(insertRoom('afterwards'))
  expect(await rooms(adapter)).toEqual(['afterwards'])
})

test('rolls back and goes on when COMMIT finds the file busy', async () => {
  const { file, adapter } = await studio()
  await adapter.queryRaw(sql('PRAGMA journal_mode=DELETE'))
  const reader = openSqliteHandle(file, key, 'read')
  onTestFinished(() => void reader.close())
  await adapter.executeRaw(insertRoom('before'))
  reader.exec('BEGIN; SELECT * FROM room;')
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('busy'))
  await expect(transaction.commit()).rejects.toMatchObject({ cause: { kind: 'SocketTimeout' } })
  reader.exec('COMMIT')
  await adapter.executeRaw(insertRoom('after'))
  expect(await rooms(adapter)).toEqual(['after', 'before'])
})

test('rolls back and goes on when COMMIT breaks a deferred foreign key', async () => {
  const { adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('hall'))
  await transaction.executeRaw(sql("INSERT INTO mat VALUES (1, 'nowhere')"))
  await expect(transaction.commit()).rejects.toMatchObject({ cause: { kind: 'ForeignKeyConstraintViolation' } })
  expect(await rooms(adapter)).toEqual([])
})

test('keeps a transaction usable after a statement a trigger refused', async () => {
  const { adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('hall'))
  await expect(transaction.executeRaw(insertRoom('cellar'))).rejects.toMatchObject({ cause: { originalMessage: 'NO_CELLAR' } })
  await transaction.executeRaw(insertRoom('studio'))
  await transaction.commit()
  expect(await rooms(adapter)).toEqual(['hall', 'studio'])
})

test('refuses further statements when SQLite itself rolled the transaction back', async () => {
  const { adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('hall'))
  await expect(transaction.executeRaw(insertRoom('attic'))).rejects.toMatchObject({ cause: { originalMessage: 'NO_ATTIC' } })
  await expect(transaction.executeRaw(insertRoom('stray'))).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
  await expect(transaction.commit()).rejects.toThrow()
  expect(await rooms(adapter)).toEqual([])
})

test('refuses statements of a transaction that has ended', async () => {
  const { adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.rollback()
  await expect(transaction.executeRaw(insertRoom('late'))).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
  await transaction.rollback()
  expect(await rooms(adapter)).toEqual([])
})

test('undoes back to a savepoint', async () => {
  const { adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('kept'))
  await transaction.createSavepoint?.('here')
  await transaction.executeRaw(insertRoom('undone'))
  await transaction.rollbackToSavepoint?.('here')
  await transaction.releaseSavepoint?.('here')
  await transaction.commit()
  expect(await rooms(adapter)).toEqual(['kept'])
})

test('closes only after what was asked before', async () => {
  const { file, adapter } = await studio()
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(insertRoom('hall'))
  const closed = adapter.dispose()
  await transaction.commit()
  await closed
  const handle = openSqliteHandle(file, key, 'read')
  onTestFinished(() => void handle.close())
  expect(handle.prepare('SELECT count(*) FROM room').pluck().get()).toBe(1)
})

test('refuses an isolation level SQLite does not have', async () => {
  const { adapter } = await studio()
  await expect(adapter.startTransaction('READ COMMITTED')).rejects.toMatchObject({ cause: { kind: 'InvalidIsolationLevel' } })
})

test('opens neither a missing file nor one with another key', async () => {
  const { file } = await studio()
  await expect(new SerializedBetterSqlite3(join(scratchFolder(), 'missing.db'), key).connect()).rejects.toThrow('unable to open')
  await expect(new SerializedBetterSqlite3(file, Buffer.alloc(32, 8)).connect()).rejects.toMatchObject({ code: 'SQLITE_NOTADB' })
})
