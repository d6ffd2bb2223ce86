import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/support/scratch-folder'
import { openReadHandle } from './read-handle'
import { openSqliteHandle } from './sqlite-handle'

const key = Buffer.alloc(32, 7)

function clients(msPerLook = 0) {
  const file = join(scratchFolder(), 'studio.db')
  const writer = openSqliteHandle(file, key, 'create')
  writer.exec("CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO client VALUES (1, 'Ada'), (2, 'Grace')")
  let now = 0
  const slow: unknown[] = []
  const statements: string[] = []
  const read = openReadHandle(file, key, {
    monotonicNow: () => (now += msPerLook),
    onSlowStatement: (statement) => slow.push(statement),
    onStatement: (sql) => statements.push(sql),
  })
  onTestFinished(() => {
    read.close()
    writer.close()
  })
  return { writer, read, slow, statements }
}

test('answers rows by position and by name', () => {
  const { read } = clients()
  expect(read.all('SELECT id, name FROM client ORDER BY id')).toEqual([
    { id: 1, name: 'Ada' },
    { id: 2, name: 'Grace' },
  ])
  expect(read.get('SELECT name FROM client WHERE id = ?', [2])).toEqual({ name: 'Grace' })
  expect(read.get('SELECT id FROM client WHERE name = $name', { name: 'Ada' })).toEqual({ id: 1 })
  expect(read.get('SELECT id FROM client WHERE id = ?', [3])).toBeUndefined()
})

test('sees the last commit and nothing of an open transaction', () => {
  const { read, writer } = clients()
  const count = () => read.get('SELECT count(*) AS clients FROM client')
  writer.exec("BEGIN IMMEDIATE; INSERT INTO client VALUES (3, 'Emmy')")
  expect(count()).toEqual({ clients: 2 })
  writer.exec('COMMIT')
  expect(count()).toEqual({ clients: 3 })
})

test('refuses to write', () => {
  const { read } = clients()
  expect(() => read.all('DELETE FROM client RETURNING id')).toThrow('readonly')
})

test('tells of every statement run', () => {
  const { read, statements } = clients()
  read.get('SELECT 1')
  read.all('SELECT 2')
  read.get('SELECT 1')
  expect(statements).toEqual(['SELECT 1', 'SELECT 2', 'SELECT 1'])
})

test('reports a statement over 40 ms by its text, without values', () => {
  const { read, slow } = clients(41)
  read.get('SELECT name FROM client WHERE name = ?', ['Ada'])
  expect(slow).toEqual([{ sql: 'SELECT name FROM client WHERE name = ?', durationMs: 41 }])
})

test('stays silent about a statement of 40 ms', () => {
  const { read, slow } = clients(40)
  read.get('SELECT name FROM client WHERE name = ?', ['Ada'])
  expect(slow).toEqual([])
})

test('goes on answering after more texts than it keeps prepared', () => {
  const { read } = clients()
  for (let number = 0; number < 700; number += 1) expect(read.get(`SELECT ${number} AS n`)).toEqual({ n: number })
  expect(read.get('SELECT 0 AS n')).toEqual({ n: 0 })
})
