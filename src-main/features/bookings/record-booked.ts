import type { CommandContext } from '../../core/context'
import type { StudioRow } from '../studio'
import { tellClient } from './booking-messages'
import { auditedBooking, bookingFeatures, bookingPersonalFields } from './booking-record'
import type { Override } from './booking-rules'
import { insertBookingEvent } from './booking-events.repository'
import { countedOn, reloadBooking } from './find-bookings'

interface Booked {
  id: string
  clientId: string
  status: 'pending' | 'confirmed'
  session: { trainerId: string; startsAt: number }
  override: Override | undefined
}

/** The first event of a booking just written, its audit entry, and the message to its client. */
export const recordBooked = async (context: CommandContext, { id, clientId, status, session, override }: Booked, studio: StudioRow) => {
  const { tx, clock, ids, caller, record } = context
  await insertBookingEvent(tx, {
    id: ids.next(),
    bookingId: id,
    change: 'created',
    fromStatus: null,
    toStatus: status,
    reason: override?.reason ?? null,
    byStaffUserId: caller.staffUserId,
    at: clock.now(),
  })
  const booked = await reloadBooking(context, id)
  await record({
    entity: 'booking',
    id,
    change: 'created',
    after: { ...auditedBooking(booked), ...(override ? { override } : {}) },
    subjectId: clientId,
    personalFields: bookingPersonalFields,
    staleDays: [countedOn(session, studio.timeZone)],
    features: bookingFeatures,
  })
  if (status === 'confirmed') await tellClient(context, id, 'confirmed', studio)
  return booked
}
