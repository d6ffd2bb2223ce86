import type { DocumentKind } from './document-kind'

const prefixes: Record<DocumentKind, string> = { invoice: 'INV', receipt: 'RCP', refund_note: 'REF' }
const firstDesk = 1

/** `INV-2027-0001`; from the second desk on the desk is in it, `INV-2027-2-0001`, since every desk counts for itself. */
export const documentNumber = (kind: DocumentKind, deskNumber: number, year: number, sequence: number): string =>
  [prefixes[kind], year, ...(deskNumber === firstDesk ? [] : [deskNumber]), String(sequence).padStart(4, '0')].join('-')
