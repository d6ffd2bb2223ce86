import type { MembershipState } from '@shared/domain/memberships/membership-state'
import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith, ofTrainer } from '../clients'
import { membershipColumns, type MembershipRow } from './memberships.repository'

/** What `membershipState` says of a day, as a condition; each takes the day as often as it asks for it. */
const holds = `m.status = 'active' AND (m.cancelledOn IS NULL OR m.cancelledOn >= ?)`
const rests = 'EXISTS (SELECT 1 FROM membership_freeze f WHERE f.membershipId = m.id AND f.fromOn <= ? AND f.untilOn >= ?)'
const inState: Record<MembershipState, string> = {
  pending: `m.status = 'pending' AND (m.cancelledOn IS NULL OR m.cancelledOn >= ?)`,
  active: `${holds} AND m.endOn >= ? AND NOT ${rests}`,
  frozen: `${holds} AND m.endOn >= ? AND ${rests}`,
  expired: `${holds} AND m.endOn < ?`,
  cancelled: `(m.status = 'cancelled' OR m.cancelledOn < ?)`,
}

export interface MembershipFilter {
  today: string
  clientId?: string | undefined
  planId?: string | undefined
  status?: MembershipState | undefined
  /** Only clients of this trainer. */
  trainerId: string | null
  /** Of the text that is searched for. */
  words: readonly string[]
  q?: string | undefined
}

const whereOf = ({ today, clientId, planId, status, trainerId, words, q }: MembershipFilter): { sql: string; values: string[] } => {
  const parts: [sql: string, values: string[]][] = []
  if (clientId !== undefined) parts.push(['m.clientId = ?', [clientId]])
  if (planId !== undefined) parts.push(['m.planId = ?', [planId]])
  if (status !== undefined) parts.push([inState[status], Array<string>(inState[status].split('?').length - 1).fill(today)])
  if (trainerId !== null) parts.push([ofTrainer, [trainerId, trainerId]])
  if (q !== undefined) {
    const [sql, values] = words.length === 0 ? ['FALSE', []] : clientsWith(words)
    parts.push([`(instr(lower(m.name), lower(?)) > 0 OR ${sql})`, [q, ...values]])
  }
  return {
    sql: parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`,
    values: parts.flatMap(([, values]) => values),
  }
}

export type MembershipOrder = 'endOn' | 'startOn' | 'clientName'

const columnsOf: Record<MembershipOrder, string> = { endOn: 'm.endOn', startOn: 'm.startOn', clientName: 'c.sortName' }

export const listMemberships = (db: Db, filter: MembershipFilter, page: ListPage, order: MembershipOrder, direction: 'ASC' | 'DESC') => {
  const where = whereOf(filter)
  return db.all<MembershipRow>(
    `SELECT ${membershipColumns} FROM membership m CROSS JOIN client c ON c.id = m.clientId ${where.sql}
      ORDER BY ${columnsOf[order]} ${direction}, m.id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countMemberships = async (db: Db, filter: MembershipFilter): Promise<number> => {
  const where = whereOf(filter)
  // Every membership has its client: only a search, or what a trainer sees, reads them.
  const client = filter.q !== undefined || filter.trainerId !== null ? 'CROSS JOIN client c ON c.id = m.clientId' : ''
  const sql = `SELECT count(*) AS n FROM membership m ${client} ${where.sql}`
  return (await db.get<{ n: number }>(sql, where.values))?.n ?? 0
}
