import { monthNames } from '../time/month-names'
import type { Day } from '../time/zone'

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** `30 August 2027`. */
export const longDay = (day: Day): string => `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** What stands under a package on a document: `5 sessions, use by 30 August 2027`. */
export const creditsDetail = (sessions: number, expiryOn: Day | null): string =>
  expiryOn === null ? counted(sessions, 'session') : `${counted(sessions, 'session')}, use by ${longDay(expiryOn)}`

/** What stands beside a package in the catalogue: `5 sessions, 90 days`. */
export const packageDetail = (sessions: number, validDays: number | null): string =>
  validDays === null ? counted(sessions, 'session') : `${counted(sessions, 'session')}, ${counted(validDays, 'day')}`

/** `Month, unlimited sessions`, `3 months, 12 sessions each`. */
export const planDetail = (plan: { periodUnit: string; periodCount: number; sessionsIncluded: number | null }): string => {
  const period = plan.periodCount === 1 ? `1 ${plan.periodUnit}` : `${plan.periodCount} ${plan.periodUnit}s`
  return `${period}, ${plan.sessionsIncluded === null ? 'unlimited sessions' : counted(plan.sessionsIncluded, 'session')}`
}

/** What was sold in a line's room: `5-pack`, `5-pack and 2 more`. */
export const soldText = (descriptions: readonly string[]): string => {
  const [first = '', ...more] = descriptions
  return more.length === 0 ? first : `${first} and ${more.length} more`
}
