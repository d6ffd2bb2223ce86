import type { SqliteHandle } from '../../src-main/data/sqlite-handle'

export type Value = string | number | null

/** Inserts into one table through one prepared statement, values in the order of the columns. */
export const inserter = (handle: SqliteHandle, table: string, columns: readonly string[]) => {
  const statement = handle.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  return (...values: Value[]) => statement.run(...values)
}

export const insertRow = (handle: SqliteHandle, table: string, row: Readonly<Record<string, Value>>) =>
  inserter(handle, table, Object.keys(row))(...Object.values(row))

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ids in the form of the real ones, in the order of making. */
export const countedIds = () => {
  let count = 0
  return (): string => {
    let text = ''
    for (let left = ++count; left > 0; left = Math.floor(left / 32)) text = (digits[left % 32] ?? '') + text
    return text.padStart(26, '0')
  }
}
