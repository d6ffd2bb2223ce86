export type WarningLevel = '1' | '7' | '14'

/** How near the end of a lot is: within 1, 7 or 14 days; null where it is further away or over. */
export const warningLevel = (daysLeft: number): WarningLevel | null => {
  if (daysLeft < 0 || daysLeft > 14) return null
  return daysLeft <= 1 ? '1' : daysLeft <= 7 ? '7' : '14'
}
