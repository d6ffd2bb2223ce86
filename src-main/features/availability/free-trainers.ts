import { openTime } from '@shared/domain/availability/open-time'
import { dayMs, type Interval } from '@shared/domain/time/instant'
import { countBefore, mergeIntervals } from '@shared/domain/time/intervals'
import { addDays, dayInterval, dayOf } from '@shared/domain/time/zone'
import type { Clock } from '../../core/context'
import type { Db } from '../../core/database'
import { givesType, type TrainerRow } from '../trainers'
import { listOccupied } from './availability.repository'
import { loadTrainerHours } from './trainer-hours'

/** A session that looks for another trainer, with what it blocks. */
interface PlacedSession {
  id: string
  sessionTypeId: string
  startsAt: number
  endsAt: number
  blockedFrom: number
  blockedUntil: number
}

interface Question {
  sessions: readonly PlacedSession[]
  trainers: readonly TrainerRow[]
  studioZone: string
}

/** A session with its day, which is worked out once for all of the trainers. */
interface Placed extends PlacedSession {
  day: Interval
}

const placedOf = (sessions: readonly PlacedSession[], studioZone: string): Placed[] => {
  const days = new Map<string, Interval>()
  return sessions.map((session) => {
    const onDate = dayOf(session.startsAt, studioZone)
    const day = days.get(onDate) ?? dayInterval(onDate, studioZone)
    days.set(onDate, day)
    return { ...session, day }
  })
}

/** Days with sessions, each with the next, since a session may last past midnight. */
const spansOf = (placed: readonly Placed[], studioZone: string): Interval[] =>
  mergeIntervals(
    placed.map(({ day }) => ({ from: day.from, until: dayInterval(addDays(dayOf(day.from, studioZone), 1), studioZone).until })),
  )

/** One trainer's answers: hours and diary are read once for all of the sessions. */
const diaryOf = async (context: { db: Db; clock: Clock }, trainer: TrainerRow, spans: readonly Interval[], studioZone: string) => {
  const { db, clock } = context
  // A day earlier: what is blocked before midnight may reach into the first day.
  const whole = { from: (spans[0]?.from ?? dayMs) - dayMs, until: spans.at(-1)?.until ?? dayMs }
  const [hours, rows] = await Promise.all([
    loadTrainerHours(db, trainer, studioZone, whole),
    listOccupied(db, { trainerId: trainer.id, ...whole, now: clock.now(), exceptSessionId: null }),
  ])
  const open = mergeIntervals(spans.flatMap((span) => openTime(span, hours).flatMap((day) => day.open)))
  const starts = rows.map(({ blockedFrom }) => blockedFrom)
  const taken = mergeIntervals(rows.map((row) => ({ from: row.blockedFrom, until: row.blockedUntil })))
  const [openStarts, takenStarts] = [open.map(({ from }) => from), taken.map(({ from }) => from)]
  return {
    trainer,
    works: ({ startsAt, endsAt }: Placed): boolean => (open[countBefore(openStarts, startsAt + 1) - 1]?.until ?? 0) >= endsAt,
    isTaken: ({ blockedFrom, blockedUntil }: Placed): boolean =>
      (taken[countBefore(takenStarts, blockedUntil) - 1]?.until ?? 0) > blockedFrom,
    bookedOn: ({ from, until }: Interval): number => countBefore(starts, until) - countBefore(starts, from),
  }
}

/** Who of these trainers gives each session's type and is free at its time, the least booked that day first, by session. */
export const freeTrainers = async (context: { db: Db; clock: Clock }, question: Question): Promise<Map<string, TrainerRow[]>> => {
  const { sessions, trainers, studioZone } = question
  const placed = placedOf(sessions, studioZone)
  const spans = spansOf(placed, studioZone)
  const diaries = await Promise.all(trainers.map((trainer) => diaryOf(context, trainer, spans, studioZone)))
  const givers = new Map(
    [...new Set(sessions.map(({ sessionTypeId }) => sessionTypeId))].map((typeId) => [
      typeId,
      diaries.filter(({ trainer }) => givesType(trainer, typeId)),
    ]),
  )
  return new Map(
    placed.map((session) => {
      const free = (givers.get(session.sessionTypeId) ?? []).filter((diary) => diary.works(session) && !diary.isTaken(session))
      const byLoad = free.map((diary) => ({ trainer: diary.trainer, load: diary.bookedOn(session.day) })).sort((a, b) => a.load - b.load)
      return [session.id, byLoad.map(({ trainer }) => trainer)]
    }),
  )
}
