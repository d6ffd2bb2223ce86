import { create } from 'zustand'
import type { BookingSeed } from '../../lib/panel'
import type { OverrideKind } from '../../lib/records'

export interface NewClientDraft {
  firstName: string
  lastName: string
  phone: string
}

/** A booking as it is being put together. Kept when the panel is left, until it is booked or cleared. */
export interface BookingDraft {
  clientId: string
  /** What the client field shows: the chosen name, or what is being searched. */
  clientText: string
  newClient: NewClientDraft | null
  trainerId: string
  sessionTypeId: string
  onDate: string
  timeText: string
  /** The exact instant behind `timeText` where it was picked, not typed: the only way to tell a repeated hour. */
  startsAt: string
  notes: string
  allowClientOverlap: boolean
  overrideKinds: OverrideKind[]
  overrideReason: string
}

export const emptyDraft: BookingDraft = {
  clientId: '',
  clientText: '',
  newClient: null,
  trainerId: '',
  sessionTypeId: '',
  onDate: '',
  timeText: '',
  startsAt: '',
  notes: '',
  allowClientOverlap: false,
  overrideKinds: [],
  overrideReason: '',
}

export const useBookingDraft = create<BookingDraft>(() => emptyDraft)

/** What the seed leaves open stays as it was. A new time drops what was allowed for the old one. */
export const seededDraft = (draft: BookingDraft, seed: BookingSeed, timeOf: (iso: string) => string): Partial<BookingDraft> => ({
  ...(seed.clientId === undefined || seed.clientId === draft.clientId ? {} : { clientId: seed.clientId, clientText: '', newClient: null }),
  ...(seed.trainerId === undefined ? {} : { trainerId: seed.trainerId }),
  ...(seed.sessionTypeId === undefined ? {} : { sessionTypeId: seed.sessionTypeId }),
  // The exact instant belongs to the day it was picked on.
  ...(seed.onDate === undefined || seed.onDate === draft.onDate ? {} : { onDate: seed.onDate, startsAt: '', ...nothingAllowed }),
  ...(seed.startsAt === undefined ? {} : { startsAt: seed.startsAt, timeText: timeOf(seed.startsAt), ...nothingAllowed }),
})

export const nothingAllowed = { allowClientOverlap: false, overrideKinds: [], overrideReason: '' }
