import type { Interval } from '@shared/domain/time/instant'
import type { Db } from '../../data/db'

export interface SellablePackage {
  id: string
  name: string
  sessionsCount: number
  priceMinor: number
  validDays: number | null
  trainerId: string | null
  taxRateId: string | null
  archivedAt: number | null
  /** JSON array of ids. */
  sessionTypeIds: string
}

const packageColumns = `k.id, k.name, k.sessionsCount, k.priceMinor, k.validDays, k.trainerId, k.taxRateId, k.archivedAt,
  (SELECT json_group_array(t.sessionTypeId) FROM session_package_type t WHERE t.packageId = k.id) AS sessionTypeIds`

export const findSellablePackage = (db: Db, id: string) =>
  db.get<SellablePackage>(`SELECT ${packageColumns} FROM session_package k WHERE k.id = ?`, [id])

export const listSellablePackages = (db: Db) =>
  db.all<SellablePackage>(`SELECT ${packageColumns} FROM session_package k WHERE k.archivedAt IS NULL ORDER BY k.name, k.id`)

export interface SellablePlan {
  id: string
  name: string
  priceMinor: number
  periodUnit: 'week' | 'month' | 'year'
  periodCount: number
  sessionsIncluded: number | null
  taxRateId: string | null
  archivedAt: number | null
}

const planColumns = 'id, name, priceMinor, periodUnit, periodCount, sessionsIncluded, taxRateId, archivedAt'

export const findSellablePlan = (db: Db, id: string) =>
  db.get<SellablePlan>(`SELECT ${planColumns} FROM membership_plan WHERE id = ?`, [id])

export const listSellablePlans = (db: Db) =>
  db.all<SellablePlan>(`SELECT ${planColumns} FROM membership_plan WHERE archivedAt IS NULL ORDER BY name, id`)

export interface SellableType {
  id: string
  name: string
  category: string
  durationMinutes: number
  priceMinor: number
  taxRateId: string | null
}

export const listSellableTypes = (db: Db) =>
  db.all<SellableType>(
    'SELECT id, name, category, durationMinutes, priceMinor, taxRateId FROM session_type WHERE archivedAt IS NULL AND priceMinor > 0 ORDER BY name, id',
  )

/** A trainer's own price of a type; undefined where the type's holds. */
export const findTrainerPrice = async (db: Db, trainerId: string, sessionTypeId: string): Promise<number | null> =>
  (
    await db.get<{ priceMinor: number | null }>('SELECT priceMinor FROM trainer_session_type WHERE trainerId = ? AND sessionTypeId = ?', [
      trainerId,
      sessionTypeId,
    ])
  )?.priceMinor ?? null

/** What a visit costs: its trainer's own price, else the type's. `s` is session, `y` session_type. */
export const visitPriceSql =
  'coalesce((SELECT o.priceMinor FROM trainer_session_type o WHERE o.trainerId = s.trainerId AND o.sessionTypeId = s.sessionTypeId), y.priceMinor)'

export interface SellableVisit {
  id: string
  clientId: string
  status: 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  cover: 'open' | 'package' | 'membership' | 'sale' | 'free' | 'untracked'
  trainerId: string
  trainerName: string
  sessionTypeId: string
  sessionTypeName: string
  category: string
  taxRateId: string | null
  startsAt: number
  priceMinor: number
}

export const findSellableVisit = (db: Db, bookingId: string) =>
  db.get<SellableVisit>(
    `SELECT b.id, b.clientId, b.status, b.cover, s.trainerId, t.name AS trainerName, s.sessionTypeId, y.name AS sessionTypeName, y.category, y.taxRateId, s.startsAt,
            ${visitPriceSql} AS priceMinor
       FROM booking b JOIN session s ON s.id = b.sessionId JOIN trainer t ON t.id = s.trainerId JOIN session_type y ON y.id = s.sessionTypeId WHERE b.id = ?`,
    [bookingId],
  )

export interface SellableFee {
  id: string
  clientId: string
  bookingId: string
  kind: 'late_cancel' | 'no_show'
  amountMinor: number
  heldUntil: number
  waivedAt: number | null
  invoiceLineId: string | null
  trainerId: string
  sessionTypeName: string
  startsAt: number
}

export const findSellableFee = (db: Db, id: string) =>
  db.get<SellableFee>(
    `SELECT f.id, f.clientId, f.bookingId, f.kind, f.amountMinor, f.heldUntil, f.waivedAt, f.invoiceLineId, s.trainerId, y.name AS sessionTypeName, s.startsAt
       FROM fee f JOIN booking b ON b.id = f.bookingId JOIN session s ON s.id = b.sessionId JOIN session_type y ON y.id = s.sessionTypeId WHERE f.id = ?`,
    [id],
  )

interface Sold {
  kind: 'package' | 'membership' | 'single_session'
  id: string
  n: number
}

/** How often each thing of the catalogue was sold since then. */
export const listSoldCounts = (db: Db, { from, until }: Interval) =>
  db.all<Sold>(
    `SELECT CASE l.kind WHEN 'session' THEN 'single_session' ELSE l.kind END AS kind, coalesce(l.packageId, l.planId, l.sessionTypeId) AS id, sum(l.quantity) AS n
       FROM document d CROSS JOIN invoice_line l ON l.invoiceId = d.id
      WHERE d.kind = 'invoice' AND d.issuedAt >= ? AND d.issuedAt < ? AND l.kind IN ('package', 'membership', 'session') GROUP BY 1, 2`,
    [from, until],
  )
