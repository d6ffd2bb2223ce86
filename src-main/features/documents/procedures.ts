import type { DocumentKind } from '@shared/domain/invoices/document-kind'
import { api } from '../../core/api'
import type { CommandContext, DocumentContext } from '../../core/context'
import { inCommand, inQuery } from '../../core/handlers'
import { documentPdf, type PdfInput } from './document-pdf'
import { documentRecord } from './document-record'
import { emailDocument } from './email-document'
import { listDocumentRecords } from './find-documents'

type ListInput = Parameters<typeof listDocumentRecords>[1]

const listing = (kind: DocumentKind) =>
  inQuery((context: DocumentContext, input: ListInput) => listDocumentRecords(context, { ...input, kind }))
const getting = (kind?: DocumentKind) => inQuery((context: DocumentContext, { id }: { id: string }) => documentRecord(context, id, kind))
const printing = (kind?: DocumentKind) => inQuery((context: DocumentContext, input: PdfInput) => documentPdf(context, input, kind))
const mailing = (kind?: DocumentKind) =>
  inCommand((context: CommandContext, input: { id: string; to?: string | undefined }) => emailDocument(context, input, kind))

export const documentProcedures = {
  list: api.documents.list.handler(inQuery(listDocumentRecords)),
  get: api.documents.get.handler(getting()),
  pdf: api.documents.pdf.handler(printing()),
  email: api.documents.email.handler(mailing()),
}

export const invoiceProcedures = {
  list: api.invoices.list.handler(listing('invoice')),
  get: api.invoices.get.handler(getting('invoice')),
  pdf: api.invoices.pdf.handler(printing('invoice')),
  email: api.invoices.email.handler(mailing('invoice')),
}

export const receiptProcedures = {
  list: api.receipts.list.handler(listing('receipt')),
  get: api.receipts.get.handler(getting('receipt')),
  pdf: api.receipts.pdf.handler(printing('receipt')),
  email: api.receipts.email.handler(mailing('receipt')),
}
