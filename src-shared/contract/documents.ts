import * as z from 'zod'
import { command, desk, query } from './builder'
import { day, email, fileTicket, id } from './fields'
import { listInput, listOf, sortBy } from './list'
import { documentKinds, documentRecord, documentRow } from './document-shapes'

const filters = {
  ...listInput,
  clientId: id.optional(),
  from: day.optional(),
  to: day.optional(),
  sort: sortBy('issuedAt', 'number', 'totalMinor'),
}
const invoiceStatus = z.enum(['paid', 'part_paid', 'unpaid', 'overdue', 'credited'])
const list = (path: `/${string}`, summary: string) =>
  query({ access: desk, method: 'GET', path, summary }).input(z.strictObject(filters)).output(listOf(documentRow))
const get = (path: `/${string}`, summary: string) =>
  query({ access: desk, method: 'GET', path, summary, errors: ['NOT_FOUND'] })
    .input(z.strictObject({ id }))
    .output(documentRecord)
const pdf = (path: `/${string}`, summary: string) =>
  query({ access: desk, method: 'GET', path, summary, errors: ['NOT_FOUND'] })
    /** `slip`: 80 mm, for a receipt printer. */
    .input(z.strictObject({ id, paper: z.enum(['a4', 'a5', 'slip']).optional() }))
    .output(fileTicket)
const send = (path: `/${string}`, summary: string) =>
  command({ access: desk, method: 'POST', path, summary, errors: ['INVALID', 'NOT_FOUND'] })
    /** Left out: the client’s address. */
    .input(z.strictObject({ id, to: email.optional() }))
    .output(z.object({ notificationId: z.string(), to: z.string() }))

export const documents = {
  list: query({ access: desk, method: 'GET', path: '/documents', summary: 'Invoices, receipts and refund notes' })
    .input(z.strictObject({ ...filters, kind: z.enum(documentKinds).optional() }))
    .output(listOf(documentRow)),
  get: get('/documents/{id}', 'An issued document'),
  pdf: pdf('/documents/{id}/pdf', 'The document as a PDF'),
  email: send('/documents/{id}/email', 'Put the document into the outbox as an e-mail'),
}

export const invoices = {
  list: query({ access: desk, method: 'GET', path: '/invoices', summary: 'Invoices' })
    .input(z.strictObject({ ...filters, status: invoiceStatus.optional() }))
    .output(listOf(documentRow)),
  get: get('/invoices/{id}', 'An invoice'),
  pdf: pdf('/invoices/{id}/pdf', 'The invoice as a PDF'),
  email: send('/invoices/{id}/email', 'Put the invoice into the outbox as an e-mail'),
}

export const receipts = {
  list: list('/receipts', 'Receipts'),
  get: get('/receipts/{id}', 'A receipt'),
  pdf: pdf('/receipts/{id}/pdf', 'The receipt as a PDF'),
  email: send('/receipts/{id}/email', 'Put the receipt into the outbox as an e-mail'),
}
