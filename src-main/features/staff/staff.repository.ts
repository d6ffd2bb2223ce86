import type { Role } from '@shared/contract/builder'
import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface StaffRow {
  id: string
  email: string
  firstName: string
  lastName: string
  role: Role
  trainerId: string | null
  isInvited: number
  hasPin: number
  createdAt: number
  archivedAt: number | null
}

const columns = `u.id, u.email, u.firstName, u.lastName, u.role, t.id AS trainerId, u.passwordHash = '' AS isInvited, u.pinHash IS NOT NULL AS hasPin,
  u.createdAt, u.archivedAt`
const source = 'staff_user u LEFT JOIN trainer t ON t.staffUserId = u.id'

export const findStaff = (db: Db, id: string) => db.get<StaffRow>(`SELECT ${columns} FROM ${source} WHERE u.id = ?`, [id])
export const findStaffByEmail = (db: Db, email: string) => db.get<StaffRow>(`SELECT ${columns} FROM ${source} WHERE u.email = ?`, [email])

/** Apart from the rest, so that a hash is never in a row that travels. Null for the invited, who have none yet, and for the archived. */
export const findPasswordHash = async (db: Db, id: string): Promise<string | null> =>
  (await db.get<{ passwordHash: string }>('SELECT passwordHash FROM staff_user WHERE id = ? AND archivedAt IS NULL', [id]))?.passwordHash ||
  null

/** Nobody's where the user is archived or set none. */
export const findPinHash = async (db: Db, id: string): Promise<string | null> =>
  (await db.get<{ pinHash: string | null }>('SELECT pinHash FROM staff_user WHERE id = ? AND archivedAt IS NULL', [id]))?.pinHash ?? null

export const countOwners = async (db: Db): Promise<number> =>
  (await db.get<{ n: number }>(`SELECT count(*) AS n FROM staff_user WHERE role = 'owner' AND archivedAt IS NULL`))?.n ?? 0

/** Who can still sign in as an owner when this one no longer can. */
export const countOtherOwners = async (db: Db, id: string): Promise<number> =>
  (
    await db.get<{ n: number }>(
      `SELECT count(*) AS n FROM staff_user WHERE role = 'owner' AND archivedAt IS NULL AND passwordHash <> '' AND id <> ?`,
      [id],
    )
  )?.n ?? 0

/** Who may take over at a desk: everybody who works here and has a password, by name. */
export const listAtDesk = (db: Db) =>
  db.all<{ id: string; firstName: string; lastName: string; role: Role; hasPin: number }>(
    `SELECT id, firstName, lastName, role, pinHash IS NOT NULL AS hasPin FROM staff_user WHERE archivedAt IS NULL AND passwordHash <> ''
      ORDER BY firstName, lastName, id`,
  )

export interface StaffFilter {
  q?: string | undefined
  isActive?: boolean | undefined
  role?: Role | undefined
}

const whereOf = ({ q, isActive, role }: StaffFilter): { sql: string; values: string[] } => {
  const parts: string[] = []
  const values: string[] = []
  if (q !== undefined) {
    parts.push(`instr(lower(u.firstName || ' ' || u.lastName || ' ' || u.email), lower(?)) > 0`)
    values.push(q)
  }
  if (isActive !== undefined) parts.push(isActive ? 'u.archivedAt IS NULL' : 'u.archivedAt IS NOT NULL')
  if (role !== undefined) {
    parts.push('u.role = ?')
    values.push(role)
  }
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values }
}

export const listStaff = (
  db: Db,
  filter: StaffFilter,
  page: ListPage,
  order: 'lastName' | 'email' | 'createdAt',
  direction: 'ASC' | 'DESC',
) => {
  const where = whereOf(filter)
  return db.all<StaffRow>(`SELECT ${columns} FROM ${source} ${where.sql} ORDER BY u.${order} ${direction}, u.id LIMIT ? OFFSET ?`, [
    ...where.values,
    page.limit,
    page.offset,
  ])
}

export const countStaff = async (db: Db, filter: StaffFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM staff_user u ${where.sql}`, where.values))?.n ?? 0
}

interface NewStaff {
  id: string
  email: string
  firstName: string
  lastName: string
  passwordHash: string
  role: Role
  createdAt: number
}

export const insertStaff = (tx: Tx, row: NewStaff) =>
  tx.staffUser.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

interface StaffChange extends Partial<Omit<NewStaff, 'id' | 'createdAt'>> {
  pinHash?: string | null
  archivedAt?: number | null
}

export const updateStaff = (tx: Tx, id: string, { archivedAt, ...change }: StaffChange) =>
  tx.staffUser.update({
    where: { id },
    data: { ...change, ...(archivedAt === undefined ? {} : { archivedAt: archivedAt === null ? null : new Date(archivedAt) }) },
    select: { id: true },
  })
