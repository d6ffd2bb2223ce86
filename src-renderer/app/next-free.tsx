import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { toIso } from '@shared/domain/time/instant'
import { addDays } from '@shared/domain/time/zone'
import { queries } from '../lib/api'
import { openBooking } from '../lib/panel'
import type { DiaryDay } from '../lib/records'
import { useStudioNow } from '../lib/studio-clock'
import { useStudioTime } from '../lib/use-studio'
import { TrainerMark } from '../ui/trainer-mark'
import { nextFreeRows } from './next-free-rows'
import './next-free.css'

/** More would push the places out of a small window; who is free soonest is asked for most. */
const mostShown = 8
/** Today and tomorrow answer most calls; further days are asked only for who has no hour there. */
const usualDays = 2
const mostDays = 7

const daysOf = (results: UseQueryResult<DiaryDay>[]) => results.map(({ data }) => data)

/** Who is free next, and when: the commonest question on the phone. Pressing one begins that booking. */
export const NextFree = () => {
  const now = useStudioNow()
  const { today, timeOf, dayText, dayOfIso } = useStudioTime()
  const isCalendar = useLocation({ select: ({ pathname }) => pathname.startsWith('/calendar') })
  const [dayCount, setDayCount] = useState(usualDays)
  const days = useQueries({
    queries: Array.from({ length: dayCount }, (_, ahead) =>
      queries.calendar.day.queryOptions({ input: { date: addDays(today, ahead) }, enabled: !isCalendar }),
    ),
    combine: daysOf,
  })
  const rows = useMemo(() => nextFreeRows(days, now).slice(0, mostShown), [days, now])
  const isOneLeft = days.every((day) => day !== undefined) && rows.some(({ freeAt }) => freeAt === null)
  useEffect(() => {
    if (isOneLeft) setDayCount((count) => Math.min(count + 1, mostDays))
  }, [isOneLeft, days.length])
  // In the calendar the columns say it, and the rail holds the month.
  if (isCalendar || rows.length === 0) return null
  const shown = (iso: string) => (dayOfIso(iso) === today ? timeOf(iso) : dayText(dayOfIso(iso)).slice(0, 3))
  return (
    <section className="next-free" aria-labelledby="next-free">
      <div className="next-free-head">
        <h2 id="next-free">Next free</h2>
        <span>60 min</span>
      </div>
      <ul>
        {rows.map(({ trainerId, name, initials, hue, freeAt }) => {
          const iso = freeAt === null ? null : toIso(freeAt)
          return (
            <li key={trainerId}>
              <button
                type="button"
                onClick={() => openBooking({ trainerId, ...(iso === null ? {} : { onDate: dayOfIso(iso), startsAt: iso }) })}
              >
                <TrainerMark initials={initials} hue={hue} size={20} />
                <span className="next-free-name" title={name}>
                  {name.split(' ')[0]}
                </span>
                <span className="next-free-time">{iso === null ? '–' : shown(iso)}</span>
                <span className="sr-only">
                  {iso === null ? ', none within a week: book' : dayOfIso(iso) === today ? ': book' : ` ${timeOf(iso)}: book`}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
