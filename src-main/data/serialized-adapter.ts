import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlQueryable,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { createFifoLock, type FifoLock } from './fifo-lock'
import { keptStatements, type KeptStatements } from './kept-statements'
import { busyTimeoutMs, writePragmas, type SqliteHandle } from './sqlite-handle'

/**
 * Prisma's driver adapter with isolation.
 * The stock adapter shares one connection and orders only transactions among themselves: a query sent beside an open
 * transaction joins it, so its write is lost when that transaction rolls back. It also begins DEFERRED, and a COMMIT that
 * fails leaves the connection inside a transaction for ever. Here everything runs in order of arrival, transactions begin
 * IMMEDIATE, and the turn always ends. Type conversion and error mapping stay the stock adapter's.
 */
export class SerializedBetterSqlite3 extends PrismaBetterSqlite3 {
  readonly #key: Uint8Array

  constructor(file: string, key: Uint8Array) {
    super({ url: `file:${file}`, fileMustExist: true, timeout: busyTimeoutMs }, { timestampFormat: 'unixepoch-ms' })
    this.#key = key
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const stock = (await super.connect()) as StockAdapter
    try {
      for (const pragma of writePragmas(this.#key)) stock.client.pragma(pragma)
    } catch (error) {
      stock.client.close()
      throw error
    }
    return serialized(stock, keepStatements(stock))
  }
}

/** The stock adapter's shape at run time; these two members are not in its declared type. */
interface StockAdapter extends SqlDriverAdapter {
  client: SqliteHandle
  onError(error: unknown): never
}

/** The part of a statement the stock adapter uses, with its values given once more at each run. */
interface BoundStatement {
  reader: boolean
  run(): unknown
  columns(): unknown
  raw(): { all(): unknown[] }
}

/** Some PRAGMAs take effect when they are compiled. */
const mayBeKept = (sql: string): boolean => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql)

/** The stock adapter compiles every statement anew and binds it for good; commands send the same few hundred texts over and over. */
function keepStatements({ client }: StockAdapter): KeptStatements {
  const compile = client.prepare.bind(client)
  const kept = keptStatements({ prepare: compile })
  const bind = (sql: string, values: unknown[]): BoundStatement => {
    const statement = kept.of(sql)
    return {
      reader: statement.reader,
      run: () => statement.run(values),
      columns: () => statement.columns(),
      raw: () => ({ all: () => statement.raw().all(values) }),
    }
  }
  const prepare = (sql: string) => (mayBeKept(sql) ? { bind: (values: unknown[]) => bind(sql, values) } : compile(sql))
  Object.assign(client, { prepare })
  return kept
}

function serialized(stock: StockAdapter, kept: KeptStatements): SqlDriverAdapter {
  const lock = createFifoLock()
  const inTurn = async <R>(work: () => Promise<R>): Promise<R> => {
    // The driver is synchronous: when the lock is free nothing can get in between.
    if (lock.isFree()) return work()
    const release = await lock.acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    queryRaw: (query) => inTurn(async () => stock.queryRaw(query)),
    executeRaw: (query) => inTurn(async () => stock.executeRaw(query)),
    executeScript: (script) =>
      inTurn(async () => {
        // A kept statement may name other columns than it then answers.
        kept.clear()
        return stock.executeScript(script)
      }),
    startTransaction: (isolationLevel) => beginImmediate(stock, lock, isolationLevel),
    dispose: () => inTurn(async () => stock.dispose()),
  }
}

async function beginImmediate(stock: StockAdapter, lock: FifoLock, isolationLevel?: IsolationLevel): Promise<Transaction> {
  if (isolationLevel && isolationLevel !== 'SERIALIZABLE')
    throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel })
  const release = await lock.acquire()
  try {
    stock.client.exec('BEGIN IMMEDIATE')
  } catch (error) {
    release()
    stock.onError(error)
  }
  return openTransaction(stock, release)
}

function openTransaction(stock: StockAdapter, release: () => void): Transaction {
  const { client } = stock
  let isOpen = true

  /** A statement after the end, or after SQLite itself rolled back (disk full, RAISE(ROLLBACK)), would commit on its own. */
  const whileOpen = async <R>(work: () => Promise<R>): Promise<R> => {
    if (!isOpen || !client.inTransaction)
      throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'the transaction has ended' })
    return work()
  }
  const rollBack = () => {
    if (client.inTransaction) client.exec('ROLLBACK')
  }
  const end = (work: () => void) => {
    if (!isOpen) return
    isOpen = false
    try {
      work()
    } catch (error) {
      stock.onError(error)
    } finally {
      release()
    }
  }
  const commit = () => {
    try {
      client.exec('COMMIT')
    } catch (error) {
      rollBack()
      throw error
    }
  }
  const queryable: SqlQueryable = {
    provider: stock.provider,
    adapterName: stock.adapterName,
    queryRaw: (query) => whileOpen(async () => stock.queryRaw(query)),
    executeRaw: (query) => whileOpen(async () => stock.executeRaw(query)),
  }
  const savepoint = async (sql: string) => {
    await queryable.executeRaw({ sql, args: [], argTypes: [] })
  }
  return {
    ...queryable,
    // COMMIT and ROLLBACK are sent by the two functions below, not by Prisma.
    options: { usePhantomQuery: true },
    commit: async () => end(commit),
    rollback: async () => end(rollBack),
    createSavepoint: (name) => savepoint(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => savepoint(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => savepoint(`RELEASE SAVEPOINT ${name}`),
  }
}
