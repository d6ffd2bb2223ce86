import type { Instant } from '../time/instant'
import { dayLabel } from '../time/day-label'
import { wallTimeLabel } from '../time/wall-time'
import { dayOf, zoneAbbreviation } from '../time/zone'

export type BookingMessageKind = 'confirmed' | 'moved' | 'cancelled'

interface BookingFacts {
  studioName: string
  timeZone: string
  trainerName: string
  sessionTypeName: string
  startsAt: Instant
}

const sentences: Record<BookingMessageKind, (what: string, when: string) => string> = {
  confirmed: (what, when) => `${what} is confirmed for ${when}.`,
  moved: (what, when) => `${what} is now on ${when}.`,
  cancelled: (what, when) => `${what} on ${when} is cancelled.`,
}

const subjects: Record<BookingMessageKind, string> = {
  confirmed: 'Session confirmed',
  moved: 'Session moved',
  cancelled: 'Session cancelled',
}

/** What the client reads: the studio's wall time with its zone, whatever computer wrote it. */
export const bookingMessage = (kind: BookingMessageKind, facts: BookingFacts): { subject: string; message: string } => {
  const label = wallTimeLabel(facts.startsAt, facts.timeZone)
  const zone = zoneAbbreviation(facts.startsAt, facts.timeZone)
  const when = `${dayLabel(dayOf(facts.startsAt, facts.timeZone))}, ${label.includes(' ') ? label : `${label} ${zone}`}`
  const what = `${facts.sessionTypeName} with ${facts.trainerName}`
  return { subject: `${subjects[kind]}: ${when}`, message: `${facts.studioName}: ${sentences[kind](what, when)}` }
}
