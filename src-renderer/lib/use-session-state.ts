import { useQuery } from '@tanstack/react-query'
import { sessionState, type SessionState } from '@shared/domain/bookings/session-state'
import { fromIso } from '@shared/domain/time/instant'
import { queries } from './api'
import type { Booking } from './records'
import { useStudioNow } from './studio-clock'
import { useStudio, useStudioTime } from './use-studio'

/** As much of a booking as its state is read from. */
export type StatedBooking = Pick<Booking, 'status' | 'startsAt' | 'endsAt' | 'checkedInAt'>

/** How sessions stand at the studio's present moment. Only today's can be late, so today's check-ins are the evidence for all. */
export const useSessionState = (): ((booking: StatedBooking) => SessionState) => {
  const now = useStudioNow()
  const { today } = useStudioTime()
  const { noShowAfterMinutes } = useStudio()
  const day = useQuery(queries.calendar.day.queryOptions({ input: { date: today } })).data
  const isCheckingIn = day?.columns.some(({ bookings }) => bookings.some(isHere)) ?? false
  return ({ status, startsAt, endsAt, checkedInAt }) =>
    sessionState(
      { status, startsAt: fromIso(startsAt), endsAt: fromIso(endsAt), checkedInAt: checkedInAt === null ? null : fromIso(checkedInAt) },
      now,
      isCheckingIn,
      noShowAfterMinutes,
    )
}

const isHere = ({ status, checkedInAt }: Booking): boolean => status !== 'cancelled' && checkedInAt !== null
