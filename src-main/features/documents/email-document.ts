import { AppError } from '@shared/base/app-error'
import { dateText } from '@shared/domain/invoices/date-text'
import { documentTitles, type DocumentKind } from '@shared/domain/invoices/document-kind'
import { documentMessage } from '@shared/domain/invoices/document-message'
import { standingText } from '@shared/domain/invoices/invoice-standing'
import { moneyText } from '@shared/domain/invoices/money-text'
import type { CommandContext } from '../../core/context'
import { getVisibleClient } from '../clients'
import type { DocumentRow } from './document-list.repository'
import { contentOf, getDocumentRow, sumsOf } from './document-record'
import type { DocumentContent } from './issue-document'
import { findMessageId, listMoneyMoved } from './sale-documents.repository'

interface Input {
  id: string
  to?: string | undefined
}

const messageKinds: Record<DocumentKind, string> = { invoice: 'invoice', receipt: 'payment_receipt', refund_note: 'refund_note' }

const addressOf = async ({ db, caller }: CommandContext, clientId: string | null, kind: DocumentKind): Promise<string> => {
  const client = clientId === null ? null : await getVisibleClient(db, caller, clientId)
  if (client?.email) return client.email
  const title = documentTitles[kind].toLowerCase()
  throw new AppError(
    'INVALID',
    client
      ? `This client has no e-mail address; give one to send the ${title} to.`
      : `This ${title} names no client; give an e-mail address.`,
    { field: 'to' },
  )
}

/** A receipt or refund note says what was left when it was issued; how it stands by now is the invoice’s to say. */
const owedAfter = ({ kind, currency }: DocumentRow, { owedMinor, dueOn }: DocumentContent): string | null => {
  if (owedMinor === 0) return null
  const due = dueOn === null ? '' : `, due ${dateText(dueOn)}`
  return `Owed after this ${kind === 'receipt' ? 'payment' : 'refund'}: ${currency} ${moneyText(owedMinor, currency)}${due}`
}

/** Puts the document into the outbox. Sent again on purpose it goes again: each time is a message of its own. */
export const emailDocument = async (context: CommandContext, { id, to }: Input, kind?: DocumentKind) => {
  const { db, enqueue, record } = context
  const row = await getDocumentRow(db, id, kind)
  const recipient = to ?? (await addressOf(context, row.clientId, row.kind))
  const content = contentOf(row)
  const sums = sumsOf(row)
  const lastPaidOn = (await listMoneyMoved(db, id)).findLast((one) => one.kind === 'payment')?.onDate ?? null
  const { subject, message } = documentMessage({
    ...content,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issuedOn,
    currency: row.currency,
    studioName: content.studio.name,
    billedTo: row.billedTo,
    standing: sums ? standingText(sums, row.currency, lastPaidOn) : owedAfter(row, content),
    owedMinor: sums?.owedMinor ?? 0,
  })
  const dedupeKey = `document:${id}:${row.emailed + 1}`
  await enqueue({
    kind: messageKinds[row.kind],
    channel: 'email',
    recipient,
    subject,
    message,
    ...(row.clientId === null ? {} : { clientId: row.clientId }),
    dedupeKey,
  })
  await record({
    entity: 'document',
    id,
    change: 'emailed',
    after: { number: row.number, to: recipient },
    ...(row.clientId === null ? {} : { subjectId: row.clientId }),
    personalFields: ['to'],
    features: ['documents', 'invoices', 'receipts', 'notifications'],
  })
  const notificationId = await findMessageId(db, dedupeKey)
  if (notificationId === null) throw new Error('a document was put into the outbox and is not there')
  return { notificationId, to: recipient }
}
