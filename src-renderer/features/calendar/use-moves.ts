import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Carried } from '@shared/domain/calendar/carried-session'
import { toIso } from '@shared/domain/time/instant'
import type { Day } from '@shared/domain/time/zone'
import { api, queries } from '../../lib/api'
import { announceBooked, openMove } from '../../lib/panel'
import { problemOf } from '../../lib/problem'
import type { DiaryDay } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import type { DiaryBooking } from './laid-day'
import { movedDay, type MovedBooking } from './moved-day'

/** Moves on their way to the server: drawn where they were dropped until it answers. A refused one is back where it was, and the move panel opens with the wish and why. */
export const useMoves = (date: Day) => {
  const client = useQueryClient()
  const { dayAndTime, spanText } = useStudioTime()
  const [moves, setMoves] = useState<readonly MovedBooking[]>([])
  const reschedule = useCommand(api.bookings.reschedule, { changes: ['bookings'] })
  const settle = (bookingId: string) => setMoves((all) => all.filter(({ id }) => id !== bookingId))

  const drop = async (booking: DiaryBooking, to: Carried, trainerName: string) => {
    const isLonger = to.until - to.from !== booking.until - booking.from
    const startsAt = toIso(to.from)
    const endsAt = toIso(to.until)
    const wish = {
      ...(to.trainerId === booking.trainerId ? {} : { trainerId: to.trainerId }),
      ...(to.from === booking.from ? {} : { startsAt }),
      ...(isLonger ? { endsAt } : {}),
    }
    setMoves((all) => [...all, { id: booking.id, trainerId: to.trainerId, trainerName, startsAt, endsAt }])
    announceBooked(booking.id)
    try {
      const moved = await reschedule.runAsync({ id: booking.id, ...wish })
      const firstName = moved.clientName.split(' ')[0]
      client.setQueryData(queries.calendar.day.queryKey({ input: { date } }), (day: DiaryDay | undefined) => day && movedDay(day, [moved]))
      settle(booking.id)
      showToast(
        Object.keys(wish).length === 1 && isLonger
          ? `${moved.clientName} now ${spanText(moved.startsAt, moved.endsAt)}`
          : `Moved ${firstName} to ${dayAndTime(moved.startsAt)} with ${moved.trainerName.split(' ')[0]}`,
      )
    } catch (error) {
      // At its old place and focused before the panel opens: the panel gives the focus back to it.
      flushSync(() => {
        settle(booking.id)
        announceBooked(booking.id)
      })
      openMove(booking, wish, problemOf(error))
    }
  }
  return { moves, drop }
}
