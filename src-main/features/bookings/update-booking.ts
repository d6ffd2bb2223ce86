import type { CommandContext } from '../../core/context'
import { changeBooking } from './change-booking'
import { getBooking, getVisibleBooking } from './find-bookings'
import { rescheduleBooking } from './reschedule-booking'

type Input = Parameters<typeof rescheduleBooking>[1] & { notes?: string | undefined }

/** Changes the note, and moves the booking where a time, trainer or session is given. */
export const updateBooking = async (context: CommandContext, { notes, ...move }: Input) => {
  const row = await getVisibleBooking(context.db, context.caller, move.id)
  if (notes !== undefined && notes !== row.notes) await changeBooking(context, row, { change: 'note_changed', fields: { notes } })
  const isMove = [move.startsAt, move.endsAt, move.trainerId, move.sessionId].some((wish) => wish !== undefined)
  return isMove ? rescheduleBooking(context, move) : getBooking(context, { id: move.id })
}
