import { driverFault } from './driver-fault'

/** A rule of the database that refused a write. */
export interface BrokenConstraint {
  /** A trigger's own code (`SLOT_TAKEN`), or `UNIQUE`, `FOREIGN_KEY`, `NOT_NULL`, `CHECK`. */
  code: string
  /** `UNIQUE` and `NOT_NULL`: the table and columns at fault, as far as SQLite names them. */
  table?: string
  fields?: readonly string[]
  /** `CHECK`: the constraint's name or expression; `UNIQUE` on expressions: the index. */
  name?: string
}

/** The constraint behind a failed write, whether Prisma, its adapter or the bare driver threw; null for any other error. */
export function brokenConstraint(error: unknown): BrokenConstraint | null {
  const fault = driverFault(error)
  if (!fault) return null
  const detail = fault.message.slice(fault.message.indexOf('failed: ') + 'failed: '.length)
  switch (fault.sqliteCode) {
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return { code: fault.message }
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case 'SQLITE_CONSTRAINT_ROWID':
      return { code: 'UNIQUE', ...columnsAtFault(detail) }
    case 'SQLITE_CONSTRAINT_NOTNULL':
      return { code: 'NOT_NULL', ...columnsAtFault(detail) }
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return { code: 'FOREIGN_KEY' }
    case 'SQLITE_CONSTRAINT_CHECK':
      return { code: 'CHECK', name: detail }
    default:
      return null
  }
}

/** `user.email, user.studioId` or `index 'name'` (an index on expressions names itself). */
function columnsAtFault(detail: string): Omit<BrokenConstraint, 'code'> {
  const index = /^index '(.+)'$/.exec(detail)?.[1]
  if (index !== undefined) return { name: index }
  const columns = detail.split(', ').map((column) => column.split('.'))
  const table = columns[0]?.[0]
  return { ...(table === undefined ? {} : { table }), fields: columns.map((parts) => parts.at(-1) ?? '') }
}
