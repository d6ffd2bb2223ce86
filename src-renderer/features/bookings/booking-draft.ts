import { create } from 'zustand'
import type { BookingSeed } from '../../lib/panel'
import { nothingAllowed, type WhenDraft } from './when-draft'

export interface NewClientDraft {
  firstName: string
  lastName: string
  phone: string
}

/** A booking as it is being put together. Kept when the panel is left, until it is booked or cleared. */
export interface BookingDraft extends WhenDraft {
  clientId: string
  /** What the client field shows: the chosen name, or what is being searched. */
  clientText: string
  newClient: NewClientDraft | null
  sessionTypeId: string
  notes: string
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
  ...nothingAllowed,
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
