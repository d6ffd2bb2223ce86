import { AppError } from '@shared/base/app-error'
import { documentTitles, type DocumentKind } from '@shared/domain/invoices/document-kind'
import { invoiceStatus, type InvoiceSums } from '@shared/domain/invoices/invoice-standing'
import { toIso } from '@shared/domain/time/instant'
import { dayOf } from '@shared/domain/time/zone'
import type { BaseContext } from '../../core/context'
import { getStudio } from '../studio'
import { findDocument, type DocumentRow } from './document-list.repository'
import type { DocumentContent } from './issue-document'
import { listRelated } from './sale-documents.repository'

/** The sums of an invoice as they are now; null for what is none. */
export const sumsOf = ({ totalMinor, dueOn, paidMinor, refundedMinor, creditedMinor, owedMinor }: DocumentRow): InvoiceSums | null =>
  dueOn === null || paidMinor === null || refundedMinor === null || creditedMinor === null || owedMinor === null
    ? null
    : { totalMinor, dueOn, paidMinor, refundedMinor, creditedMinor, owedMinor }

export const contentOf = ({ content }: DocumentRow): DocumentContent => JSON.parse(content) as DocumentContent

export const documentRowRecord = (row: DocumentRow, today: string) => {
  const { id, kind, number, issuedOn, issuedBy, clientId, clientName, currency, totalMinor, taxMinor, owedMinor, dueOn, emailed } = row
  const sums = sumsOf(row)
  return {
    id,
    kind,
    number,
    issuedAt: toIso(row.issuedAt),
    issuedOn,
    issuedBy,
    clientId,
    clientName,
    currency,
    totalMinor,
    taxMinor,
    status: sums && invoiceStatus(sums, today),
    owedMinor,
    dueOn,
    emailed,
    emailedAt: row.emailedAt === null ? null : toIso(row.emailedAt),
  }
}

export const todayOf = async ({ db, clock }: Pick<BaseContext, 'db' | 'clock'>): Promise<string> =>
  dayOf(clock.now(), (await getStudio(db)).timeZone)

/** The document, of this kind where one is asked for. */
export const getDocumentRow = async (db: BaseContext['db'], id: string, kind?: DocumentKind, field = 'id'): Promise<DocumentRow> => {
  const row = await findDocument(db, id)
  if (!row || (kind !== undefined && row.kind !== kind))
    throw new AppError('NOT_FOUND', `There is no such ${kind === undefined ? 'document' : documentTitles[kind].toLowerCase()}.`, { field })
  return row
}

/** An issued document as the API says it: as printed, and how it stands today. */
export const documentRecord = async (context: Pick<BaseContext, 'db' | 'clock'>, id: string, kind?: DocumentKind) => {
  const row = await getDocumentRow(context.db, id, kind)
  const [today, related] = await Promise.all([todayOf(context), listRelated(context.db, id)])
  return { ...documentRowRecord(row, today), billedTo: row.billedTo, content: contentOf(row), related }
}
