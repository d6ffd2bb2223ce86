import type { Clock, Ids, Message } from '../../core/context'
import type { Tx } from '../../core/database'
import { insertNotification } from './notifications.repository'

/** Puts a message into the outbox in the transaction of its cause. */
export const enqueueMessage = async (tx: Tx, { clock, ids }: { clock: Clock; ids: Ids }, message: Message): Promise<void> => {
  const now = clock.now()
  await insertNotification(tx, {
    id: ids.next(),
    kind: message.kind,
    channel: message.channel,
    recipient: message.recipient,
    subject: message.subject ?? null,
    message: message.message,
    clientId: message.clientId ?? null,
    bookingId: message.bookingId ?? null,
    dedupeKey: message.dedupeKey,
    dueAt: message.dueAt ?? now,
    notAfter: message.notAfter ?? null,
    createdAt: now,
  })
}
