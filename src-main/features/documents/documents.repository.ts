import type { DocumentKind } from '@shared/domain/invoices/document-kind'
import type { Db, Tx } from '../../data/db'

/** The next of its kind at this desk in this year. */
export const nextSequence = async (db: Db, kind: DocumentKind, deskNumber: number, year: number): Promise<number> =>
  ((
    await db.get<{ last: number | null }>('SELECT max(sequence) AS last FROM document WHERE kind = ? AND deskNumber = ? AND year = ?', [
      kind,
      deskNumber,
      year,
    ])
  )?.last ?? 0) + 1

export interface NewDocument {
  id: string
  kind: DocumentKind
  deskNumber: number
  year: number
  sequence: number
  number: string
  issuedAt: number
  issuedOn: string
  issuedById: string
  clientId: string | null
  billedTo: string
  currency: string
  totalMinor: number
  taxMinor: number
  content: string
  logoId: string | null
}

export const insertDocument = (tx: Tx, { issuedAt, ...row }: NewDocument) =>
  tx.document.create({ data: { ...row, issuedAt: new Date(issuedAt), createdAt: new Date(issuedAt) }, select: { id: true } })

/** Kept once for all documents that show it. */
export const keepLogo = (tx: Tx, logo: { id: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }) =>
  tx.documentLogo.upsert({ where: { id: logo.id }, create: logo, update: {}, select: { id: true } })
