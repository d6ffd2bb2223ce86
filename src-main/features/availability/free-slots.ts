import { openSlots, type SlotShape } from '@shared/domain/availability/open-slots'
import { dayMs, type Interval } from '@shared/domain/time/instant'
import type { Clock } from '../../core/context'
import type { Db } from '../../core/database'
import { listOccupied } from './availability.repository'
import { loadTrainerHours } from './trainer-hours'

interface SlotQuestion {
  trainer: { id: string; timeZone: string | null }
  studioZone: string
  shape: SlotShape
  interval: Interval
  exceptSessionId?: string | null
}

/** Gather, then compute: the starts this trainer can be booked at. */
export const freeSlots = async ({ db, clock }: { db: Db; clock: Clock }, question: SlotQuestion): Promise<Interval[]> => {
  const now = clock.now()
  const { trainer, interval } = question
  const reach = { from: interval.from - dayMs, until: interval.until + 2 * dayMs }
  const [hours, rows] = await Promise.all([
    loadTrainerHours(db, trainer, question.studioZone, interval),
    listOccupied(db, { trainerId: trainer.id, ...reach, now, exceptSessionId: question.exceptSessionId ?? null }),
  ])
  const occupied = rows.map((row) => ({ from: row.blockedFrom, until: row.blockedUntil }))
  return openSlots({ interval, trainer: hours, occupied, shape: question.shape, now })
}
