export type DocumentKind = 'invoice' | 'receipt' | 'refund_note'

export const documentTitles: Record<DocumentKind, string> = { invoice: 'Invoice', receipt: 'Receipt', refund_note: 'Refund note' }
