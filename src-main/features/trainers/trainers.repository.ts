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
  /** Completed bookings; how many of them were rated, and the sum of their stars. */
  completed: number
  rated: number
  stars: number
  createdAt: number
  archivedAt: number | null
}

const columns = `t.id, t.staffUserId, t.name, t.businessName, t.bio, t.expertise, t.location, t.timeZone, t.hue,
  (SELECT json_group_array(json_object('sessionTypeId', o.sessionTypeId, 'priceMinor', o.priceMinor)) FROM trainer_session_type o WHERE o.trainerId = t.id) AS sessionTypes,
  (SELECT updatedAt FROM trainer_photo p WHERE p.trainerId = t.id) AS photoUpdatedAt,
  t.verifiedAt, (SELECT v.firstName || ' ' || v.lastName FROM staff_user v WHERE v.id = t.verifiedById) AS verifiedBy,
  coalesce(f.completed, 0) AS completed, coalesce(f.rated, 0) AS rated, coalesce(f.stars, 0) AS stars, t.createdAt, t.archivedAt`
const source = 'trainer t LEFT JOIN trainer_figures f ON f.trainerId = t.id'

export const findTrainer = (db: Db, id: string) => db.get<TrainerRow>(`SELECT ${columns} FROM ${source} WHERE t.id = ?`, [id])

export const listActiveTrainers = (db: Db) =>
  db.all<TrainerRow>(`SELECT ${columns} FROM ${source} WHERE t.archivedAt IS NULL ORDER BY t.name, t.id`)

/** Who works here, and those of the given who once did. */
export const listTrainersWith = (db: Db, alsoIds: readonly string[]) =>
  db.all<TrainerRow>(
    `SELECT ${columns} FROM ${source} WHERE t.archivedAt IS NULL OR t.id IN (SELECT value FROM json_each(?)) ORDER BY t.name, t.id`,
    [JSON.stringify(alsoIds)],
  )

interface TrainerFilter {
  isActive?: boolean | undefined
  q?: string | undefined
}

const whereOf = ({ isActive, q }: TrainerFilter): { sql: string; values: string[] } => {
  const parts: string[] = []
  if (isActive !== undefined) parts.push(isActive ? 't.archivedAt IS NULL' : 't.archivedAt IS NOT NULL')
  if (q !== undefined) parts.push('instr(lower(t.name), lower(?)) > 0')
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values: q === undefined ? [] : [q] }
}

export const listTrainers = (db: Db, filter: TrainerFilter, page: ListPage, order: 'name' | 'createdAt', direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<TrainerRow>(`SELECT ${columns} FROM ${source} ${where.sql} ORDER BY t.${order} ${direction}, t.id LIMIT ? OFFSET ?`, [
    ...where.values,
    page.limit,
    page.offset,
  ])
}

export const countTrainers = async (db: Db, filter: TrainerFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM trainer t ${where.sql}`, where.values))?.n ?? 0
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

export const setVerified = (tx: Tx, id: string, by: { at: number; staffUserId: string } | null) =>
  tx.trainer.update({
    where: { id },
    data: { verifiedAt: by === null ? null : new Date(by.at), verifiedById: by?.staffUserId ?? null },
    select: { id: true },
  })

export const setArchived = (tx: Tx, id: string, at: number | null) =>
  tx.trainer.update({ where: { id }, data: { archivedAt: at === null ? null : new Date(at) }, select: { id: true } })

interface GivenType {
  sessionTypeId: string
  priceMinor: number | null
}

export const replaceGivenTypes = async (tx: Tx, trainerId: string, types: readonly GivenType[]): Promise<void> => {
  await tx.trainerSessionType.deleteMany({ where: { trainerId } })
  await tx.trainerSessionType.createMany({ data: types.map((type) => ({ ...type, trainerId })) })
}

/** Active trainers per hue, for giving out the least used. */
export const countHues = (db: Db) =>
  db.all<{ hue: number; n: number }>('SELECT hue, count(*) AS n FROM trainer WHERE archivedAt IS NULL GROUP BY hue')
