import { owedReminderKeys } from '@shared/domain/notifications/payment-reminder'
import type { CommandContext } from '../../core/context'
import { activatePaidPeriods } from '../memberships'
import { cancelQueuedKeys } from '../notifications'

/** Nothing is owed on an invoice any more: its memberships begin, and reminders that still wait are taken back. */
export const settleInvoice = async (context: CommandContext, invoiceId: string): Promise<void> => {
  await activatePaidPeriods(context, invoiceId)
  await cancelQueuedKeys(context.tx, owedReminderKeys(invoiceId))
}
