import {
  earliestReminderDays,
  endingReminderKey,
  owedReminderKey,
  reminderStep,
  type ReminderStep,
} from '@shared/domain/notifications/payment-reminder'
import { membershipEndText } from '@shared/domain/notifications/reminder-text'
import { readWallTime } from '@shared/domain/time/wall-time'
import { addDays, dayInterval, dayOf, type Day } from '@shared/domain/time/zone'
import type { BaseContext, Message, WriteContext } from '../../core/context'
import { findStudio, type StudioRow } from '../studio'
import { owedTextBy } from './owed-text-by'
import {
  listEndingMemberships,
  listOwedInvoices,
  type EndingMembership,
  type OwedInvoice,
  type Reachable,
} from './payment-reminders.repository'

/** Wall time of the studio, minutes of the day. */
export const remindersMinute = 9 * 60

/** By e-mail where it may go there, else as a text message; null where neither may. */
const wayTo = ({ email, emailConsent, phone, smsConsent }: Reachable): Pick<Message, 'channel' | 'recipient'> | null => {
  if (email !== null && emailConsent !== 'refused') return { channel: 'email', recipient: email }
  return phone !== null && smsConsent !== 'refused' ? { channel: 'sms', recipient: phone } : null
}

const kindOf = (step: ReminderStep): string => {
  if (step === 'final') return 'payment_final_notice'
  return step === 'overdue' ? 'payment_overdue' : 'payment_due_soon'
}

const owedMessage = (row: OwedInvoice, studio: StudioRow, today: Day): Message | null => {
  const way = wayTo(row)
  const step = reminderStep(row.dueOn, row.issuedOn, today)
  if (way === null || step === null) return null
  return {
    ...way,
    ...owedTextBy(way.channel, step, row, studio),
    kind: kindOf(step),
    clientId: row.clientId,
    dedupeKey: owedReminderKey(row.id, step),
    // What is due soon is no longer so once it is over.
    ...(kindOf(step) === 'payment_due_soon' ? { notAfter: dayInterval(row.dueOn, studio.timeZone).until } : {}),
  }
}

const endingMessage = (row: EndingMembership, studio: StudioRow, today: Day): Message | null => {
  const way = wayTo(row)
  const step = reminderStep(row.endOn, row.sinceOn, today)
  if (way === null || step === null) return null
  const { subject, message } = membershipEndText({ studioName: studio.name, ...row })
  return {
    ...way,
    ...(way.channel === 'email' ? { subject } : {}),
    kind: 'membership_renewal',
    message,
    clientId: row.clientId,
    dedupeKey: endingReminderKey(row.id, row.endOn, step),
    notAfter: dayInterval(row.endOn, studio.timeZone).until,
  }
}

/** Not before the hour at which reminders go out, however early the computer was switched on. */
const earliestOf = (today: Day, timeZone: string): number => {
  const reading = readWallTime(today, remindersMinute, timeZone)
  if (reading.kind === 'missing') return reading.next
  return reading.kind === 'two' ? reading.first : reading.instant
}

/** Reminders of this day for what is owed and for memberships that end, the most pressing one for each; sent ones are known by their key. */
const remindersOfToday = async ({ db, clock }: Pick<BaseContext, 'db' | 'clock'>): Promise<Message[]> => {
  const studio = await findStudio(db)
  if (!studio) return []
  const today = dayOf(clock.now(), studio.timeZone)
  const until = addDays(today, earliestReminderDays)
  const owed = await listOwedInvoices(db, until)
  const ending = await listEndingMemberships(db, today, until)
  const dueAt = Math.max(clock.now(), earliestOf(today, studio.timeZone))
  return [...owed.map((row) => owedMessage(row, studio, today)), ...ending.map((row) => endingMessage(row, studio, today))].flatMap(
    (message) => (message === null ? [] : [{ ...message, dueAt }]),
  )
}

/** Messages of one transaction: few enough that nobody at the desk waits for it. */
const mostAtOnce = 50

/** Puts the day's reminders into the outbox. A second run of the same day adds none. */
export const sendPaymentReminders = async (
  context: Pick<BaseContext, 'db' | 'clock'>,
  transaction: (body: (write: WriteContext) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const messages = await remindersOfToday(context)
  for (let from = 0; from < messages.length; from += mostAtOnce)
    await transaction(async ({ enqueue }) => {
      for (const message of messages.slice(from, from + mostAtOnce)) await enqueue(message)
    })
}
