import type { Db, Tx } from '../../data/db'

export interface FeeRow {
  id: string
  bookingId: string
  clientId: string
  kind: 'late_cancel' | 'no_show'
  amountMinor: number
  currency: string
  heldUntil: number
  createdAt: number
  waivedAt: number | null
  invoiceLineId: string | null
}

/** The fee of a booking: it ends late, or without its client, once. */
export const findFeeOf = (db: Db, bookingId: string) =>
  db.get<FeeRow>(
    'SELECT id, bookingId, clientId, kind, amountMinor, currency, heldUntil, createdAt, waivedAt, invoiceLineId FROM fee WHERE bookingId = ? ORDER BY createdAt DESC, id DESC LIMIT 1',
    [bookingId],
  )

interface NewFee {
  id: string
  bookingId: string
  clientId: string
  kind: 'late_cancel' | 'no_show'
  amountMinor: number
  currency: string
  heldUntil: number
  createdAt: number
}

export const insertFee = (tx: Tx, { heldUntil, createdAt, ...row }: NewFee) =>
  tx.fee.create({ data: { ...row, heldUntil: new Date(heldUntil), createdAt: new Date(createdAt) }, select: { id: true } })

export const waiveFee = (tx: Tx, id: string, { at, byId, reason }: { at: number; byId: string; reason: string }) =>
  tx.fee.update({ where: { id }, data: { waivedAt: new Date(at), waivedById: byId, waiverReason: reason }, select: { id: true } })
