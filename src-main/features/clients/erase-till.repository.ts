import type { Db, Tx } from '../../data/db'

/** What somebody wrote on a sale by hand and the catalogue does not say too; everything else on a document is the catalogue's. */
const listFreeTexts = async (db: Db, among: string): Promise<string[]> => {
  const rows = await db.all<{ description: string }>(
    `WITH line AS (SELECT l.kind, l.description FROM json_each(?) self JOIN invoice i ON i.clientId = self.value JOIN invoice_line l ON l.invoiceId = i.id)
     SELECT description FROM line WHERE kind = 'free' AND description <> '' EXCEPT SELECT description FROM line WHERE kind <> 'free'`,
    [among],
  )
  return rows.map(({ description }) => description)
}

/** Fields of a document that hold words of the desk; nothing else of it is touched but a free line's description. */
const written = new Set(['discountReason', 'reason', 'referenceNumber'])

/** A document without the words people wrote into it. Its items, taxes and sums stay. */
const withoutWords = (content: string, freeTexts: ReadonlySet<string>): string =>
  JSON.stringify(JSON.parse(content), (key, value: unknown) => {
    if (written.has(key)) return null
    return key === 'description' && typeof value === 'string' && freeTexts.has(value) ? '' : value
  })

/** A client's documents are made out to nobody, and what was written about sales, refunds, credits and memberships goes. Every sum and number stays. */
export const eraseTillTexts = async (tx: Tx, db: Db, ids: readonly string[]): Promise<void> => {
  const among = JSON.stringify(ids)
  const freeTexts = new Set(await listFreeTexts(db, among))
  const documents = await db.all<{ id: string; content: string }>(
    'SELECT d.id, d.content FROM json_each(?) self JOIN document d ON d.clientId = self.value',
    [among],
  )
  for (const { id, content } of documents) {
    await tx.document.update({ where: { id }, data: { billedTo: '', content: withoutWords(content, freeTexts) }, select: { id: true } })
  }
  const clientId = { in: [...ids] }
  await tx.payment.updateMany({ where: { clientId }, data: { referenceNumber: null, notes: '', gatewayResponse: null } })
  await tx.payment.updateMany({ where: { clientId, invoice: { lines: { some: { kind: 'free' } } } }, data: { description: '' } })
  await tx.invoiceLine.updateMany({ where: { kind: 'free', invoice: { clientId } }, data: { description: '' } })
  await tx.invoice.updateMany({ where: { clientId }, data: { discountReason: null } })
  await tx.refund.updateMany({ where: { clientId }, data: { reason: '', referenceNumber: null } })
  await tx.creditEntry.updateMany({ where: { clientPackage: { clientId }, reason: { not: null } }, data: { reason: null } })
  await tx.fee.updateMany({ where: { clientId }, data: { waiverReason: null } })
  await tx.membership.updateMany({ where: { clientId }, data: { cancelReason: null } })
  await tx.membershipFreeze.updateMany({ where: { membership: { clientId } }, data: { reason: '' } })
}
