import { newClientName } from '../../lib/new-client-name'
import type { BookingSeed } from '../../lib/panel'
import { nothingAllowed, type WhenDraft } from './when-draft'
import { createPersonal } from '../../lib/personal-store'

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
  /** What was just sold to the client covers these; empty where that says nothing. */
  amongTypeIds: readonly string[]
  notes: string
  /** What pays: a lot’s or membership’s id, or `later`; empty while it is nobody’s choice yet and the best is proposed. */
  payChoice: string
  /** Trainer and type are nobody's choice yet: the client's usual ones take their place. */
  isWhoProposed: boolean
  /** The day is nobody's choice yet: the day of the next free time. */
  isDateProposed: boolean
  /** The time is nobody's choice yet: the next free one. */
  isTimeProposed: boolean
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
  amongTypeIds: [],
  notes: '',
  payChoice: '',
  isWhoProposed: true,
  isDateProposed: true,
  isTimeProposed: true,
  ...nothingAllowed,
}

export const useBookingDraft = createPersonal<BookingDraft>(() => emptyDraft)

export const newClientDraft = (typed: string): NewClientDraft => ({ ...newClientName(typed), phone: '' })

/** Another day keeps a time that somebody chose; its exact instant belongs to the day it was picked on. */
export const onOtherDay = (draft: BookingDraft, onDate: string): Partial<BookingDraft> => ({
  onDate,
  startsAt: '',
  isDateProposed: false,
  ...(draft.isTimeProposed ? { timeText: '' } : {}),
  ...nothingAllowed,
})

/** What the seed leaves open stays as it was. A new time drops what was allowed for the old one. */
export const seededDraft = (draft: BookingDraft, seed: BookingSeed, timeOf: (iso: string) => string): Partial<BookingDraft> => ({
  ...(seed.clientId === undefined || seed.clientId === draft.clientId
    ? {}
    : { clientId: seed.clientId, clientText: '', newClient: null, payChoice: '', amongTypeIds: [] }),
  ...(seed.newClientName === undefined ? {} : { clientId: '', clientText: '', newClient: newClientDraft(seed.newClientName) }),
  ...(seed.amongTypeIds === undefined ? {} : { amongTypeIds: seed.amongTypeIds, isWhoProposed: true }),
  ...(seed.trainerId === undefined ? {} : { trainerId: seed.trainerId, isWhoProposed: false }),
  ...(seed.sessionTypeId === undefined ? {} : { sessionTypeId: seed.sessionTypeId, isWhoProposed: false }),
  ...(seed.onDate === undefined || seed.onDate === draft.onDate ? {} : onOtherDay(draft, seed.onDate)),
  ...(seed.onDate === undefined ? {} : { isDateProposed: false }),
  ...(seed.startsAt === undefined
    ? {}
    : { startsAt: seed.startsAt, timeText: timeOf(seed.startsAt), isDateProposed: false, isTimeProposed: false, ...nothingAllowed }),
})
