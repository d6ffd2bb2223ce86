import { addMinutes, fromIso, minuteMs, toIso } from '@shared/domain/time/instant'
import type { MoveWish } from '../../lib/panel'
import type { Booking } from '../../lib/records'
import { nothingAllowed, type WhenDraft } from './when-draft'
import { createPersonal } from '../../lib/personal-store'

/** Where a session shall go, as it is being put together. */
export interface MoveDraft extends WhenDraft {
  /** Minutes, as typed. */
  lengthText: string
}

interface KeptDraft {
  bookingId: string
  /** The session's own count of moves: a draft made before another move is out of date. */
  sequence: number
  values: MoveDraft
}

/** The last move that was left undone; there when the same session is moved again. */
export const useMoveDraft = createPersonal<{ kept: KeptDraft | null }>(() => ({ kept: null }))

interface StudioTime {
  timeOf: (iso: string) => string
  dayOfIso: (iso: string) => string
}

const minutesBetween = (from: string, until: string): string => String((fromIso(until) - fromIso(from)) / minuteMs)

/** What the wish leaves open stays as it is. */
export const wishedDraft = (draft: MoveDraft, wish: MoveWish, { timeOf, dayOfIso }: StudioTime): MoveDraft => {
  const startsAt = wish.startsAt ?? draft.startsAt
  const isOther = wish.trainerId !== undefined || wish.startsAt !== undefined || wish.endsAt !== undefined
  return {
    ...draft,
    ...(isOther ? nothingAllowed : {}),
    ...(wish.trainerId === undefined ? {} : { trainerId: wish.trainerId }),
    ...(wish.startsAt === undefined ? {} : { startsAt: wish.startsAt, onDate: dayOfIso(wish.startsAt), timeText: timeOf(wish.startsAt) }),
    ...(wish.endsAt === undefined || startsAt === '' ? {} : { lengthText: minutesBetween(startsAt, wish.endsAt) }),
  }
}

/** The session as it stands, or as it was left half moved. */
export const moveDraft = (booking: Booking, wish: MoveWish, studioTime: StudioTime, kept: KeptDraft | null): MoveDraft => {
  const standing: MoveDraft = {
    trainerId: booking.trainerId,
    onDate: studioTime.dayOfIso(booking.startsAt),
    timeText: studioTime.timeOf(booking.startsAt),
    startsAt: booking.startsAt,
    lengthText: String(booking.durationMinutes),
    ...nothingAllowed,
  }
  const isKept = kept !== null && kept.bookingId === booking.id && kept.sequence === booking.sequence
  return wishedDraft(isKept ? kept.values : standing, wish, studioTime)
}

/** A length as typed in minutes; null when it is none of a session. */
export const lengthMinutes = (text: string): number | null => {
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : 0
  return minutes >= 5 && minutes <= 720 ? minutes : null
}

/** What the server is asked: only what differs from how the session stands. Empty where nothing does. */
export const moveAsked = (booking: Booking, trainerId: string, startsAt: string, minutes: number): MoveWish => {
  const isOtherStart = startsAt !== booking.startsAt
  const isOtherLength = minutes !== booking.durationMinutes
  return {
    ...(trainerId === booking.trainerId ? {} : { trainerId }),
    ...(isOtherStart ? { startsAt } : {}),
    ...(isOtherLength ? { startsAt, endsAt: toIso(addMinutes(fromIso(startsAt), minutes)) } : {}),
  }
}
