/** What the SQLite driver said, dug out of whichever error carried it here. */
export interface DriverFault {
  /** SQLite's extended result code, such as `SQLITE_BUSY_SNAPSHOT`; empty when the carrier kept only the text. */
  sqliteCode: string
  message: string
}

/**
 * Prisma wraps the driver's error: `meta.driverAdapterError.cause` for model calls and raw calls, `cause` when the adapter
 * is used directly. Its own code is misleading: a trigger's refusal arrives as P2003, "foreign key constraint".
 */
export function driverFault(error: unknown): DriverFault | null {
  if (!isRecord(error)) return null
  const adapterError = isRecord(error['meta']) ? error['meta']['driverAdapterError'] : error
  const cause = isRecord(adapterError) ? adapterError['cause'] : null
  if (isRecord(cause) && typeof cause['originalMessage'] === 'string') {
    return { sqliteCode: typeof cause['originalCode'] === 'string' ? cause['originalCode'] : '', message: cause['originalMessage'] }
  }
  if (typeof error['code'] === 'string' && error['code'].startsWith('SQLITE_') && typeof error['message'] === 'string') {
    return { sqliteCode: error['code'], message: error['message'] }
  }
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
