import type { Outputs } from './api'

export { documentTitles as documentKindNames } from '@shared/domain/invoices/document-kind'
export { methodNames } from '@shared/domain/invoices/method-names'
export type Payment = Outputs['payments']['get']
export type PaymentMethod = Payment['method']
export type PaymentState = Payment['status']
export type DocumentRecord = Outputs['documents']['get']
export type DocumentKind = DocumentRecord['kind']
/** How the desk takes and gives back money by its own word. */
export type DeskMethod = Exclude<PaymentMethod, 'paddle'>

export const deskMethods = ['cash', 'mpesa', 'card', 'bank_transfer', 'cheque'] as const satisfies readonly DeskMethod[]
