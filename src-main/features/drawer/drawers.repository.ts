import type { Db, Tx } from '../../data/db'

export interface DrawerRow {
  id: string
  deskNumber: number
  openedAt: number
  openedOn: string
  openedBy: string
  currency: string
  /** What the desk’s drawer before this one was closed with and kept; null for its first. */
  leftBeforeMinor: number | null
  floatMinor: number
  salesMinor: number
  refundsMinor: number
  paidInMinor: number
  paidOutMinor: number
  expectedMinor: number
  countedMinor: number | null
  bankedMinor: number | null
  closedAt: number | null
  closedBy: string | null
  note: string | null
}

const sumOf = (kind: string): string =>
  `(SELECT coalesce(sum(amountMinor), 0) FROM cash_movement WHERE drawerId = d.id AND kind = '${kind}')`
const nameOf = (column: string): string => `(SELECT trim(firstName || ' ' || lastName) FROM staff_user WHERE id = d.${column})`

/** Before it is by order of entry: a clock may be set back. */
const leftBefore =
  '(SELECT b.countedMinor - b.bankedMinor FROM drawer b WHERE b.deskNumber = d.deskNumber AND b.rowid < d.rowid ORDER BY b.rowid DESC LIMIT 1)'

const columns = `d.id, d.deskNumber, d.openedAt, d.openedOn, ${nameOf('openedById')} AS openedBy, d.currency, ${leftBefore} AS leftBeforeMinor, d.floatMinor,
  ${sumOf('sale')} AS salesMinor, -${sumOf('refund')} AS refundsMinor, ${sumOf('pay_in')} AS paidInMinor, -${sumOf('pay_out')} AS paidOutMinor,
  d.floatMinor + (SELECT coalesce(sum(amountMinor), 0) FROM cash_movement WHERE drawerId = d.id) AS expectedMinor,
  d.countedMinor, d.bankedMinor, d.closedAt, ${nameOf('closedById')} AS closedBy, d.note`

export const findDrawer = (db: Db, id: string) => db.get<DrawerRow>(`SELECT ${columns} FROM drawer d WHERE d.id = ?`, [id])

/** The open one of a desk, else the one closed last, by order of entry. */
export const findLatestDrawer = (db: Db, deskNumber: number) =>
  db.get<DrawerRow>(
    `SELECT ${columns} FROM drawer d
      WHERE d.id = (SELECT id FROM drawer WHERE deskNumber = ? ORDER BY closedAt IS NOT NULL, rowid DESC LIMIT 1)`,
    [deskNumber],
  )

/** What stayed in a desk’s drawer when it was last closed, and when that was; none before its first close. */
export const findLastClose = (db: Db, deskNumber: number) =>
  db.get<{ leftMinor: number; closedAt: number }>(
    'SELECT countedMinor - bankedMinor AS leftMinor, closedAt FROM drawer WHERE deskNumber = ? AND closedAt IS NOT NULL ORDER BY rowid DESC LIMIT 1',
    [deskNumber],
  )

interface DrawerFilter {
  from?: string | undefined
  to?: string | undefined
}

const rangeOf = ({ from = '0000-00-00', to = '9999-99-99' }: DrawerFilter): [string, string] => [from, to]

export const listDrawers = (db: Db, filter: DrawerFilter, page: { limit: number; offset: number }) =>
  db.all<DrawerRow>(
    `SELECT ${columns} FROM drawer d WHERE d.openedOn BETWEEN ? AND ? ORDER BY d.openedAt DESC, d.id DESC LIMIT ? OFFSET ?`,
    [...rangeOf(filter), page.limit, page.offset],
  )

export const countDrawers = async (db: Db, filter: DrawerFilter): Promise<number> =>
  (await db.get<{ n: number }>('SELECT count(*) AS n FROM drawer WHERE openedOn BETWEEN ? AND ?', rangeOf(filter)))?.n ?? 0

export interface MovementRow {
  id: string
  kind: 'sale' | 'refund' | 'pay_in' | 'pay_out'
  amountMinor: number
  expectedAfterMinor: number
  paymentId: string | null
  refundId: string | null
  documentNumber: string | null
  clientName: string | null
  reason: string | null
  by: string
  at: number
}

/** In the order they were made, with what was in the drawer after each. */
export const listMovements = (db: Db, drawerId: string) =>
  db.all<MovementRow>(
    `SELECT m.id, m.kind, m.amountMinor, d.floatMinor + sum(m.amountMinor) OVER (ORDER BY m.at, m.id) AS expectedAfterMinor, m.paymentId, m.refundId,
            doc.number AS documentNumber, nullif(trim(c.firstName || ' ' || c.lastName), '') AS clientName, m.reason,
            trim(u.firstName || ' ' || u.lastName) AS "by", m.at
       FROM cash_movement m JOIN drawer d ON d.id = m.drawerId JOIN staff_user u ON u.id = m.byStaffUserId
       LEFT JOIN payment p ON p.id = m.paymentId
       LEFT JOIN document doc ON doc.id = coalesce(m.refundId, p.receiptId)
       LEFT JOIN client c ON c.id = coalesce(doc.clientId, p.clientId)
      WHERE m.drawerId = ? ORDER BY m.at, m.id`,
    [drawerId],
  )

interface NewDrawer {
  id: string
  deskNumber: number
  openedAt: number
  openedOn: string
  openedById: string
  floatMinor: number
  currency: string
}

export const insertDrawer = (tx: Tx, row: NewDrawer) =>
  tx.drawer.create({ data: { ...row, openedAt: new Date(row.openedAt) }, select: { id: true } })

interface Closing {
  closedAt: number
  closedById: string
  expectedMinor: number
  countedMinor: number
  bankedMinor: number
  note: string | null
}

export const closeDrawerRow = (tx: Tx, id: string, closing: Closing) =>
  tx.drawer.update({ where: { id }, data: { ...closing, closedAt: new Date(closing.closedAt) }, select: { id: true } })

interface NewMovement {
  id: string
  drawerId: string
  kind: MovementRow['kind']
  amountMinor: number
  paymentId: string | null
  refundId: string | null
  reason: string | null
  byStaffUserId: string
  at: number
}

export const insertMovement = (tx: Tx, row: NewMovement) =>
  tx.cashMovement.create({ data: { ...row, at: new Date(row.at) }, select: { id: true } })
