import { addDays, type Day } from '@shared/domain/time/zone'
import type { WriteContext } from '../../src-main/core/context'
import type { StoryEvent } from './booking-story'
import { firstClientNumber, type SeedClient } from './clients'
import { hoursOf, type DiaryEntry } from './diary'
import type { BookedEntry } from './till-plan'
import type { SeedFeedback } from './feedback'
import { insertRows } from './insert-rows'
import { closedDays, openingHours, sessionTypes, staff, studio, trainers, type TypeKey } from './kilele'

type Tx = WriteContext['tx']
type NextId = () => string

interface StudioRows {
  nextId: NextId
  /** In the order of the plans, as `staffIds` and `trainerIds`. */
  hashes: readonly string[]
  pinHashes: readonly string[]
  staffIds: readonly string[]
  trainerIds: readonly string[]
  createdAt: number
  today: Day
}

const writeTrainers = async (tx: Tx, { nextId, staffIds, trainerIds, createdAt, today }: StudioRows): Promise<void> => {
  const userIdOf = (name: string): string | null => {
    const index = staff.findIndex(({ role, firstName, lastName }) => role === 'trainer' && name === `${firstName} ${lastName}`)
    return staffIds[index] ?? null
  }
  const planned = trainers.map((plan, index) => ({ plan, trainerId: trainerIds[index] ?? '', hours: hoursOf(plan, today) }))
  await insertRows(
    tx,
    'trainer',
    planned.map(({ plan: { name, bio, expertise, hue }, trainerId }) => ({
      id: trainerId,
      staffUserId: userIdOf(name),
      name,
      bio,
      expertise: JSON.stringify(expertise),
      hue,
      createdAt,
    })),
  )
  await insertRows(
    tx,
    'availability_rule',
    planned.flatMap(({ trainerId, hours }) => [
      ...hours.weekly.map((rule) => ({
        id: nextId(),
        trainerId,
        dayOfWeek: rule.dayOfWeek,
        onDate: null,
        startMinute: rule.startMinute,
        endMinute: rule.endMinute,
        createdAt,
      })),
      ...hours.dates.map((rule) => ({
        id: nextId(),
        trainerId,
        dayOfWeek: null,
        onDate: rule.onDate,
        startMinute: rule.startMinute,
        endMinute: rule.endMinute,
        createdAt,
      })),
    ]),
  )
  await insertRows(
    tx,
    'trainer_break',
    planned.flatMap(({ trainerId, hours }) => hours.away.map((span) => ({ id: nextId(), trainerId, ...span, createdAt }))),
  )
}

/** The studio, its staff and trainers with their hours, and what can be booked; answers the ids of the session types. */
export const writeStudio = async (tx: Tx, rows: StudioRows): Promise<Record<TypeKey, string>> => {
  const { nextId, hashes, pinHashes, staffIds, createdAt } = rows
  const studioId = nextId()
  await insertRows(tx, 'studio', [{ id: studioId, ...studio, isTraining: true, createdAt }])
  await insertRows(
    tx,
    'opening_hours',
    openingHours.flatMap(({ days, ...minutes }) => days.map((dayOfWeek) => ({ id: nextId(), studioId, dayOfWeek, ...minutes }))),
  )
  await insertRows(
    tx,
    'staff_user',
    staff.map(({ role, email, firstName, lastName }, index) => ({
      id: staffIds[index] ?? '',
      role,
      email,
      firstName,
      lastName,
      passwordHash: hashes[index] ?? '',
      pinHash: pinHashes[index] ?? null,
      createdAt,
    })),
  )
  await insertRows(
    tx,
    'closed_days',
    closedDays.map(({ from, to, reason }) => ({
      id: nextId(),
      startOn: addDays(rows.today, from),
      endOn: addDays(rows.today, to),
      reason,
      createdAt,
    })),
  )
  await writeTrainers(tx, rows)
  const keys = Object.keys(sessionTypes) as TypeKey[]
  const typeIds = Object.fromEntries(keys.map((key) => [key, nextId()])) as Record<TypeKey, string>
  // A millisecond apart: the oldest is the one booked when nobody says what.
  await insertRows(
    tx,
    'session_type',
    keys.map((key, index) => ({
      id: typeIds[key],
      ...sessionTypes[key],
      capacity: 1,
      currency: studio.currency,
      createdAt: createdAt + index,
    })),
  )
  // A price of one's own is said among all that one gives.
  await insertRows(
    tx,
    'trainer_session_type',
    trainers.flatMap(({ prices }, index) =>
      prices === undefined
        ? []
        : keys.map((key) => ({ trainerId: rows.trainerIds[index] ?? '', sessionTypeId: typeIds[key], priceMinor: prices[key] ?? null })),
    ),
  )
  return typeIds
}

