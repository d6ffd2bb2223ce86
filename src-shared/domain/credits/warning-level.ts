import type { Day } from '../time/zone'

export type WarningLevel = '1' | '7' | '14'

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Days from one day to another, negative where it lies before. */
export const daysUntil = (today: Day, day: Day): number => dayNumber(day) - dayNumber(today)

/** How near the end of a lot is: within 1, 7 or 14 days; null where it is further away or over. */
export const warningLevel = (daysLeft: number): WarningLevel | null => {
  if (daysLeft < 0 || daysLeft > 14) return null
  return daysLeft <= 1 ? '1' : daysLeft <= 7 ? '7' : '14'
}
