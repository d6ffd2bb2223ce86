import type { Problem } from './problem'
import type { Booking } from './records'
import { createPersonal } from './personal-store'

/** What a gap or a button fills into a new booking. */
export interface BookingSeed {
  clientId?: string
  /** A client who is not there yet, by the name that was typed. */
  newClientName?: string
  trainerId?: string
  sessionTypeId?: string
  /** What was just sold to the client covers these: one of them is proposed. */
  amongTypeIds?: readonly string[]
  onDate?: string
  startsAt?: string
}

/** Where a session shall go; what is left out stays as it is. */
export interface MoveWish {
  trainerId?: string
  startsAt?: string
  endsAt?: string
}

/** A session on its way to another time: by form, or after a drop that was refused. */
export interface Moving {
  booking: Booking
  wish: MoveWish
  /** Why the wish was refused, with its alternatives; null where nothing was asked yet. */
  problem: Problem | null
}

/** Whose free times for what the booking panel is about; the calendar draws them. */
export interface SlotQuestion {
  trainerId: string
  sessionTypeId: string
}

interface PanelState {
  /** The booking panel is open; `seed` is taken over into the draft each time `opened` counts up. */
  isBooking: boolean
  seed: BookingSeed
  /** The move panel is open for this session. The panel holds one thing: a booking being made steps aside and keeps its draft. */
  moving: Moving | null
  /** Null while the booking panel is shut or a trainer or type is not chosen. */
  slotQuestion: SlotQuestion | null
  /** What the screen in sight adds where nothing else is said: its day, its client. */
  screenSeed: BookingSeed
  opened: number
  /** The part to give the focus back to. */
  opener: HTMLElement | null
  /** A booking just made: its block takes the focus when it is drawn. */
  justBookedId: string | null
}

export const usePanel = createPersonal<PanelState>(() => ({
  isBooking: false,
  seed: {},
  moving: null,
  slotQuestion: null,
  screenSeed: {},
  opened: 0,
  opener: null,
  justBookedId: null,
}))

export const openBooking = (seed: BookingSeed = {}): void =>
  usePanel.setState(({ opened, isBooking, opener, screenSeed }) => ({
    isBooking: true,
    moving: null,
    seed: { ...screenSeed, ...seed },
    opened: opened + 1,
    opener: isBooking ? opener : document.activeElement instanceof HTMLElement ? document.activeElement : null,
  }))

export const closeBooking = (): void => {
  const { opener } = usePanel.getState()
  usePanel.setState({ isBooking: false })
  if (opener?.isConnected) opener.focus()
}

export const openMove = (booking: Booking, wish: MoveWish = {}, problem: Problem | null = null): void =>
  usePanel.setState(({ opener, isBooking, moving }) => ({
    isBooking: false,
    moving: { booking, wish, problem },
    opener: isBooking || moving ? opener : document.activeElement instanceof HTMLElement ? document.activeElement : null,
  }))

export const closeMove = (): void => {
  const { opener } = usePanel.getState()
  usePanel.setState({ moving: null })
  if (opener?.isConnected) opener.focus()
}

export const announceBooked = (bookingId: string | null): void => usePanel.setState({ justBookedId: bookingId })

export const askForSlots = (slotQuestion: SlotQuestion | null): void => usePanel.setState({ slotQuestion })
