import { minuteMs, type Instant, type Interval } from '../time/instant'

interface Attended extends Interval {
  status: string
  isCheckedIn: boolean
}

/** What a confirmed session asks for when its client is not checked in: `late` while it runs, `ended` when it is over and nobody has said how it went. */
export type Absence = { kind: 'late'; minutes: number } | { kind: 'ended' }

export const absenceOf = ({ status, isCheckedIn, from, until }: Attended, now: Instant): Absence | null => {
  if (status !== 'confirmed' || isCheckedIn || now < from + minuteMs) return null
  return now >= until ? { kind: 'ended' } : { kind: 'late', minutes: Math.floor((now - from) / minuteMs) }
}
