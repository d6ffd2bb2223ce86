import type { DocumentKind } from '../../lib/payment-words'

/** What the documents are narrowed to; stands in the address, so that any record can link to its document. */
export interface DocumentsSearch {
  kind?: DocumentKind
  clientId?: string
  /** The document the panel is opened for. */
  document?: string
}

const kinds = ['invoice', 'receipt', 'refund_note'] as const satisfies DocumentKind[]
const idIn = (raw: unknown) => (typeof raw === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(raw) ? raw : undefined)

/** The router's reading of an address: what it does not know is dropped. */
export const documentsSearch = (raw: Record<string, unknown>): DocumentsSearch =>
  Object.fromEntries(
    Object.entries({
      kind: kinds.find((kind) => kind === raw['kind']),
      clientId: idIn(raw['clientId']),
      document: idIn(raw['document']),
    }).filter(([, value]) => value !== undefined),
  )
