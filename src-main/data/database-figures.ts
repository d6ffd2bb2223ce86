import type { SqliteHandle } from './sqlite-handle'

/** What two copies of a database must agree on. */
export interface DatabaseFigures {
  tables: Record<string, TableFigures>
  /** The last audit entry; ids sort by time. */
  lastAuditId: string | null
}

interface TableFigures {
  rows: number
  /** Sums of the columns that hold money (`…Minor`), as decimal text: they may pass what a number holds exactly. */
  sums: Record<string, string>
}

/** Reads every table. Call it in a read transaction when somebody may write meanwhile. */
export function databaseFigures(handle: SqliteHandle): DatabaseFigures {
  const names = handle
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name")
    .pluck()
    .all() as string[]
  const tables = Object.fromEntries(names.map((name) => [name, tableFigures(handle, name)]))
  const lastAuditId = names.includes('audit_entry')
    ? (handle.prepare('SELECT max("id") FROM "audit_entry"').pluck().get() as string | null)
    : null
  return { tables, lastAuditId }
}

function tableFigures(handle: SqliteHandle, table: string): TableFigures {
  const money = handle
    .prepare("SELECT name FROM pragma_table_info(?) WHERE name GLOB '*Minor' AND type LIKE '%INT%'")
    .pluck()
    .all(table) as string[]
  const sums = money.map((column) => `, coalesce(sum(${quoted(column)}), 0)`).join('')
  const [rows, ...totals] = handle
    .prepare(`SELECT count(*)${sums} FROM ${quoted(table)}`)
    .raw()
    .safeIntegers()
    .get() as bigint[]
  return { rows: Number(rows), sums: Object.fromEntries(money.map((column, index) => [column, String(totals[index])])) }
}

/** One sentence per disagreement; empty when the figures are equal. */
export function figureDifferences(expected: DatabaseFigures, found: DatabaseFigures): string[] {
  const tables = new Set([...Object.keys(expected.tables), ...Object.keys(found.tables)])
  const differences = [...tables].flatMap((table) => {
    const before = expected.tables[table]
    const after = found.tables[table]
    if (!before || !after) return [`Table ${table} is ${before ? 'missing' : 'unexpected'}.`]
    const columns = Object.keys({ ...before.sums, ...after.sums }).filter((column) => before.sums[column] !== after.sums[column])
    return [
      ...(before.rows === after.rows ? [] : [`Table ${table} has ${after.rows} rows, ${before.rows} expected.`]),
      ...columns.map((column) => `${table}.${column} adds up to ${after.sums[column]}, ${before.sums[column]} expected.`),
    ]
  })
  if (expected.lastAuditId !== found.lastAuditId) differences.push('The last audit entry is not the expected one.')
  return differences
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
