import type { Db, Tx } from '../../data/db'
import type { StaleDay } from '../../core/context'
import type { ListPage } from '../../core/list-page'

interface AuditRow {
  id: string
  at: number
  staffUserId: string | null
  by: string | null
  entity: string
  entityId: string
  change: string
  before: string | null
  after: string | null
  personalBefore: string | null
  personalAfter: string | null
}

interface NewAudit {
  id: string
  at: number
  staffUserId: string | null
  entity: string
  entityId: string
  change: string
  before: object | null
  after: object | null
}

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

export const insertAudit = (tx: Tx, entry: NewAudit) =>
  tx.auditEntry.create({
    data: { ...entry, at: new Date(entry.at), before: json(entry.before), after: json(entry.after) },
    select: { id: true },
  })

export const insertAuditPersonal = (
  tx: Tx,
  entry: { auditEntryId: string; subjectId: string; before: object | null; after: object | null },
) => tx.auditPersonal.create({ data: { ...entry, before: json(entry.before), after: json(entry.after) }, select: { auditEntryId: true } })

export const markDirty = (tx: Tx, { onDate, trainerId }: StaleDay) =>
  tx.dirtyDay.upsert({
    where: { onDate_trainerId: { onDate, trainerId } },
    create: { onDate, trainerId },
    update: {},
    select: { onDate: true },
  })

interface AuditFilter {
  entity?: string | undefined
  entityId?: string | undefined
  staffUserId?: string | undefined
  q?: string | undefined
}

const whereOf = (filter: AuditFilter): { sql: string; values: string[] } => {
  const parts: [string, string | undefined][] = [
    ['a.entity = ?', filter.entity],
    ['a.entityId = ?', filter.entityId],
    ['a.staffUserId = ?', filter.staffUserId],
    ['a.change = ?', filter.q],
  ]
  const given = parts.filter((part): part is [string, string] => part[1] !== undefined)
  return { sql: given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`, values: given.map(([, value]) => value) }
}

export const listAudit = (db: Db, filter: AuditFilter, page: ListPage, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<AuditRow>(
    `SELECT a.id, a.at, a.staffUserId, s.firstName || ' ' || s.lastName AS "by", a.entity, a.entityId, a.change, a.before, a.after,
            p.before AS personalBefore, p.after AS personalAfter
       FROM audit_entry a LEFT JOIN staff_user s ON s.id = a.staffUserId LEFT JOIN audit_personal p ON p.auditEntryId = a.id
       ${where.sql} ORDER BY a.at ${direction}, a.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countAudit = async (db: Db, filter: AuditFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM audit_entry a ${where.sql}`, where.values))?.n ?? 0
}
