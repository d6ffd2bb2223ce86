import type { PhraseReading } from '@shared/domain/palette/phrase'
import { addMinutes, type Instant } from '@shared/domain/time/instant'
import type { Client, SessionType, Trainer } from '../../lib/records'

/** A booking as it would be made. */
export interface BookingPlan {
  client: Client
  trainer: Trainer
  type: SessionType
  startsAt: Instant
  endsAt: Instant
  allowClientOverlap?: boolean
}

/** The named type; else the first of the wished length; else the standard one, which is the first. */
export const plannedType = (reading: PhraseReading, types: readonly SessionType[]): SessionType | undefined => {
  const named = types.find(({ id }) => id === reading.sessionType?.id)
  if (named) return named
  const [standard] = types
  if (reading.lengthMinutes === null || standard?.durationMinutes === reading.lengthMinutes) return standard
  return types.find(({ durationMinutes }) => durationMinutes === reading.lengthMinutes) ?? standard
}

interface PlanParts {
  reading: PhraseReading
  client: Client
  trainer: Trainer | undefined
  types: readonly SessionType[]
}

/** Null while a part is missing. Of a time that does not exist it is the next one. */
export const bookingPlan = ({ reading, client, trainer, types }: PlanParts): BookingPlan | null => {
  const type = plannedType(reading, types)
  if (!type || !trainer || reading.start === null) return null
  const startsAt = reading.start.kind === 'at' ? reading.start.startsAt : reading.start.next
  return { client, trainer, type, startsAt, endsAt: addMinutes(startsAt, reading.lengthMinutes ?? type.durationMinutes) }
}

export const planId = ({ client, trainer, type, startsAt, endsAt, allowClientOverlap }: BookingPlan): string =>
  [client.id, trainer.id, type.id, startsAt, endsAt, allowClientOverlap ? 'both' : ''].join(' ')
