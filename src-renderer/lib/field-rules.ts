import { minuteOfDay } from '@shared/domain/time/wall-time'

/** Checks of one field as its form library wants them: a sentence that says what to do, or null. */
export const required = (sentence: string) => (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? null : sentence)

export const emailRule = (value: string) =>
  /^\S+@\S+\.\S+$/.test(value.trim()) ? null : 'Write an e-mail address, such as amina@kilele.co.ke.'

export const optionalEmailRule = (value: string) => (value.trim() === '' ? null : emailRule(value))

export const passwordRule = (value: string) => (value.length >= 10 ? null : `${value.length} of 10 characters. Use at least 10.`)

export const sameAs = (field: string, sentence: string) => (value: string, values: object) =>
  value === Reflect.get(values, field) ? null : sentence

/** `9`, `930`, `9:30`, `09.30` as `HH:MM`; null when it is no time of day. `24:00` is an end. */
export const wallTimeFromText = (text: string): string | null => {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const time = `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`
  return Number(time.slice(3)) < 60 && minuteOfDay(time) <= 1440 ? time : null
}
