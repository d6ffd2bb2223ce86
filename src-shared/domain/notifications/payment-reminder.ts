import { addDays, type Day } from '../time/zone'

export type ReminderStep = 'final' | 'overdue' | 'in1' | 'in3' | 'in7'

const steps: readonly ReminderStep[] = ['final', 'overdue', 'in1', 'in3', 'in7']

/** What each reminder of an invoice is known by in the outbox. */
export const owedReminderKey = (invoiceId: string, step: ReminderStep): string => `payment_reminder:${invoiceId}:${step}`
export const owedReminderKeys = (invoiceId: string): string[] => steps.map((step) => owedReminderKey(invoiceId, step))

/** Which reminder a key of `owedReminderKeys` is. */
export const owedReminderStep = (key: string): ReminderStep => steps.find((step) => key.endsWith(`:${step}`)) ?? 'overdue'

/** What each reminder of a membership that ends on a day is known by. */
export const endingReminderKey = (membershipId: string, endOn: Day, step: ReminderStep): string =>
  `membership_renewal:${membershipId}:${endOn}:${step}`
export const endingReminderKeys = (membershipId: string, endOn: Day): string[] =>
  steps.map((step) => endingReminderKey(membershipId, endOn, step))

const daysBefore: readonly (readonly [days: number, step: ReminderStep])[] = [
  [1, 'in1'],
  [3, 'in3'],
  [7, 'in7'],
]
/** A final notice goes out so long after the last day. */
export const finalNoticeDays = 14
/** No reminder goes out earlier before the last day. */
export const earliestReminderDays = 7

/**
 * The most pressing reminder whose day has come, for something that is due on its last day and exists since another: 7, 3 and 1 days before,
 * once over, once two weeks after. A day before it existed does not count; days nobody was there for are made up by one.
 */
export const reminderStep = (lastOn: Day, sinceOn: Day, today: Day): ReminderStep | null => {
  if (today >= addDays(lastOn, finalNoticeDays)) return 'final'
  if (today > lastOn) return 'overdue'
  const reached = daysBefore.find(([days]) => {
    const onDay = addDays(lastOn, -days)
    return onDay <= today && sinceOn <= onDay
  })
  return reached?.[1] ?? null
}
