const zone = 'Africa/Nairobi'
const dayMs = 24 * 60 * 60 * 1000

const dayIn = (instant: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant)
const isMonday = (instant: number): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(instant) === 'Mon'

/** The first Monday after today in Nairobi, so that no hour of it is over. */
export const nextMonday = (): string => {
  const days = Array.from({ length: 7 }, (_, index) => Date.now() + (index + 1) * dayMs)
  return dayIn(days.find(isMonday) ?? Date.now())
}
