import type { Interval } from '../time/instant'
import type { TrainerHours } from './open-time'
import { workingTime } from './working-time'

/** A booking's session, with the trainer it is held by. */
export interface HeldSession extends Interval {
  id: string
  trainerId: string
}

type HoursByTrainer = ReadonlyMap<string, TrainerHours>

/** Sessions that lay wholly in working time before a change of hours and no longer do. One that was outside before is not newly hit. */
export const sessionsLosingHours = <Session extends HeldSession>(
  sessions: readonly Session[],
  before: HoursByTrainer,
  after: HoursByTrainer,
): Session[] =>
  [...Map.groupBy(sessions, ({ trainerId }) => trainerId)].flatMap(([trainerId, held]) => {
    const was = before.get(trainerId)
    const is = after.get(trainerId)
    if (!was || !is) return []
    const [worked, works] = [workingTime(was), workingTime(is)]
    return held.filter((session) => worked(session) && !works(session))
  })
