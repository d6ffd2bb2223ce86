import { workingTime } from '@shared/domain/availability/working-time'
import { dayOf } from '@shared/domain/time/zone'
import type { Clock } from '../../core/context'
import type { Db } from '../../core/database'
import { givesType, type TrainerRow } from '../trainers'
import { listOccupied } from './availability.repository'
import { loadTrainerHours } from './trainer-hours'

/** A session that looks for another trainer, with what it blocks. */
export interface PlacedSession {
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

/** One trainer's answers: hours and diary are read once for all of the sessions. */
const diaryOf = async ({ db, clock }: { db: Db; clock: Clock }, trainer: TrainerRow, { sessions, studioZone }: Question) => {
  const from = Math.min(...sessions.map((session) => session.blockedFrom))
  const until = Math.max(...sessions.map((session) => session.blockedUntil))
  const [hours, occupied] = await Promise.all([
    loadTrainerHours(db, trainer, studioZone, { from, until }),
    listOccupied(db, { trainerId: trainer.id, from, until, now: clock.now(), exceptSessionId: null }),
  ])
  const works = workingTime(hours)
  const counts = new Map<string, number>()
  for (const { blockedFrom } of occupied) counts.set(dayOf(blockedFrom, studioZone), (counts.get(dayOf(blockedFrom, studioZone)) ?? 0) + 1)
  return {
    trainer,
    isFree: (session: PlacedSession): boolean =>
      givesType(trainer, session.sessionTypeId) &&
      works({ from: session.startsAt, until: session.endsAt }) &&
      !occupied.some((one) => one.blockedFrom < session.blockedUntil && session.blockedFrom < one.blockedUntil),
    bookedOn: (day: string): number => counts.get(day) ?? 0,
  }
}

/** Who of these trainers gives each session's type and is free at its time, the least booked that day first, by session. */
export const freeTrainers = async (context: { db: Db; clock: Clock }, question: Question): Promise<Map<string, TrainerRow[]>> => {
  const { sessions, trainers, studioZone } = question
  if (sessions.length === 0) return new Map()
  const diaries = await Promise.all(trainers.map((trainer) => diaryOf(context, trainer, question)))
  return new Map(
    sessions.map((session) => {
      const day = dayOf(session.startsAt, studioZone)
      const free = diaries.filter(({ isFree }) => isFree(session)).sort((a, b) => a.bookedOn(day) - b.bookedOn(day))
      return [session.id, free.map(({ trainer }) => trainer)]
    }),
  )
}
