import type { Db, Tx } from '../../data/db'

/**
 * The duplicates that live on in this client. A chain is kept one step long.
 * The index is named, for nearly all clients are merged into nobody, and by that figure the planner would read every one.
 */
export const listMergedInto = (db: Db, clientId: string) =>
  db.all<{ id: string; number: string; email: string | null; phone: string | null }>(
    'SELECT id, number, email, phone FROM client INDEXED BY client_mergedIntoId_idx WHERE mergedIntoId = ? AND erasedAt IS NULL ORDER BY id',
    [clientId],
  )

/** A session both have a booking of that was not cancelled, the earliest first. */
export const findSharedSession = (db: Db, clientId: string, otherId: string) =>
  db.get<{ startsAt: number; sessionTypeName: string; trainerName: string; statuses: string }>(
    `SELECT s.startsAt, y.name AS sessionTypeName, t.name AS trainerName, a.status || ' ' || b.status AS statuses
       FROM booking a JOIN booking b ON b.sessionId = a.sessionId AND b.clientId = ? AND b.status <> 'cancelled'
            JOIN session s ON s.id = a.sessionId JOIN session_type y ON y.id = s.sessionTypeId JOIN trainer t ON t.id = s.trainerId
      WHERE a.clientId = ? AND a.status <> 'cancelled' ORDER BY s.startsAt LIMIT 1`,
    [otherId, clientId],
  )

export const listSessionsOf = (db: Db, clientId: string) =>
  db.all<{ startsAt: number; trainerId: string }>(
    'SELECT s.startsAt, s.trainerId FROM booking b JOIN session s ON s.id = b.sessionId WHERE b.clientId = ? ORDER BY s.startsAt',
    [clientId],
  )

type Of = { where: { clientId: string }; data: { clientId: string } }

/** What the duplicate bought, owns and owes. */
const moveTill = async (tx: Tx, of: Of): Promise<void> => {
  await tx.clientPackage.updateMany(of)
  await tx.fee.updateMany(of)
  await tx.membership.updateMany(of)
  await tx.document.updateMany(of)
  await tx.invoice.updateMany(of)
  await tx.payment.updateMany(of)
  await tx.refund.updateMany(of)
}

/** Everything that hangs on the duplicate goes over; what was merged into it before, too. Its search text goes. */
export const moveToSurvivor = async (
  tx: Tx,
  { id, duplicateId, primaryTrainerId }: { id: string; duplicateId: string; primaryTrainerId: string | null },
) => {
  const of = { where: { clientId: duplicateId }, data: { clientId: id } }
  const bookings = await tx.booking.updateMany(of)
  const notes = await tx.clientNote.updateMany(of)
  const messages = await tx.notification.updateMany(of)
  await moveTill(tx, of)
  await tx.client.updateMany({ where: { mergedIntoId: duplicateId }, data: { mergedIntoId: id } })
  await tx.clientText.deleteMany({ where: { clientId: duplicateId } })
  await tx.clientTag.deleteMany({ where: { clientId: duplicateId } })
  // A trainer a booking was moved away from, and the duplicate's own: no booking says it.
  const seenBy = await tx.clientTrainer.findMany({ where: { clientId: duplicateId }, select: { trainerId: true } })
  const own = primaryTrainerId === null ? [] : [{ trainerId: primaryTrainerId }]
  for (const { trainerId } of [...seenBy, ...own]) {
    const key = { trainerId, clientId: id }
    await tx.clientTrainer.upsert({ where: { trainerId_clientId: key }, create: key, update: {}, select: { clientId: true } })
  }
  return { bookings: bookings.count, notes: notes.count, messages: messages.count }
}

export const markMerged = (tx: Tx, duplicateId: string, mergedIntoId: string, archivedAt: number) =>
  tx.client.update({ where: { id: duplicateId }, data: { mergedIntoId, archivedAt: new Date(archivedAt) }, select: { id: true } })
