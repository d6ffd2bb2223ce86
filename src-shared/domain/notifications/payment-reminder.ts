import { addDays, type Day } from '../time/zone'

export type ReminderStep = 'final' | 'overdue' | 'in1' | 'in3' | 'in7'

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