export const writeClients = async (tx: Tx, clients: readonly SeedClient[]): Promise<void> => {
  await insertRows(
    tx,
    'client',
    clients.map(({ row, createdAt, archivedAt, primaryTrainerId }) => ({ ...row, primaryTrainerId, createdAt, archivedAt })),
  )
  await insertRows(
    tx,
    'client_text',
    clients.map(({ row, text }) => ({ clientId: row.id, text })),
  )
  await insertRows(tx, 'number_sequence', [{ name: 'client', value: firstClientNumber + clients.length - 1 }])
}

interface DiaryRows {
  nextId: NextId
  feedbackOf: (entry: DiaryEntry) => SeedFeedback
  typeIds: Record<TypeKey, string>
  by: Record<StoryEvent['by'], string | null>
}

/** Sessions, their bookings, and every step of each. */
export const writeDiary = async (
  tx: Tx,
  entries: readonly BookedEntry[],
  { nextId, typeIds, by, feedbackOf }: DiaryRows,
): Promise<void> => {
  const rows = entries.map((entry) => ({ ...entry, sessionId: nextId(), feedback: feedbackOf(entry) }))
  await insertRows(
    tx,
    'session',
    rows.map(({ sessionId, trainerId, session: { type, isCancelled, ...times }, story, createdAt }) => ({
      id: sessionId,
      trainerId,
      sessionTypeId: typeIds[type],
      ...times,
      capacity: 1,
      kind: 'private',
      status: isCancelled ? 'cancelled' : 'scheduled',
      sequence: story.sequence,
      createdAt,
    })),
  )
  await insertRows(
    tx,
    'booking',
    rows.map(({ bookingId, sessionId, clientId, story: { outcome }, createdAt }) => ({
      id: bookingId,
      sessionId,
      clientId,
      ...outcome,
      createdAt,
    })),
  )
  await insertRows(
    tx,
    'booking_event',
    rows.flatMap(({ bookingId, trainerId, session, story }) =>
      story.events.map(({ fromStartsAt, by: who, ...event }) => ({
        id: nextId(),
        bookingId,
        ...event,
        fromStartsAt,
        toStartsAt: fromStartsAt === null ? null : session.startsAt,
        fromTrainerId: fromStartsAt === null ? null : trainerId,
        toTrainerId: fromStartsAt === null ? null : trainerId,
        byStaffUserId: by[who],
      })),
    ),
  )
  await writeFeedback(tx, rows, { nextId, recordedById: by.desk ?? '' })
}

type FeedbackRow = Pick<DiaryEntry, 'trainerId'> & { bookingId: string; feedback: SeedFeedback }

/** Ratings with their line in the history, and issues. */
const writeFeedback = async (
  tx: Tx,
  rows: readonly FeedbackRow[],
  { nextId, recordedById }: { nextId: NextId; recordedById: string },
): Promise<void> => {
  const rated = rows.flatMap(({ bookingId, feedback: { rating } }) => (rating ? [{ bookingId, rating }] : []))
  await insertRows(
    tx,
    'session_rating',
    rated.map(({ bookingId, rating }) => ({ id: nextId(), bookingId, ...rating, recordedById })),
  )
  await insertRows(
    tx,
    'booking_event',
    rated.map(({ bookingId, rating: { stars, at } }) => ({
      id: nextId(),
      bookingId,
      change: 'rated',
      fromStatus: 'completed',
      toStatus: 'completed',
      reason: `${stars} of 5`,
      fromStartsAt: null,
      toStartsAt: null,
      fromTrainerId: null,
      toTrainerId: null,
      byStaffUserId: recordedById,
      at,
    })),
  )
  await insertRows(
    tx,
    'session_issue',
    rows.flatMap(({ bookingId, trainerId, feedback: { issue } }) =>
      issue ? [{ id: nextId(), bookingId, trainerId, ...issue, reportedById: recordedById }] : [],
    ),
  )
}

/** The days whose figures are still to be made. */
export const markDays = async (tx: Tx, diary: readonly DiaryEntry[]): Promise<void> => {
  const days = new Map(diary.map(({ onDate, trainerId }) => [`${onDate} ${trainerId}`, { onDate, trainerId }]))
  await insertRows(tx, 'dirty_day', [...days.values()])
}
