import { dayLabel } from '../time/day-label'
import type { Instant } from '../time/instant'
import { wallTimeLabel } from '../time/wall-time'
import { dayOf, type Day } from '../time/zone'

export interface EntrySession {
  sessionTypeName: string
  trainerName: string
  startsAt: Instant
  status: string
}

export interface TextedEntry {
  kind: 'purchase' | 'reserve' | 'release' | 'use' | 'refund' | 'extend' | 'expire'
  boughtDelta: number
  usedDelta: number
  refundedDelta: number
  expiredDelta: number
  fromExpiryOn: Day | null
  toExpiryOn: Day | null
  session: EntrySession | null
  refundNumber: string | null
  origin: 'sale' | 'membership' | 'given'
}

const sessions = (count: number): string => `${count} ${count === 1 ? 'session' : 'sessions'}`

const started = { sale: 'Bought', membership: 'Included in the membership', given: 'Given' } as const

/** One line of a lot’s ledger in plain words: `Used: Personal training with Amina, Tue 8 June 10:00`. */
export const entryText = (entry: TextedEntry, timeZone: string, year: number): string => {
  const dayText = (day: Day | null): string => (day === null ? 'no last day' : dayLabel(day, year))
  const { session } = entry
  const which =
    session === null
      ? 'a session without a booking'
      : `${session.sessionTypeName} with ${session.trainerName}, ${dayLabel(dayOf(session.startsAt, timeZone), year)} ${wallTimeLabel(session.startsAt, timeZone)}`
  switch (entry.kind) {
    case 'purchase':
      return `${started[entry.origin]}: ${sessions(entry.boughtDelta)}`
    case 'reserve':
      return `Reserved: ${which}`
    case 'release':
      return entry.usedDelta < 0 ? `Returned after use: ${which}` : `Returned: ${which}`
    case 'use': {
      if (session?.status === 'no_show') return `Used, no-show: ${which}`
      return session?.status === 'cancelled' ? `Used, late cancellation: ${which}` : `Used: ${which}`
    }
    case 'refund': {
      const by = entry.refundNumber === null ? '' : `, ${entry.refundNumber}`
      return `${entry.refundedDelta > 0 ? 'Refunded' : 'Refund taken back'}: ${sessions(Math.abs(entry.refundedDelta))}${by}`
    }
    case 'extend': {
      const back = entry.expiredDelta === 0 ? '' : `, ${sessions(-entry.expiredDelta)} back`
      return `Extended: from ${dayText(entry.fromExpiryOn)} to ${dayText(entry.toExpiryOn)}${back}`
    }
    case 'expire':
      return `Expired: ${sessions(entry.expiredDelta)}`
  }
}
