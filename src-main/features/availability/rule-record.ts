import { wallTimeText } from '@shared/domain/time/wall-time'
import type { RuleRow } from './availability.repository'

/** Hours as the API says them. */
export const ruleRecord = ({ startMinute, endMinute, onDate, endedAt, ...row }: RuleRow) => ({
  ...row,
  isRecurring: onDate === null,
  date: onDate,
  start: wallTimeText(startMinute),
  end: wallTimeText(endMinute),
  isActive: endedAt === null,
})

export const availabilityFeatures = ['availability', 'calendar'] as const
