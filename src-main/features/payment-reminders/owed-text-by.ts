import type { ReminderStep } from '@shared/domain/notifications/payment-reminder'
import { owedText } from '@shared/domain/notifications/reminder-text'
import type { Message } from '../../core/context'
import type { StudioRow } from '../studio'
import type { OwedAmount } from './payment-reminders.repository'

/** A text message has no subject, and is too short to say how to pay. */
export const owedTextBy = (
  channel: Message['channel'],
  step: ReminderStep,
  invoice: OwedAmount,
  { name, paymentInstructions }: StudioRow,
): Pick<Message, 'subject' | 'message'> => {
  const isEmail = channel === 'email'
  const { subject, message } = owedText(step, { ...invoice, studioName: name, instructions: isEmail ? paymentInstructions : '' })
  return isEmail ? { subject, message } : { message }
}
