import { completeAttended, lapseHolds } from '../../src-main/features/bookings'
import { checkIn, completeBooking, markNoShow } from '../../src-main/features/bookings/attend-booking'
import { createBooking } from '../../src-main/features/bookings/book-session'
import { cancelBooking } from '../../src-main/features/bookings/cancel-booking'
import { confirmBooking } from '../../src-main/features/bookings/confirm-booking'
import { notCharged, payBookingWith } from '../../src-main/features/bookings/pay-booking'
import { rescheduleBooking } from '../../src-main/features/bookings/reschedule-booking'
import { waiveEnding } from '../../src-main/features/bookings/waive-ending'
import type { CommandContext } from '../../src-main/core/context'
import { addLot, clientPackageRecord, expireLots, refundCredits, returnRefundedCredits } from '../../src-main/features/packages'
import { expireLot, extendLot } from '../../src-main/features/packages/change-lot'
import { payOptions } from '../../src-main/features/packages/pay-options'
import { returnSession, useSession } from '../../src-main/features/packages/use-session'
import type { PaperLot } from './credits-paper'
import { addPeriod } from './credits-period'
import type { CreditsStudio } from './credits-studio'

const iso = (at: number) => new Date(at).toISOString()
const dayText = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10))

/** The studio's own use-cases, called with the numbers the paper has. */
export const creditActs = (studio: CreditsStudio, context: CommandContext) => {
  const lotIds: string[] = []
  const bookingIds: string[] = []
  const useIds: string[] = []
  const lot = (number: number) => lotIds[number] ?? ''
  const booking = (number: number) => bookingIds[number] ?? ''
  return {
    lotIds,
    bookingIds,
    assign: async (wish: Omit<PaperLot, 'number' | 'boxes'>, sessions: number) => {
      const { client, firstDay, rest } = wish
      const id = await addLot(context, {
        clientId: studio.clients[client] ?? '',
        membershipPeriodId:
          firstDay === null ? undefined : await addPeriod(context, { clientId: studio.clients[client] ?? '', firstDay, rest }),
        name: `Pack ${lotIds.length}`,
        sessions,
        priceMinor: 0,
        trainerId: wish.trainer === null ? null : (studio.trainers[wish.trainer] ?? ''),
        sessionTypeIds: wish.types.map((type) => studio.types[type] ?? ''),
        expiryOn: dayText(wish.lastDay),
      })
      lotIds.push(id)
    },
    /** What the screen would propose first. */
    best: async (wish: { client: number; type: number; trainer: number; start: number }): Promise<number | null> => {
      const { items } = await payOptions(async () => [])(context, {
        id: studio.clients[wish.client] ?? '',
        sessionTypeId: studio.types[wish.type],
        trainerId: studio.trainers[wish.trainer],
        onDate: dayText(Math.floor((wish.start + 3 * 3_600_000) / 86_400_000)) ?? undefined,
      })
      const [first] = items.filter(({ problem }) => problem === null)
      return first?.clientPackageId === undefined || first.clientPackageId === null ? null : lotIds.indexOf(first.clientPackageId)
    },
    book: async (wish: { client: number; trainer: number; type: number; start: number; isPending: boolean; lot: number | null }) => {
      const { id } = await createBooking(context, {
        clientId: studio.clients[wish.client] ?? '',
        trainerId: studio.trainers[wish.trainer],
        sessionTypeId: studio.types[wish.type],
        startsAt: iso(wish.start),
        status: wish.isPending ? 'pending' : 'confirmed',
        allowClientOverlap: true,
        ...(wish.lot === null ? {} : { payWith: { clientPackageId: lot(wish.lot) } }),
      })
      bookingIds.push(id)
    },
    payWith: (which: number, chosen: number | null) =>
      payBookingWith(context, { id: booking(which), payWith: chosen === null ? null : { clientPackageId: lot(chosen) } }),
    notCharged: (which: number) => notCharged(context, { id: booking(which), reason: 'A gift' }),
    confirm: (which: number) => confirmBooking(context, { id: booking(which) }),
    cancel: (which: number, endReason: 'by_client' | 'by_studio' | 'by_trainer' | undefined) =>
      cancelBooking(context, { id: booking(which), endReason }),
    move: (which: number, trainer: number, start: number) =>
      rescheduleBooking(context, {
        id: booking(which),
        trainerId: studio.trainers[trainer],
        startsAt: iso(start),
        allowClientOverlap: true,
      }),
    checkIn: (which: number) => checkIn(context, { id: booking(which) }),
    complete: (which: number) => completeBooking(context, { id: booking(which) }),
    noShow: (which: number) => markNoShow(context, { id: booking(which) }),
    waive: (which: number) => waiveEnding(context, { id: booking(which), reason: 'Ill' }),
    use: async (which: number) => {
      await useSession(context, { id: lot(which) })
      const last = await context.db.get<{ id: string }>('SELECT max(id) AS id FROM credit_entry')
      useIds.push(last?.id ?? '')
    },
    useHeld: (which: number, ofLot: number) => useSession(context, { id: lot(ofLot), bookingId: booking(which) }),
    returnUse: (ofLot: number, which: number) =>
      returnSession(context, { id: lot(ofLot), entryId: useIds[which] ?? '', reason: 'A mistake' }),
    extend: (which: number, lastDay: number | null) =>
      extendLot(context, { id: lot(which), expiryOn: dayText(lastDay), reason: 'Was away' }),
    expire: (which: number) => expireLot(context, { id: lot(which), reason: 'Moved away' }),
    refund: (which: number, sessions: number, number: number) =>
      refundCredits(context, { clientPackageId: lot(which), sessions, refundId: studio.refundIds[number] ?? '', reason: 'Moved away' }),
    undoRefund: (number: number) => returnRefundedCredits(context, { refundId: studio.refundIds[number] ?? '', reason: 'It failed' }),
    night: () => expireLots(context),
    due: async () => {
      await lapseHolds(context, null)
      await completeAttended(context)
    },
    /** What each lot is said to have today. */
    available: async () => {
      const all = []
      for (const id of lotIds) all.push((await clientPackageRecord(context, id)).sessionsAvailable)
      return all
    },
  }
}

export type StudioActs = ReturnType<typeof creditActs>
