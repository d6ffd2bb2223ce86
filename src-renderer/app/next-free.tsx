import { useQueries } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { dayLayout } from '@shared/domain/calendar/day-layout'
import { fromIso, toIso, type Instant } from '@shared/domain/time/instant'
import { queries } from '../lib/api'
import { openBooking } from '../lib/panel'
import type { DiaryDay } from '../lib/records'
import { useStudioNow } from '../lib/studio-clock'
import { useStudioTime } from '../lib/use-studio'
import { TrainerMark } from '../ui/trainer-mark'
import './next-free.css'

/** More would push the places out of a small window; who is free soonest is asked for most. */
const mostShown = 8

const intervalOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({ from: fromIso(startsAt), until: fromIso(endsAt) })

/** The next free hour of each trainer on a day. */
const freeIn = (day: DiaryDay, now: Instant) => {
  const columns = day.columns.map(({ trainerId, open, bookings }) => ({
    trainerId,
    open: open.map(intervalOf),
    bookings: bookings.map((booking) => ({ ...booking, ...intervalOf(booking) })),
  }))
  return new Map(dayLayout(columns, { ...intervalOf(day), now }).map(({ trainerId, nextFreeAt }) => [trainerId, nextFreeAt]))
}

/** Who is free next, and when: the commonest question on the phone. Pressing one begins that booking. */
export const NextFree = () => {
  const now = useStudioNow()
  const { today, tomorrow, timeOf, dayText, dayOfIso } = useStudioTime()
  const isCalendar = useLocation({ select: ({ pathname }) => pathname.startsWith('/calendar') })
  const [day, next] = useQueries({
    queries: [today, tomorrow].map((date) => queries.calendar.day.queryOptions({ input: { date }, enabled: !isCalendar })),
  })
  const rows = useMemo(() => {
    if (!day?.data) return []
    const free = freeIn(day.data, now)
    const freeTomorrow = next?.data ? freeIn(next.data, now) : new Map<string, Instant | null>()
    return day.data.columns
      .map(({ trainerId, name, initials, hue }) => ({
        trainerId,
        name,
        initials,
        hue,
        freeAt: free.get(trainerId) ?? freeTomorrow.get(trainerId) ?? null,
      }))
      .toSorted((a, b) => (a.freeAt ?? Infinity) - (b.freeAt ?? Infinity) || a.name.localeCompare(b.name))
      .slice(0, mostShown)
  }, [day?.data, next?.data, now])
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
                  {iso === null ? ', none today or tomorrow: book' : dayOfIso(iso) === today ? ': book' : ` ${timeOf(iso)}: book`}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
