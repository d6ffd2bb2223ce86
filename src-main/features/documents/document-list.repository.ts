import type { DocumentKind } from '@shared/domain/invoices/document-kind'
import type { InvoiceStatus } from '@shared/domain/invoices/invoice-standing'
import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { clientsWith } from '../clients'

export interface DocumentRow {
  id: string
  kind: DocumentKind
  number: string
  issuedAt: number
  issuedOn: string
  issuedBy: string
  clientId: string | null
  clientName: string | null
  currency: string
  totalMinor: number
  taxMinor: number
  billedTo: string
  content: string
  logoId: string | null
  /** Of an invoice; null for the others. */
  dueOn: string | null
  paidMinor: number | null
  refundedMinor: number | null
  creditedMinor: number | null
  owedMinor: number | null
  emailed: number
  emailedAt: number | null
}

/** The outbox by the beginning of its key, which has an index. */
const mailed = (figure: string): string =>
  `(SELECT ${figure} FROM notification n WHERE n.dedupeKey >= 'document:' || d.id || ':' AND n.dedupeKey < 'document:' || d.id || ';')`

const columns = `d.id, d.kind, d.number, d.issuedAt, d.issuedOn, trim(u.firstName || ' ' || u.lastName) AS issuedBy, d.clientId,
  nullif(trim(c.firstName || ' ' || c.lastName), '') AS clientName, d.currency, d.totalMinor, d.taxMinor, d.billedTo, d.content, d.logoId,
  i.dueOn, i.paidMinor, i.refundedMinor, i.creditedMinor, i.owedMinor, ${mailed('count(*)')} AS emailed, ${mailed('max(n.createdAt)')} AS emailedAt`
const source = `document d JOIN staff_user u ON u.id = d.issuedById LEFT JOIN client c ON c.id = d.clientId LEFT JOIN invoice i ON i.id = d.id`

export const findDocument = (db: Db, id: string) => db.get<DocumentRow>(`SELECT ${columns} FROM ${source} WHERE d.id = ?`, [id])

export interface DocumentFilter {
  kind?: DocumentKind | undefined
  clientId?: string | undefined
  from?: number | undefined
  until?: number | undefined
  status?: InvoiceStatus | undefined
  today: string
  /** A number, or a part of one. */
  number?: string | undefined
  /** Words of the client. */
  words?: readonly string[] | undefined
}

/** As `invoiceStatus` in the domain says it. */
const standing: Record<InvoiceStatus, { sql: string; isDated?: true }> = {
  credited: { sql: 'i.totalMinor > 0 AND i.creditedMinor = i.totalMinor' },
  paid: { sql: 'i.owedMinor = 0 AND (i.totalMinor = 0 OR i.creditedMinor < i.totalMinor)' },
  overdue: { sql: 'i.owedMinor > 0 AND i.dueOn < ?', isDated: true },
  part_paid: { sql: 'i.owedMinor > 0 AND i.dueOn >= ? AND i.paidMinor > i.refundedMinor', isDated: true },
  unpaid: { sql: 'i.owedMinor > 0 AND i.dueOn >= ? AND i.paidMinor = i.refundedMinor', isDated: true },
}

type Part = [sql: string, values: readonly (string | number)[]]

const foundBy = ({ number, words = [] }: DocumentFilter): Part[] => {
  const parts: Part[] = []
  // Read off the index of the numbers: the documents themselves are large.
  if (number !== undefined)
    parts.push([
      'd.rowid IN (SELECT n.rowid FROM document n INDEXED BY document_number_key WHERE instr(n.number, ?) > 0)',
      [number.toUpperCase()],
    ])
  if (words.length > 0) {
    const [sql, values] = clientsWith(words)
    parts.push([`d.clientId IN (SELECT c.id FROM client c WHERE ${sql})`, values])
  }
  return parts
}

const whereOf = (filter: DocumentFilter): { sql: string; values: (string | number)[] } => {
  const parts: Part[] = []
  const add = (sql: string, value: string | number | undefined) => value !== undefined && parts.push([sql, [value]])
  add('d.kind = ?', filter.kind)
  add('d.clientId = ?', filter.clientId)
  add('d.issuedAt >= ?', filter.from)
  add('d.issuedAt < ?', filter.until)
  if (filter.status !== undefined) {
    const { sql, isDated } = standing[filter.status]
    parts.push([sql, isDated ? [filter.today] : []])
  }
  if (filter.number !== undefined || filter.words !== undefined) {
    const either = foundBy(filter)
    parts.push(either.length === 0 ? ['0', []] : [`(${either.map(([sql]) => sql).join(' OR ')})`, either.flatMap(([, values]) => values)])
  }
  return {
    sql: parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`,
    values: parts.flatMap(([, values]) => values),
  }
}

/** Joined only where an invoice is asked how it stands. */
const invoiceOf = ({ status }: DocumentFilter): string => (status === undefined ? '' : 'JOIN invoice i ON i.id = d.id')

export const listDocuments = (
  db: Db,
  filter: DocumentFilter,
  page: ListPage,
  order: 'issuedAt' | 'number' | 'totalMinor',
  direction: 'ASC' | 'DESC',
) => {
  const where = whereOf(filter)
  const sorted = (of: string) => `ORDER BY ${of}.${order} ${direction}, ${of}.id ${direction}`
  // The page is found first: what is printed is read for its rows alone.
  const found = `SELECT d.id, d.${order} FROM document d ${invoiceOf(filter)} ${where.sql} ${sorted('d')} LIMIT ? OFFSET ?`
  return db.all<DocumentRow>(`SELECT ${columns} FROM (${found}) f CROSS JOIN ${source} WHERE d.id = f.id ${sorted('f')}`, [
    ...where.values,
    page.limit,
    page.offset,
  ])
}

export const countDocuments = async (db: Db, filter: DocumentFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM document d ${invoiceOf(filter)} ${where.sql}`, where.values))?.n ?? 0
}
