import { bookingMessage, type BookingMessageKind } from '@shared/domain/notifications/booking-message'
import type { WriteContext } from '../../core/context'
import { cancelQueued } from '../notifications'
import type { StudioRow } from '../studio'
import { lastBookingEventId } from './booking-events.repository'
import { findBooking } from './bookings.repository'

/** Tells the client by every channel they gave and have not refused; what still waits about this booking is taken back, so that nobody gets a cancel and a confirmation. */
export const tellClient = async (
  { tx, db, enqueue }: WriteContext,
  bookingId: string,
  kind: BookingMessageKind,
  studio: StudioRow,
): Promise<void> => {
  const row = await findBooking(db, bookingId)
  if (!row) return
  await cancelQueued(tx, bookingId)
  // A seat can come back to the class it left: the same booking, kind and start, and something to tell all the same.
  const cause = await lastBookingEventId(db, bookingId)
  const text = bookingMessage(kind, {
    studioName: studio.name,
    timeZone: studio.timeZone,
    trainerName: row.trainerName,
    sessionTypeName: row.sessionTypeName,
    startsAt: row.startsAt,
  })
  const channels = [
    { channel: 'sms' as const, recipient: row.clientPhone, consent: row.clientSmsConsent },
    { channel: 'email' as const, recipient: row.clientEmail, consent: row.clientEmailConsent },
  ]
  for (const { channel, recipient, consent } of channels) {
    if (recipient === null || consent === 'refused') continue
    await enqueue({
      kind: `booking_${kind}`,
      channel,
      recipient,
      ...(channel === 'email' ? { subject: text.subject } : {}),
      message: text.message,
      clientId: row.clientId,
      bookingId,
      dedupeKey: `booking:${bookingId}:${kind}:${channel}:${row.startsAt}:${cause}`,
      notAfter: row.startsAt,
    })
  }
}
