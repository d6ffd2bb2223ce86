import type { Instant } from '../time/instant'
import type { Day } from '../time/zone'

/** What a phrase may name, and when it is typed. */
export interface PhraseVocabulary {
  today: Day
  /** Minutes of the day in the studio's wall time. */
  nowMinute: number
  timeZone: string
  /** 0 = Monday; minutes of the day, half-open. */
  openingHours: readonly { dayOfWeek: number; fromMinute: number; untilMinute: number }[]
  trainers: readonly Named[]
  sessionTypes: readonly NamedType[]
}

export interface Named {
  id: string
  name: string
}

export interface NamedType extends Named {
  durationMinutes: number
}

export type PartKind = 'client' | 'trainer' | 'sessionType' | 'day' | 'time' | 'length'

/** A run of typed words with one meaning; `from` and `until` count characters of the phrase. */
export interface PhrasePart {
  kind: PartKind
  typed: string
  from: number
  until: number
}

export type PhraseStart =
  /** `label` is the wall time; in a repeated hour it says which of the two, as in `01:30 CDT`. */
  | { kind: 'at'; startsAt: Instant; label: string }
  /** No such time that night; `sentence` says so and names the next one. */
  | { kind: 'missing'; next: Instant; sentence: string }

/** One way to understand a phrase. */
export interface PhraseReading {
  /** In the order they are typed. */
  parts: readonly PhrasePart[]
  /** What is left over for the client's name; empty when nothing is. */
  clientWords: string
  trainer: Named | null
  sessionType: NamedType | null
  /** Of a time typed without a day: the next day it comes. */
  onDate: Day | null
  start: PhraseStart | null
  lengthMinutes: number | null
}
