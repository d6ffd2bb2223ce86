import { dayMs, hourMs, minuteMs } from '@shared/domain/time/instant'

export interface BigStudioSize {
  trainers: number
  clients: number
  bookings: number
}

export interface BenchSignIn {
  email: string
  password: string
}

export interface BigStudioFacts {
  /** The instant the measurements take for now: 60 days before the last booking. */
  now: number
  owner: BenchSignIn
  trainer: BenchSignIn
}

/** 1 June 2022 in Nairobi, whose clocks never change. */
export const firstDay = Date.parse('2022-05-31T21:00:00Z')
export const opensAtHour = 6
export const closesAtHour = 22
export const slotMs = 30 * minuteMs
/** Of all half hours, cancelled ones included: a million bookings of twenty trainers are five years. */
export const fullness = 0.86
const daysAhead = 60

/** 10:12 in the morning, with two months of bookings ahead. */
export const nowOf = ({ trainers, bookings }: BigStudioSize): number => {
  const perDay = trainers * fullness * ((closesAtHour - opensAtHour) * 2)
  return firstDay + (Math.floor(bookings / perDay) - daysAhead) * dayMs + 10 * hourMs + 12 * minuteMs
}
