import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'
import { visitPriceSql } from './sellable.repository'

export interface UnpaidVisitRow {
  bookingId: string
  clientId: string
  firstName: string
  lastName: string
  clientNumber: string
  trainerId: string
  trainerName: string
  sessionTypeName: string
  startsAt: number
  status: 'completed' | 'confirmed'
  priceMinor: number
  taxRateId: string | null
}

export interface UnpaidFilter {
  clientId: string | undefined
  words: readonly string[]
  /** A day's confirmed visits too, half-open. */
  ahead: { from: number; until: number } | null
}

type Part = [sql: string, values: (string | number)[]]

/** Completed ones by what covers them; those of a day by their sessions. Visits of all years that were paid are not read. */
const candidates = ({ clientId, ahead }: UnpaidFilter): Part => {
  const of: Part = clientId === undefined ? ['', []] : [' AND clientId = ?', [clientId]]
  const index = clientId === undefined ? 'booking_cover_status_idx' : 'booking_clientId_createdAt_idx'
  const completed: Part = [`SELECT id FROM booking INDEXED BY ${index} WHERE cover = 'open' AND status = 'completed'${of[0]}`, of[1]]
  if (ahead === null) return completed
  const confirmed: Part = [
    `SELECT o.id FROM session n INDEXED BY session_startsAt_idx CROSS JOIN booking o ON o.sessionId = n.id
      WHERE n.startsAt >= ? AND n.startsAt < ? AND o.cover = 'open' AND o.status = 'confirmed'${of[0].replace('clientId', 'o.clientId')}`,
    [ahead.from, ahead.until, ...of[1]],
  ]
  return [`${completed[0]} UNION ALL ${confirmed[0]}`, [...completed[1], ...confirmed[1]]]
}

/** Where they are free of charge nothing is asked. */
const sourceOf = (filter: UnpaidFilter): Part => {
  const [ids, values] = candidates(filter)
  const [sql, matches]: Part = filter.words.length === 0 ? ['', []] : clientsWith(filter.words)
  const searched = sql === '' ? '' : `WHERE b.clientId IN (SELECT c.id FROM client c WHERE ${sql})`
  return [
    `(SELECT b.id AS bookingId, b.clientId, b.status, s.trainerId, s.startsAt, y.name AS sessionTypeName, y.taxRateId, ${visitPriceSql} AS priceMinor
        FROM (${ids}) u CROSS JOIN booking b ON b.id = u.id CROSS JOIN session s ON s.id = b.sessionId CROSS JOIN session_type y ON y.id = s.sessionTypeId ${searched}) v`,
    [...values, ...matches],
  ]
}

const orders = { startsAt: 'v.startsAt', clientName: 'c.sortName' } as const

/** The page is found first, by what it is put in the order of; names are read for its rows alone. */
export const listUnpaidVisits = (
  db: Db,
  filter: UnpaidFilter,
  page: ListPage,
  { order, direction }: { order: keyof typeof orders; direction: 'ASC' | 'DESC' },
) => {
  const [source, values] = sourceOf(filter)
  const named = order === 'clientName' ? 'CROSS JOIN client c ON c.id = v.clientId' : ''
  const sorted = `${orders[order]} ${direction}, v.startsAt ${direction}, v.bookingId ${direction}`
  return db.all<UnpaidVisitRow>(
    `SELECT v.bookingId, v.clientId, c.firstName, c.lastName, c.number AS clientNumber, v.trainerId, t.name AS trainerName, v.sessionTypeName, v.startsAt, v.status, v.priceMinor, v.taxRateId
       FROM (SELECT v.* FROM ${source} ${named} WHERE v.priceMinor > 0 ORDER BY ${sorted} LIMIT ? OFFSET ?) v
      CROSS JOIN client c ON c.id = v.clientId CROSS JOIN trainer t ON t.id = v.trainerId ORDER BY ${sorted}`,
    [...values, page.limit, page.offset],
  )
}

export const sumUnpaidVisits = async (db: Db, filter: UnpaidFilter): Promise<{ count: number; totalMinor: number }> => {
  const [source, values] = sourceOf(filter)
  const sums = await db.get<{ count: number; totalMinor: number }>(
    `SELECT count(*) AS count, coalesce(sum(v.priceMinor), 0) AS totalMinor FROM ${source} WHERE v.priceMinor > 0`,
    values,
  )
  return sums ?? { count: 0, totalMinor: 0 }
}
