import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface TrainerRow {
  id: string
  staffUserId: string | null
  name: string
  businessName: string | null
  bio: string
  expertise: string
  location: string | null
  timeZone: string | null
  hue: number
  /** JSON array of `{sessionTypeId, priceMinor}`. */
  sessionTypes: string
  photoUpdatedAt: number | null
  verifiedAt: number | null
  verifiedBy: string | null
  rating: number | null
  totalSessions: number
  createdAt: number
  archivedAt: number | null
}

const columns = `t.id, t.staffUserId, t.name, t.businessName, t.bio, t.expertise, t.location, t.timeZone, t.hue,
  (SELECT json_group_array(json_object('sessionTypeId', o.sessionTypeId, 'priceMinor', o.priceMinor)) FROM trainer_session_type o WHERE o.trainerId = t.id) AS sessionTypes,
  (SELECT updatedAt FROM trainer_photo p WHERE p.trainerId = t.id) AS photoUpdatedAt,
  t.verifiedAt, (SELECT v.firstName || ' ' || v.lastName FROM staff_user v WHERE v.id = t.verifiedById) AS verifiedBy,
  NULL AS rating, 0 AS totalSessions, t.createdAt, t.archivedAt`

export const findTrainer = (db: Db, id: string) => db.get<TrainerRow>(`SELECT ${columns} FROM trainer t WHERE t.id = ?`, [id])

export const listActiveTrainers = (db: Db) =>
  db.all<TrainerRow>(`SELECT ${columns} FROM trainer t WHERE t.archivedAt IS NULL ORDER BY t.name, t.id`)

interface TrainerFilter {
  isActive?: boolean | undefined
  q?: string | undefined
}

const whereOf = ({ isActive, q }: TrainerFilter): { sql: string; values: string[] } => {
  const parts: string[] = []
  if (isActive !== undefined) parts.push(isActive ? 'archivedAt IS NULL' : 'archivedAt IS NOT NULL')
  if (q !== undefined) parts.push('instr(lower(name), lower(?)) > 0')
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values: q === undefined ? [] : [q] }
}

export const listTrainers = (db: Db, filter: TrainerFilter, page: ListPage, order: 'name' | 'createdAt', direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<TrainerRow>(`SELECT ${columns} FROM trainer t ${where.sql} ORDER BY ${order} ${direction}, id LIMIT ? OFFSET ?`, [
    ...where.values,
    page.limit,
    page.offset,
  ])
}

export const countTrainers = async (db: Db, filter: TrainerFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM trainer ${where.sql}`, where.values))?.n ?? 0
}

export type TrainerFields = {
  staffUserId: string | null
  name: string
  businessName: string | null
  bio: string
  expertise: string
  location: string | null
  timeZone: string | null
  hue: number
}

export const insertTrainer = (tx: Tx, row: TrainerFields & { id: string; createdAt: number }) =>
  tx.trainer.create({ data: { ...row, createdAt: new Date(row.createdAt) }, select: { id: true } })

export const updateTrainerRow = (tx: Tx, id: string, change: Partial<TrainerFields>) =>
  tx.trainer.update({ where: { id }, data: change, select: { id: true } })

/** Active trainers per hue, for giving out the least used. */
export const countHues = (db: Db) =>
  db.all<{ hue: number; n: number }>('SELECT hue, count(*) AS n FROM trainer WHERE archivedAt IS NULL GROUP BY hue')
