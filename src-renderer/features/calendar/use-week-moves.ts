import type { EventDropInfo, EventResizeDoneInfo } from '@fullcalendar/react'
import { useQueryClient } from '@tanstack/react-query'
import { toIso } from '@shared/domain/time/instant'
import { api, queries } from '../../lib/api'
import { openMove, type MoveWish } from '../../lib/panel'
import { problemOf } from '../../lib/problem'
import type { RangeBooking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'

type Dropped = Pick<EventDropInfo | EventResizeDoneInfo, 'event' | 'revert'>

const isoOf = (date: Date | null): string | undefined => (date === null ? undefined : toIso(date.getTime()))

/** Sessions dragged in the week. A refused one goes back, and the move panel opens with the wish and why. */
export const useWeekMoves = () => {
  const client = useQueryClient()
  const { dayAndTime, spanText } = useStudioTime()
  const reschedule = useCommand(api.bookings.reschedule, { changes: ['bookings'] })
  const bookingOf = (id: string) => client.fetchQuery(queries.bookings.get.queryOptions({ input: { id } }))

  const move = async ({ event, revert }: Dropped, wish: MoveWish) => {
    const { id } = event.extendedProps['booking'] as RangeBooking
    try {
      const moved = await reschedule.runAsync({ id, ...wish })
      showToast(
        wish.startsAt === undefined
          ? `${moved.clientName} now ${spanText(moved.startsAt, moved.endsAt)}`
          : `Moved ${moved.clientName.split(' ')[0]} to ${dayAndTime(moved.startsAt)} with ${moved.trainerName.split(' ')[0]}`,
      )
    } catch (error) {
      revert()
      openMove(await bookingOf(id), wish, problemOf(error))
    }
  }
  return {
    drop: (info: EventDropInfo) => {
      const startsAt = isoOf(info.event.start)
      if (startsAt !== undefined) void move(info, { startsAt })
    },
    resize: (info: EventResizeDoneInfo) => {
      const endsAt = isoOf(info.event.end)
      if (endsAt !== undefined) void move(info, { endsAt })
    },
    /** The move form for a session that was not dragged. */
    askWhere: async (bookingId: string) => openMove(await bookingOf(bookingId)),
  }
}
