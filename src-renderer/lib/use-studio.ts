import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { dayOf, type Day } from '@shared/domain/time/zone'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayLabel } from '@shared/domain/time/day-label'
import { fromIso } from '@shared/domain/time/instant'
import { useMemo } from 'react'
import { queries } from './api'
import { useStudioNow } from './studio-clock'

/** The studio; loaded before any screen of the shell is drawn. */
export const useStudio = () => useSuspenseQuery(queries.studio.get.queryOptions()).data

export const useSystemState = () => useQuery(queries.system.state.queryOptions({ refetchInterval: 60_000 }))

/** Instants and days in the studio's wall time, never the computer's. */
export const useStudioTime = () => {
  const { timeZone } = useStudio()
  const now = useStudioNow()
  const today: Day = dayOf(now, timeZone)
  return useMemo(() => {
    const year = Number(today.slice(0, 4))
    const timeOf = (iso: string) => wallTimeLabel(fromIso(iso), timeZone)
    const dayOfIso = (iso: string): Day => dayOf(fromIso(iso), timeZone)
    const dayText = (day: Day) => dayLabel(day, year)
    return {
      timeZone,
      today,
      timeOf,
      dayOfIso,
      dayText,
      spanText: (startsAt: string, endsAt: string) => `${timeOf(startsAt)}–${timeOf(endsAt)}`,
      dayAndTime: (iso: string) => `${dayText(dayOfIso(iso))} ${timeOf(iso)}`,
    }
  }, [timeZone, today])
}
