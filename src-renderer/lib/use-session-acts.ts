import { sessionActs } from '@shared/domain/bookings/session-acts'
import { fromIso } from '@shared/domain/time/instant'
import type { Booking } from './records'
import { useStudioNow } from './studio-clock'
import { useStudio, useStudioTime } from './use-studio'

const instantOrNull = (iso: string | null) => (iso === null ? null : fromIso(iso))

/** What may be done with sessions at the studio's present moment. */
export const useSessionActs = () => {
  const now = useStudioNow()
  const { timeZone } = useStudioTime()
  const { noShowAfterMinutes } = useStudio()
  return ({ status, kind, startsAt, endsAt, checkedInAt, holdUntil }: Booking) =>
    sessionActs(
      {
        status,
        kind,
        startsAt: fromIso(startsAt),
        endsAt: fromIso(endsAt),
        checkedInAt: instantOrNull(checkedInAt),
        holdUntil: instantOrNull(holdUntil),
      },
      now,
      { timeZone, noShowAfterMinutes },
    )
}
