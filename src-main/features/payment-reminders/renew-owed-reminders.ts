import { owedReminderKeys, owedReminderStep } from '@shared/domain/notifications/payment-reminder'
import type { WriteContext } from '../../core/context'
import { listQueuedKeys, rewordQueued } from '../notifications'
import { getStudio } from '../studio'
import { owedTextBy } from './owed-text-by'
import { findOwedInvoice } from './payment-reminders.repository'

/** Reminders of an invoice that still wait name what is owed now: a part of it was paid or taken off since they were written. */
export const renewOwedReminders = async ({ db, tx }: Pick<WriteContext, 'db' | 'tx'>, invoiceId: string): Promise<void> => {
  const waiting = await listQueuedKeys(db, owedReminderKeys(invoiceId))
  if (waiting.length === 0) return
  const [invoice, studio] = await Promise.all([findOwedInvoice(db, invoiceId), getStudio(db)])
  if (!invoice) return
  for (const { dedupeKey, channel } of waiting)
    await rewordQueued(tx, dedupeKey, owedTextBy(channel, owedReminderStep(dedupeKey), invoice, studio))
}
