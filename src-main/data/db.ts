import type { Prisma } from './generated/client'
import type { ReadHandle, SqlParameters, SqlValue } from './read-handle'

/** A command's transaction. */
export type Tx = Prisma.TransactionClient

/** Prepared SQL, whether it runs on the read handle or inside a transaction. Instants come as milliseconds, counts as numbers. */
export interface Db {
  all<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row | undefined>
}

export const readDb = (handle: ReadHandle): Db => ({
  all: async <Row>(sql: string, parameters: SqlParameters = []) => handle.all<Row>(sql, parameters),
  get: async <Row>(sql: string, parameters: SqlParameters = []) => handle.get<Row>(sql, parameters),
})

/** Prisma answers DATETIME columns as Date, BOOLEAN ones as boolean and computed integers as bigint; all become what the read handle answers. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'bigint' || typeof value === 'boolean' ? Number(value) : value
}

export const transactionDb = (tx: Tx): Db => {
  const all = async <Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> => {
    const rows = await tx.$queryRawUnsafe<Record<string, unknown>[]>(sql, ...parameters)
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) as Row)
  }
  return { all, get: async <Row>(sql: string, parameters?: readonly SqlValue[]) => (await all<Row>(sql, parameters))[0] }
}
