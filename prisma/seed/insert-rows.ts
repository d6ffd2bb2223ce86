import type { WriteContext } from '../../src-main/core/context'

type Row = Readonly<Record<string, string | number | boolean | null>>

/** Writes rows of the same columns in one statement, which keeps the start of a training studio short. Instants are milliseconds, as stored. */
export const insertRows = async (tx: WriteContext['tx'], table: string, rows: readonly Row[]): Promise<void> => {
  const names = Object.keys(rows[0] ?? {})
  if (names.length === 0) return
  const columns = names.map((name) => `"${name}"`).join(', ')
  const values = names.map((_, index) => `value ->> ${index}`).join(', ')
  const cells = rows.map((row) => names.map((name) => row[name] ?? null))
  await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${columns}) SELECT ${values} FROM json_each(?)`, JSON.stringify(cells))
}
