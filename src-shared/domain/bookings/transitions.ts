export type BookingStatus = 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'

/** The one state machine of a booking. What is not listed is refused. */
const allowed: Record<BookingStatus, readonly BookingStatus[]> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['completed', 'no_show', 'cancelled'],
  completed: [],
  no_show: [],
  cancelled: [],
}

export const mayBecome = (from: BookingStatus, to: BookingStatus): boolean => allowed[from].includes(to)
