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
  entityName: string | null
  change: string
  before: string | null
  after: string | null
  personalBefore: string | null
  personalAfter: string | null
}

interface NewAudit {
  at: number
  staffUserId: string | null
  entity: string
  change: string
  before: object | null
  after: object | null
}

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

interface AuditedRecord {
  /** The entry's own. */
  id: string
  entityId: string
}

/** The same change of one record or of many, in one statement. */
export const insertAudit = (tx: Tx, { at, staffUserId, entity, change, before, after }: NewAudit, records: readonly AuditedRecord[]) =>
  tx.$executeRawUnsafe(
    `INSERT INTO audit_entry (id, at, staffUserId, entity, entityId, change, before, after)
     SELECT r.value ->> 'id', ?, ?, ?, r.value ->> 'entityId', ?, ?, ? FROM json_each(?) AS r`,
    at,
    staffUserId,
    entity,
    change,
    json(before),
    json(after),
    JSON.stringify(records),
  )

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

export interface AuditFilter {
  entity?: string | undefined
  entityId?: string | undefined
  change?: string | undefined
  staffUserId?: string | undefined
  /** Instants, half-open. */
  from: number | null
  until: number | null
}

const isOfOneRecord = ({ entity, entityId }: AuditFilter): boolean => entityId !== undefined && entity === undefined

/** Kinds of records, by skipping along the index instead of reading it. */
const kindsOfRecords = `WITH RECURSIVE kind(entity) AS (
    SELECT min(entity) FROM audit_entry
    UNION ALL SELECT (SELECT min(entity) FROM audit_entry WHERE entity > kind.entity) FROM kind WHERE kind.entity IS NOT NULL)
  SELECT entity FROM kind WHERE entity IS NOT NULL`

const whereOf = (filter: AuditFilter): { sql: string; values: (string | number)[] } => {
  const parts: [string, string | number | null | undefined][] = [
    // The index begins with the kind: a record whose kind was not said is looked for among each.
    [isOfOneRecord(filter) ? `a.entityId = ? AND a.entity IN (${kindsOfRecords})` : 'a.entityId = ?', filter.entityId],
    ['a.entity = ?', filter.entity],
    ['a.change = ?', filter.change],
    ['a.staffUserId = ?', filter.staffUserId],
    ['a.at >= ?', filter.from],
    ['a.at < ?', filter.until],
  ]
  const given = parts.filter((part): part is [string, string | number] => part[1] !== undefined && part[1] !== null)
  return { sql: given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`, values: given.map(([, value]) => value) }
}

/** Each filter has an index in the order of time; left to the planner, a narrow one is passed over for a sorted one. */
const indexOf = ({ entity, entityId, change, staffUserId }: AuditFilter): string => {
  if (entityId !== undefined) return 'audit_entry_entity_entityId_at_idx'
  if (staffUserId !== undefined) return 'audit_entry_staffUserId_at_idx'
  if (entity !== undefined) return change === undefined ? 'audit_entry_entity_at_idx' : 'audit_entry_entity_change_at_idx'
  return 'audit_entry_at_id_idx'
}

const clientNameOf = (table: string) => `CASE WHEN ${table}.erasedAt IS NULL THEN trim(${table}.firstName || ' ' || ${table}.lastName) END`
const entityName = `CASE a.entity
    WHEN 'client' THEN (SELECT ${clientNameOf('c')} FROM client c WHERE c.id = a.entityId)
    WHEN 'booking' THEN (SELECT ${clientNameOf('c')} FROM booking b JOIN client c ON c.id = b.clientId WHERE b.id = a.entityId)
    WHEN 'trainer' THEN (SELECT name FROM trainer WHERE id = a.entityId)
    WHEN 'staff_user' THEN (SELECT firstName || ' ' || lastName FROM staff_user WHERE id = a.entityId)
    WHEN 'session_type' THEN (SELECT name FROM session_type WHERE id = a.entityId)
    WHEN 'client_import' THEN (SELECT fileName FROM client_import WHERE id = a.entityId)
    WHEN 'studio' THEN (SELECT name FROM studio WHERE id = a.entityId)
    WHEN 'backup' THEN a.entityId END`

export const listAudit = (db: Db, filter: AuditFilter, page: ListPage, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<AuditRow>(
    `SELECT a.id, a.at, a.staffUserId, s.firstName || ' ' || s.lastName AS "by", a.entity, a.entityId, ${entityName} AS entityName, a.change, a.before, a.after,
            p.before AS personalBefore, p.after AS personalAfter
       FROM audit_entry a INDEXED BY ${indexOf(filter)} LEFT JOIN staff_user s ON s.id = a.staffUserId LEFT JOIN audit_personal p ON p.auditEntryId = a.id
       ${where.sql} ORDER BY a.at ${direction}, a.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countAudit = async (db: Db, filter: AuditFilter): Promise<number> => {
  const where = whereOf(filter)
  const sql = `SELECT count(*) AS n FROM audit_entry a INDEXED BY ${indexOf(filter)} ${where.sql}`
  return (await db.get<{ n: number }>(sql, where.values))?.n ?? 0
}

/** Every kind of record with every kind of change, by skipping along the index instead of reading it. */
export const listAuditKinds = (db: Db) =>
  db.all<{ entity: string; change: string }>(
    `WITH RECURSIVE kind(entity, change) AS (
       SELECT * FROM (SELECT entity, change FROM audit_entry INDEXED BY audit_entry_entity_change_at_idx ORDER BY entity, change LIMIT 1)
       UNION ALL
       SELECT (SELECT a.entity FROM audit_entry a INDEXED BY audit_entry_entity_change_at_idx WHERE (a.entity, a.change) > (kind.entity, kind.change) ORDER BY a.entity, a.change LIMIT 1),
              (SELECT a.change FROM audit_entry a INDEXED BY audit_entry_entity_change_at_idx WHERE (a.entity, a.change) > (kind.entity, kind.change) ORDER BY a.entity, a.change LIMIT 1)
         FROM kind WHERE kind.entity IS NOT NULL)
     SELECT entity, change FROM kind WHERE entity IS NOT NULL`,
  )
