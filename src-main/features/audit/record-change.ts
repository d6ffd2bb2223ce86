import type { Change, Clock, Ids } from '../../core/context'
import type { Tx } from '../../core/database'
import { insertAudit, insertAuditPersonal, markDirty } from './audit.repository'

type Fields = Record<string, unknown>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields that differ, each side with its own values; whole records where one side is missing. */
const difference = (before: Fields | null, after: Fields | null): { before: Fields | null; after: Fields | null } => {
  if (before === null || after === null) return { before, after }
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !same(before[name], after[name]))
  const pick = (fields: Fields) => Object.fromEntries(changed.map((name) => [name, fields[name]]))
  return { before: pick(before), after: pick(after) }
}

const split = (fields: Fields | null, personal: ReadonlySet<string>): { plain: Fields | null; personal: Fields | null } => {
  if (fields === null) return { plain: null, personal: null }
  const entries = Object.entries(fields)
  const own = entries.filter(([name]) => personal.has(name))
  return {
    plain: Object.fromEntries(entries.filter(([name]) => !personal.has(name))),
    personal: own.length === 0 ? null : Object.fromEntries(own),
  }
}

/** Writes the audit row, the erasable personal row beside it, and the days whose figures go stale. */
export const recordChange = async (tx: Tx, by: { clock: Clock; ids: Ids; actorId: string | null }, change: Change): Promise<void> => {
  const personal = new Set(change.personalFields ?? [])
  const differing = difference((change.before ?? null) as Fields | null, (change.after ?? null) as Fields | null)
  const before = split(differing.before, personal)
  const after = split(differing.after, personal)
  const records = (typeof change.id === 'string' ? [change.id] : change.id).map((entityId) => ({ id: by.ids.next(), entityId }))
  const entry = { at: by.clock.now(), staffUserId: by.actorId, entity: change.entity, change: change.change }
  await insertAudit(tx, { ...entry, before: before.plain, after: after.plain }, records)
  const [first] = records
  if (first && change.subjectId !== undefined && (before.personal !== null || after.personal !== null)) {
    await insertAuditPersonal(tx, { auditEntryId: first.id, subjectId: change.subjectId, before: before.personal, after: after.personal })
  }
  for (const day of change.staleDays ?? []) await markDirty(tx, day)
}
