import type { ComponentType } from 'react'
import type { Booking } from './records'

/** What the card of a session is opened for: it asks at once what this act needs. */
export type SessionCardAct = 'cancel' | 'no_show' | 'note' | 'waive'

export interface SessionCardProps {
  booking: Booking
  onClose: () => void
  act?: SessionCardAct
}

/** The card of one session; of the bookings feature, handed to the screens where they are put together. */
export type SessionCard = ComponentType<SessionCardProps>
