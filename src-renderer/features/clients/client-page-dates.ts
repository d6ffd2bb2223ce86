import { ageOn, daysToBirthday } from '@shared/domain/clients/birthday'
import type { Day } from '@shared/domain/time/zone'

const formatter = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const monthAndYear = formatter({ month: 'short', year: 'numeric' })
const dateInFull = formatter({ day: 'numeric', month: 'long', year: 'numeric' })
const atMidnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** `Sept 2025` */
export const monthText = (day: Day): string => monthAndYear.format(atMidnight(day))
/** `14 September 2025` */
export const dateText = (day: Day): string => dateInFull.format(atMidnight(day))

/** `today`, `tomorrow`, `in 3 days`; null when it is further than a week away. */
export const birthdaySoon = (birthday: Day, today: Day): string | null => {
  const days = daysToBirthday(birthday, today)
  if (days > 7) return null
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}

/** `8 June 1990, 37` */
export const birthdayText = (birthday: Day, today: Day): string => {
  const age = ageOn(birthday, today)
  return age === null ? dateText(birthday) : `${dateText(birthday)}, ${age}`
}
