import { minuteMs, toIso, type Instant } from '@shared/domain/time/instant'
import { clientName } from '../clients'
import type { BookingRow } from './bookings.repository'

const isoOrNull = (instant: number | null): string | null => (instant === null ? null : toIso(instant))
const minutesBetween = (from: number, until: number): number => Math.round((until - from) / minuteMs)

/** A booking as the API says it: flat, with its session's times. */
export const bookingRecord = (row: BookingRow, now: Instant) => ({
  id: row.id,
  sessionId: row.sessionId,
  trainerId: row.trainerId,
  trainerName: row.trainerName,
  clientId: row.clientId,
  clientName: clientName(row),
  clientNumber: row.clientNumber,
  sessionTypeId: row.sessionTypeId,
  sessionTypeName: row.sessionTypeName,
  sessionTypeColour: row.sessionTypeColour,
  kind: row.kind,
  startsAt: toIso(row.startsAt),
  endsAt: toIso(row.endsAt),
  durationMinutes: minutesBetween(row.startsAt, row.endsAt),
  bufferBeforeMinutes: minutesBetween(row.blockedFrom, row.startsAt),
  bufferAfterMinutes: minutesBetween(row.endsAt, row.blockedUntil),
  status: row.status,
  holdUntil: isoOrNull(row.holdUntil),
  checkedInAt: isoOrNull(row.checkedInAt),
  endReason: row.endReason,
  cancellationReason: row.cancellationReason,
  notes: row.notes,
  sequence: row.sequence,
  cover: row.cover,
  clientPackageId: row.clientPackageId,
  membershipId: row.membershipId,
  coverName: row.coverName,
  isOverlapGranted: row.overlapGrantId !== null,
  isUpcoming: row.startsAt > now && (row.status === 'pending' || row.status === 'confirmed'),
  isPast: row.endsAt <= now,
  createdAt: toIso(row.createdAt),
})

/** A booking as the audit keeps it: the trainer by id, since names are kept only where they can be erased. */
export const auditedBooking = (booking: ReturnType<typeof bookingRecord>) => ({ ...booking, trainerName: undefined })

/** Free text about a person, erasable with the client. */
export const bookingPersonalFields = ['clientName', 'clientNumber', 'notes', 'cancellationReason', 'override'] as const

export const bookingFeatures = ['bookings', 'calendar', 'notifications'] as const
