import type { CommandContext } from '../../src-main/core/context'
import { issueDocument, type NewIssue } from '../../src-main/features/documents'
import { openStudioOf } from './massage-studio'
import type { TestApp } from './test-app'

type Content = NewIssue['content']
type Item = Content['items'][number]

/** An item with 16 % inside its price. */
export const itemOf = (description: string, unitPriceMinor: number, more: Partial<Item> = {}): Item => {
  const quantity = more.quantity ?? 1
  const totalMinor = quantity * unitPriceMinor - (more.discountMinor ?? 0)
  const taxMinor = Math.round((totalMinor * 16) / 116)
  return {
    description,
    detail: null,
    quantity,
    unitPriceMinor,
    discountMinor: 0,
    taxRateBasisPoints: 1600,
    taxName: 'VAT',
    netMinor: totalMinor - taxMinor,
    taxMinor,
    totalMinor,
    ...more,
  }
}

const sum = (items: readonly Item[], field: 'netMinor' | 'taxMinor' | 'totalMinor' | 'discountMinor') =>
  items.reduce((all, item) => all + item[field], 0)

/** What would be printed of these items, all of it still owed. */
export const contentOf = (items: readonly Item[], more: Partial<Content> = {}): Content => ({
  pricesIncludeTax: true,
  items: [...items],
  subtotalMinor: items.reduce((all, item) => all + item.quantity * item.unitPriceMinor, 0),
  discountMinor: sum(items, 'discountMinor'),
  discountReason: null,
  taxes: [{ name: 'VAT', rateBasisPoints: 1600, netMinor: sum(items, 'netMinor'), taxMinor: sum(items, 'taxMinor') }],
  totalMinor: sum(items, 'totalMinor'),
  tenders: [],
  paidMinor: 0,
  owedMinor: sum(items, 'totalMinor'),
  dueOn: '2027-06-22',
  paymentInstructions: null,
  refersTo: [],
  reason: null,
  ...more,
})

/** As a command of the owner’s, in one transaction. */
export const asCommand = async <Output>(app: TestApp, body: (context: CommandContext) => Promise<Output>): Promise<Output> => {
  const { id, role, trainerId } = await app.owner.staff.me()
  const caller = { staffUserId: id, role, trainerId, authSessionId: '' }
  return openStudioOf(app).transaction(id, (context) => body({ ...context, caller }))
}

const issueOf = (kind: NewIssue['kind'], content: Content, more: Partial<NewIssue> = {}): NewIssue => ({
  kind,
  clientId: null,
  currency: 'KES',
  totalMinor: content.totalMinor,
  taxMinor: content.taxes.reduce((all, { taxMinor }) => all + taxMinor, 0),
  content,
  ...more,
})

export const issued = (app: TestApp, kind: NewIssue['kind'], content: Content, more: Partial<NewIssue> = {}) =>
  asCommand(app, (context) => issueDocument(context, issueOf(kind, content, more)))

/** An invoice with its row, of which all is owed. */
export const issuedInvoice = (app: TestApp, content: Content, more: Partial<NewIssue> = {}) =>
  asCommand(app, async (context) => {
    const { currency, clientId, taxMinor, totalMinor, ...issue } = issueOf('invoice', content, more)
    const invoice = await issueDocument(context, { ...issue, currency, clientId, taxMinor, totalMinor })
    await context.tx.invoice.create({
      data: {
        id: invoice.id,
        clientId,
        currency,
        pricesIncludeTax: content.pricesIncludeTax,
        discountMinor: content.discountMinor,
        taxMinor,
        totalMinor,
        dueOn: content.dueOn ?? invoice.issuedOn,
        issuedAt: new Date(invoice.issuedAt),
        owedMinor: totalMinor,
      },
    })
    return invoice
  })

/** Takes money for an invoice, with a receipt. */
export const paid = (app: TestApp, invoiceId: string, amountMinor: number, receipt: Content, more: Partial<NewIssue> = {}) =>
  asCommand(app, async (context) => {
    const { tx, ids, clock, caller } = context
    const {
      id: receiptId,
      number,
      issuedOn,
    } = await issueDocument(context, issueOf('receipt', receipt, { ...more, totalMinor: amountMinor }))
    const id = ids.next()
    const [tender] = receipt.tenders
    await tx.payment.create({
      data: {
        id,
        transactionId: id,
        invoiceId,
        receiptId,
        clientId: more.clientId ?? null,
        amountMinor,
        currency: more.currency ?? 'KES',
        method: tender?.method ?? 'cash',
        status: 'completed',
        description: '',
        notes: '',
        deskNumber: 1,
        recordedById: caller.staffUserId,
        createdAt: new Date(clock.now()),
        paidAt: new Date(clock.now()),
        paidOn: issuedOn,
      },
    })
    return { paymentId: id, receiptId, number }
  })

/** Takes money off an invoice; with a payment it goes back. */
export const refunded = (
  app: TestApp,
  invoiceId: string,
  sums: { creditedMinor: number; amountMinor: number; paymentId: string | null },
  note: Content,
  more: Partial<NewIssue> = {},
) =>
  asCommand(app, async (context) => {
    const { id, number, issuedOn } = await issueDocument(context, issueOf('refund_note', note, { ...more, totalMinor: sums.creditedMinor }))
    await context.tx.refund.create({
      data: {
        id,
        invoiceId,
        ...sums,
        clientId: more.clientId ?? null,
        currency: more.currency ?? 'KES',
        method: sums.paymentId === null ? null : 'cash',
        status: 'completed',
        reason: note.reason ?? '',
        recordedById: context.caller.staffUserId,
        createdAt: new Date(context.clock.now()),
        refundedOn: issuedOn,
      },
    })
    return { id, number }
  })

type Paper = 'a4' | 'a5' | 'slip'

/** The bytes of a document on paper. */
export const pdfOf = async (app: TestApp, id: string, paper?: Paper): Promise<Uint8Array> => {
  const { fileId } = await app.owner.documents.pdf(paper === undefined ? { id } : { id, paper })
  const file = await app.studio.takeFile(fileId, app.ownerPeer)
  if (!file) throw new Error('the document was not made')
  return file.bytes
}
