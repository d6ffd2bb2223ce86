import { dayMs } from '../time/instant'
import { addDays, type Day } from '../time/zone'

/** The birthday in a year; somebody born on 29 February has it on 1 March in other years. */
const birthdayIn = (birthday: Day, year: number): Day =>
  addDays(`${String(year).padStart(4, '0')}-${birthday.slice(5, 7)}-01`, Number(birthday.slice(8)) - 1)

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Full years; null before the day of birth. */
export const ageOn = (birthday: Day, today: Day): number | null => {
  const years = yearOf(today) - yearOf(birthday) - (today < birthdayIn(birthday, yearOf(today)) ? 1 : 0)
  return years < 0 ? null : years
}

/** 0 on the day itself. */
export const daysToBirthday = (birthday: Day, today: Day): number => {
  const thisYear = birthdayIn(birthday, yearOf(today))
  const next = thisYear < today ? birthdayIn(birthday, yearOf(today) + 1) : thisYear
  return Math.round((Date.parse(`${next}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)
}
