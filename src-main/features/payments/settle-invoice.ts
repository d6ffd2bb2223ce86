import { owedReminderKeys } from '@shared/domain/notifications/payment-reminder'
import type { CommandContext } from '../../core/context'
import { activatePaidPeriods } from '../memberships'
import { cancelQueuedKeys } from '../notifications'
import { renewOwedReminders } from '../payment-reminders'

/**
 * Less is owed on an invoice than before. With nothing left its memberships begin and reminders that still wait are taken back; else these name what is left.
 */
export const settleInvoice = async (context: CommandContext, invoiceId: string, leftMinor: number): Promise<void> => {
  if (leftMinor > 0) return renewOwedReminders(context, invoiceId)
  await activatePaidPeriods(context, invoiceId)
  await cancelQueuedKeys(context.tx, owedReminderKeys(invoiceId))
}
