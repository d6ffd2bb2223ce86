import type { Db, Tx } from '../../data/db'

export interface InvoiceRow {
  id: string
  number: string
  issuedOn: string
  clientId: string | null
  currency: string
  pricesIncludeTax: number
  discountMinor: number
  taxMinor: number
  totalMinor: number
  dueOn: string
  issuedAt: number
  paidMinor: number
  refundedMinor: number
  creditedMinor: number
  owedMinor: number
}

const columns = `i.id, d.number, d.issuedOn, i.clientId, i.currency, i.pricesIncludeTax, i.discountMinor, i.taxMinor, i.totalMinor, i.dueOn, i.issuedAt,
  i.paidMinor, i.refundedMinor, i.creditedMinor, i.owedMinor`

export const findInvoice = (db: Db, id: string) =>
  db.get<InvoiceRow>(`SELECT ${columns} FROM invoice i JOIN document d ON d.id = i.id WHERE i.id = ?`, [id])

/** What is owed for a membership, the oldest first. */
export const listOwedForMembership = (db: Db, membershipId: string) =>
  db.all<InvoiceRow>(
    `SELECT ${columns} FROM invoice i JOIN document d ON d.id = i.id
      WHERE i.owedMinor > 0 AND i.id IN (SELECT l.invoiceId FROM membership_period p JOIN invoice_line l ON l.id = p.invoiceLineId WHERE p.membershipId = ?)
      ORDER BY i.issuedAt, i.id`,
    [membershipId],
  )

export const findMembershipClient = (db: Db, membershipId: string) =>
  db.get<{ clientId: string }>('SELECT clientId FROM membership WHERE id = ?', [membershipId])

/** The invoice as it was printed. */
export const findPrintedContent = async (db: Db, documentId: string): Promise<string | undefined> =>
  (await db.get<{ content: string }>('SELECT content FROM document WHERE id = ?', [documentId]))?.content

export interface InvoiceLineRow {
  id: string
  position: number
  kind: 'package' | 'membership' | 'session' | 'fee' | 'free'
  description: string
  quantity: number
  unitPriceMinor: number
  discountMinor: number
  taxName: string | null
  taxRateBasisPoints: number
  netMinor: number
  taxMinor: number
  totalMinor: number
  trainerId: string | null
  category: string
  packageId: string | null
  planId: string | null
  bookingId: string | null
  sessionTypeId: string | null
  /** What completed payments paid of it, what refunds took off it, and what of that was given back. */
  paidMinor: number
  creditedMinor: number
  givenBackMinor: number
  /** Still to be paid. */
  openMinor: number
}

const refundedSql = (column: string): string =>
  `(SELECT coalesce(sum(r.${column}), 0) FROM refund_line r JOIN refund f ON f.id = r.refundId WHERE r.invoiceLineId = l.id AND f.status <> 'failed')`

/** The lines of an invoice with what each of them has seen of money. */
export const listInvoiceLines = (db: Db, invoiceId: string) =>
  db.all<InvoiceLineRow>(
    `SELECT x.*, x.totalMinor - x.creditedMinor - x.paidMinor + x.givenBackMinor AS openMinor
       FROM (SELECT l.id, l.position, l.kind, l.description, l.quantity, l.unitPriceMinor, l.discountMinor, l.taxName, l.taxRateBasisPoints, l.netMinor, l.taxMinor, l.totalMinor,
                    l.trainerId, l.category, l.packageId, l.planId, l.bookingId, l.sessionTypeId,
                    (SELECT coalesce(sum(pl.amountMinor), 0) FROM payment_line pl JOIN payment p ON p.id = pl.paymentId WHERE pl.invoiceLineId = l.id AND p.status = 'completed') AS paidMinor,
                    ${refundedSql('creditedMinor')} AS creditedMinor, ${refundedSql('amountMinor')} AS givenBackMinor
               FROM invoice_line l WHERE l.invoiceId = ?) x ORDER BY x.position`,
    [invoiceId],
  )

interface NewInvoice {
  id: string
  clientId: string | null
  currency: string
  pricesIncludeTax: boolean
  discountMinor: number
  discountReason: string | null
  taxMinor: number
  totalMinor: number
  dueOn: string
  issuedAt: number
}

/** All of it is owed until payments move its sums. */
export const insertInvoice = (tx: Tx, { issuedAt, ...row }: NewInvoice) =>
  tx.invoice.create({ data: { ...row, owedMinor: row.totalMinor, issuedAt: new Date(issuedAt) }, select: { id: true } })

type NewInvoiceLine = Omit<InvoiceLineRow, 'paidMinor' | 'creditedMinor' | 'givenBackMinor' | 'openMinor'> & { invoiceId: string }

export const insertInvoiceLines = (tx: Tx, lines: NewInvoiceLine[]) => tx.invoiceLine.createMany({ data: lines })

/** Lots given for the lines of an invoice, by themselves or with a membership's period. */
export const listLotIdsOfInvoice = (db: Db, invoiceId: string) =>
  db.all<{ id: string }>(
    `SELECT id FROM (SELECT k.id, l.position FROM invoice_line l JOIN client_package k ON k.invoiceLineId = l.id WHERE l.invoiceId = ?
      UNION SELECT k.id, l.position FROM invoice_line l JOIN membership_period p ON p.invoiceLineId = l.id JOIN client_package k ON k.membershipPeriodId = p.id WHERE l.invoiceId = ?)
      ORDER BY position, id`,
    [invoiceId, invoiceId],
  )

export const listMembershipsOfInvoice = (db: Db, invoiceId: string) =>
  db.all<{ id: string; name: string; status: string; startOn: string; endOn: string }>(
    `SELECT m.id, m.name, m.status, m.startOn, m.endOn FROM invoice_line l JOIN membership_period p ON p.invoiceLineId = l.id JOIN membership m ON m.id = p.membershipId
      WHERE l.invoiceId = ? ORDER BY l.position`,
    [invoiceId],
  )

export const chargeFee = (tx: Tx, feeId: string, invoiceLineId: string) =>
  tx.fee.update({ where: { id: feeId }, data: { invoiceLineId }, select: { id: true } })
