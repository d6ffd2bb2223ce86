import { create } from 'zustand'

/** What a gap or a button fills into a new booking. */
export interface BookingSeed {
  clientId?: string
  trainerId?: string
  sessionTypeId?: string
  onDate?: string
  startsAt?: string
}

interface PanelState {
  /** The booking panel is open; `seed` is taken over into the draft each time `opened` counts up. */
  isBooking: boolean
  seed: BookingSeed
  /** What the screen in sight adds where nothing else is said: its day, its client. */
  screenSeed: BookingSeed
  opened: number
  /** The part to give the focus back to. */
  opener: HTMLElement | null
  /** A booking just made: its block takes the focus when it is drawn. */
  justBookedId: string | null
}

export const usePanel = create<PanelState>(() => ({
  isBooking: false,
  seed: {},
  screenSeed: {},
  opened: 0,
  opener: null,
  justBookedId: null,
}))

export const openBooking = (seed: BookingSeed = {}): void =>
  usePanel.setState(({ opened, isBooking, opener, screenSeed }) => ({
    isBooking: true,
    seed: { ...screenSeed, ...seed },
    opened: opened + 1,
    opener: isBooking ? opener : document.activeElement instanceof HTMLElement ? document.activeElement : null,
  }))

export const closeBooking = (): void => {
  const { opener } = usePanel.getState()
  usePanel.setState({ isBooking: false })
  if (opener?.isConnected) opener.focus()
}

export const announceBooked = (bookingId: string | null): void => usePanel.setState({ justBookedId: bookingId })
