import { documentTitles, type DocumentKind } from '@shared/domain/invoices/document-kind'
import { standingText } from '@shared/domain/invoices/invoice-standing'
import type { DocumentContext } from '../../core/context'
import type { FileTicket } from '../../core/files'
import type { PdfDefinition } from '../../core/pdf'
import type { DocumentRow } from './document-list.repository'
import { contentOf, getDocumentRow, sumsOf } from './document-record'
import { documentSheet } from './document-sheet'
import { documentSlip } from './document-slip'
import type { PrintedDocument, Standing } from './printed-document'
import { findDocumentLogo, listMoneyMoved } from './sale-documents.repository'

type Paper = 'a4' | 'a5' | 'slip'

export interface PdfInput {
  id: string
  paper?: Paper | undefined
}

const usualPaper: Record<DocumentKind, Paper> = { invoice: 'a4', receipt: 'a5', refund_note: 'a5' }
/** What can be drawn on paper; a logo of another kind is left out. */
const drawable = new Set(['image/png', 'image/jpeg'])

const logoOf = async ({ db }: DocumentContext, logoId: string | null): Promise<string | null> => {
  const logo = logoId === null ? undefined : await findDocumentLogo(db, logoId)
  return logo && drawable.has(logo.mediaType) ? `data:${logo.mediaType};base64,${Buffer.from(logo.bytes).toString('base64')}` : null
}

const standingOf = async ({ db }: DocumentContext, row: DocumentRow): Promise<Standing | null> => {
  const sums = sumsOf(row)
  if (!sums) return null
  const moved = await listMoneyMoved(db, row.id)
  const lastPaidOn = moved.findLast((one) => one.kind === 'payment')?.onDate ?? null
  return { text: standingText(sums, row.currency, lastPaidOn), moved, owedMinor: sums.owedMinor }
}

const laidOut = (printed: PrintedDocument, paper: Paper): PdfDefinition =>
  paper === 'a4' ? documentSheet(printed) : documentSlip(printed, paper)

/** The document as a PDF; the same one, byte by byte, as long as no money moves. */
export const documentPdf = async (context: DocumentContext, { id, paper }: PdfInput, kind?: DocumentKind): Promise<FileTicket> => {
  const { db, caller, files, renderPdf, log } = context
  const row = await getDocumentRow(db, id, kind)
  const printed: PrintedDocument = {
    kind: row.kind,
    number: row.number,
    issuedAt: row.issuedAt,
    issuedOn: row.issuedOn,
    currency: row.currency,
    billedTo: row.billedTo.split('\n').filter((line) => line.trim() !== ''),
    content: contentOf(row),
    logo: await logoOf(context, row.logoId),
    standing: await standingOf(context, row),
  }
  const chosen = paper ?? usualPaper[row.kind]
  const bytes = await renderPdf(laidOut(printed, chosen)).catch((error: unknown) => {
    if (printed.logo === null) throw error
    // A damaged logo shall not keep anybody from their receipt.
    log.warn({ documentId: id, error: String(error) }, 'a document was drawn without its logo')
    return renderPdf(laidOut({ ...printed, logo: null }, chosen))
  })
  return files.put({
    ownerStaffUserId: caller.staffUserId,
    fileName: `${documentTitles[row.kind]} ${row.number}.pdf`,
    mediaType: 'application/pdf',
    bytes,
  })
}
