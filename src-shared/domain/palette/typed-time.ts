const noon = 12 * 60

/** A time as typed. `isSure` is false where half of the day is left open: `6`, `6:30`. */
export interface TypedTime {
  minute: number
  isSure: boolean
}

const timeOf = (hour: number, minute: number, isSure: boolean): TypedTime | null =>
  hour < 24 && minute < 60 ? { minute: hour * 60 + minute, isSure } : null

/** Until noon a number without a leading zero may mean the evening. */
const openTime = (hourText: string, minute: number): TypedTime | null => {
  const hour = Number(hourText)
  return timeOf(hour, minute, hour === 0 || hour >= 12 || hourText.startsWith('0'))
}

/** `6pm`, `6:30 pm`, `18`, `18:00`, `1830`, `18h30`, `6.30pm`, `noon`; null when it is no time of day. */
export const typedTime = (text: string): TypedTime | null => {
  if (text === 'noon' || text === 'midday') return { minute: noon, isSure: true }
  const halves = /^(\d{1,2})(?:[:.]?([0-5]\d))? ?([ap])\.?m?\.?$/.exec(text)
  if (halves) {
    const hour = Number(halves[1])
    if (hour < 1 || hour > 12) return null
    return timeOf((hour % 12) + (halves[3] === 'p' ? 12 : 0), Number(halves[2] ?? 0), true)
  }
  const spelled = /^(\d{1,2})[:.]([0-5]\d)$/.exec(text)
  if (spelled) return openTime(spelled[1]!, Number(spelled[2]))
  const french = /^(\d{1,2})h([0-5]\d)?$/.exec(text)
  if (french) return Number(french[1]) < 6 ? null : openTime(french[1]!, Number(french[2] ?? 0))
  const packed = /^(\d{1,2})([0-5][05])$/.exec(text)
  if (packed && text.length > 2) return openTime(packed[1]!, Number(packed[2]))
  return /^\d{1,2}$/.test(text) ? openTime(text, 0) : null
}

interface DayHours {
  fromMinute: number
  untilMinute: number
}

/** The minutes of the day a typed time can mean there: the half of the day that lies in the opening hours, else both, as typed first. */
export const timeMeanings = ({ minute, isSure }: TypedTime, openingHours: readonly DayHours[]): number[] => {
  if (isSure) return [minute]
  const both = [minute, minute + noon]
  const open = both.filter((one) => openingHours.some(({ fromMinute, untilMinute }) => fromMinute <= one && one < untilMinute))
  return open.length === 0 ? both : open
}
