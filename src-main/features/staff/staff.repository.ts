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

/** Apart from the rest, so that a hash is never in a row that travels. */
export const findPasswordHash = async (db: Db, id: string): Promise<string | null> =>
  (await db.get<{ passwordHash: string }>('SELECT passwordHash FROM staff_user WHERE id = ?', [id]))?.passwordHash ?? null

export const countOwners = async (db: Db): Promise<number> =>
  (await db.get<{ n: number }>(`SELECT count(*) AS n FROM staff_user WHERE role = 'owner' AND archivedAt IS NULL`))?.n ?? 0

const whereOf = (q: string | undefined) =>
  q === undefined ? '' : `WHERE instr(lower(u.firstName || ' ' || u.lastName || ' ' || u.email), lower(?)) > 0`

export const listStaff = (
  db: Db,
  q: string | undefined,
  page: ListPage,
  order: 'lastName' | 'email' | 'createdAt',
  direction: 'ASC' | 'DESC',
) =>
  db.all<StaffRow>(`SELECT ${columns} FROM ${source} ${whereOf(q)} ORDER BY u.${order} ${direction}, u.id LIMIT ? OFFSET ?`, [
    ...(q === undefined ? [] : [q]),
    page.limit,
    page.offset,
  ])

export const countStaff = async (db: Db, q: string | undefined): Promise<number> =>
  (await db.get<{ n: number }>(`SELECT count(*) AS n FROM staff_user u ${whereOf(q)}`, q === undefined ? [] : [q]))?.n ?? 0

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

export const updateStaff = (tx: Tx, id: string, change: Partial<Pick<NewStaff, 'email' | 'firstName' | 'lastName' | 'passwordHash'>>) =>
  tx.staffUser.update({ where: { id }, data: change, select: { id: true } })
