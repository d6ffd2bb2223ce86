import { useQuery } from '@tanstack/react-query'
import { minuteOfDay } from '@shared/domain/time/wall-time'
import { usualSlot, type UsualSlot } from '@shared/domain/clients/usual-slot'
import { fromIso } from '@shared/domain/time/instant'
import { addDays, weekdayOf } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import type { Booking, Client, Slot } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'

const none: readonly Booking[] = []
const weeksShown = 12

/** What a client has had and has ahead, as the head of the page sums it up. */
export const useClientVisits = ({ id: clientId, isErased }: Client) => {
  const { today, timeZone, dayOfIso } = useStudioTime()
  const ahead = useQuery(queries.bookings.upcoming.queryOptions({ input: { clientId, limit: 100 } }))
  const upcoming = ahead.data
  const past = useQuery(queries.bookings.past.queryOptions({ input: { clientId, limit: 100 } })).data?.items ?? none
  const completed = useQuery(queries.bookings.list.queryOptions({ input: { clientId, status: 'completed', limit: 1 } })).data?.total
  const day = useQuery(queries.calendar.day.queryOptions({ input: { date: today }, enabled: !isErased })).data
  const todays = day?.columns.flatMap(({ bookings }) => bookings.filter((booking) => booking.clientId === clientId)) ?? none
  const kept = past.filter(({ status }) => status !== 'cancelled' && status !== 'pending')
  const usual = usualSlot(
    kept.map(({ startsAt, trainerId, sessionTypeId }) => ({ startsAt: fromIso(startsAt), trainerId, sessionTypeId })),
    timeZone,
  )
  const missed = useQuery(queries.clientPackages.payOptions.queryOptions({ input: { id: clientId } })).data?.noShows
  return {
    upcoming: upcoming?.items ?? none,
    /** The first session after today. */
    next: upcoming?.items.find(({ startsAt }) => dayOfIso(startsAt) > today),
    isUpcomingKnown: !ahead.isPending,
    todays,
    completed,
    /** `1`, `2, 1 waived`; undefined until it is known. */
    noShows: missed && noShowsText(missed),
    usual,
    weeks: attendance(kept, todays, today, dayOfIso),
  }
}

const noShowsText = ({ total, waived }: { total: number; waived: number }): string => {
  if (waived === 0) return String(total)
  return waived === total ? `${total}, waived` : `${total}, ${waived} waived`
}

export type ClientVisits = ReturnType<typeof useClientVisits>
export type Week = 'came' | 'missed' | 'none' | 'now'

/** The last twelve weeks, the present one last: came, missed a session, or neither. */
const attendance = (past: readonly Booking[], todays: readonly Booking[], today: string, dayOfIso: (iso: string) => string): Week[] => {
  const monday = addDays(today, -weekdayOf(today))
  return Array.from({ length: weeksShown }, (_, index): Week => {
    const from = addDays(monday, (index - weeksShown + 1) * 7)
    const until = addDays(from, 7)
    const inWeek = past.filter(({ startsAt }) => dayOfIso(startsAt) >= from && dayOfIso(startsAt) < until)
    const isHere = from === monday && todays.some(({ checkedInAt }) => checkedInAt !== null)
    if (isHere) return 'now'
    if (inWeek.some(({ status }) => status !== 'no_show')) return 'came'
    return inWeek.length > 0 ? 'missed' : 'none'
  })
}

/** The usual time's first free one within two weeks; `null` none is free, `undefined` not known yet. */
export const useFreeUsual = (usual: UsualSlot | null, isAsked: boolean): Slot | null | undefined => {
  const { today } = useStudioTime()
  const found = useQuery(
    queries.availability.slots.queryOptions({
      input: {
        trainerId: usual?.trainerId ?? '',
        sessionTypeId: usual?.sessionTypeId ?? '',
        from: addDays(today, 1),
        to: addDays(today, 14),
      },
      enabled: usual !== null && isAsked,
    }),
  )
  if (usual === null || found.isError) return null
  if (found.data === undefined) return undefined
  return found.data.items.find(({ onDate, label }) => weekdayOf(onDate) === usual.weekday && minuteOfDay(label) === usual.minute) ?? null
}
