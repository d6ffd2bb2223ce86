const longestMinutes = 12 * 60
/** A bare number is a length of a type, or one of these; anything else is a time. */
const bareStepMinutes = 15
const longestBareMinutes = 240

const isLength = (minutes: number): boolean => minutes >= 5 && minutes <= longestMinutes

/** `60m`, `45min`, `1h`, `1h30`, `1.5h`, `1 h 30`, `90`; null when it is no length of a session. `durations` are those of the studio's types. */
export const typedLength = (text: string, durations: readonly number[]): number | null => {
  const minutesOnly = /^(\d{1,3}) ?(?:m|mins?|minutes?|’|')$/.exec(text)
  if (minutesOnly) return isLength(Number(minutesOnly[1])) ? Number(minutesOnly[1]) : null
  const hours = /^(\d{1,2}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?) ?(?:([0-5]\d) ?(?:m|mins?)?)?$/.exec(text)
  if (hours) {
    const minutes = Math.round(Number(hours[1]!.replace(',', '.')) * 60) + Number(hours[2] ?? 0)
    return isLength(minutes) && Number(hours[1]!.replace(',', '.')) < 6 ? minutes : null
  }
  if (!/^\d{2,3}$/.test(text)) return null
  const bare = Number(text)
  const isUsual = bare > 0 && bare % bareStepMinutes === 0 && bare <= longestBareMinutes
  return isUsual || durations.includes(bare) ? bare : null
}
