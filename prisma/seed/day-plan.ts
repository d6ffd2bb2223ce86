import { addMinutes, minuteMs, type Interval } from '@shared/domain/time/instant'
import { footprint } from '@shared/domain/bookings/footprint'
import { sessionTypes, type TypeKey } from './kilele'
import type { Random } from './random'

/** A session that is or was in the diary. A cancelled one leaves its time free, and somebody else may have taken it. */
export interface PlannedSession {
  type: TypeKey
  startsAt: number
  endsAt: number
  blockedFrom: number
  blockedUntil: number
  isCancelled: boolean
}

const gridMinutes = 15
const cancelledShare = 0.08
const takenAgainShare = 0.5
/** How likely somebody comes at a free start, so that about two thirds of the open time are booked. */
const busyness = 0.55

const onGrid = (instant: number): number => Math.ceil(instant / (gridMinutes * minuteMs)) * gridMinutes * minuteMs

/** Most people begin on the hour or the half hour; what is offered each quarter also begins between. */
const appeal = (startsAt: number, stepMinutes: number): number =>
  ({ 0: 1.25, 30: 1 })[(startsAt / minuteMs) % 60] ?? (stepMinutes === gridMinutes ? 0.8 : 0.15)

/** One trainer's sessions in one day's open time: in order, inside it, and never overlapping with their buffers. */
export const planDay = (open: readonly Interval[], types: Partial<Record<TypeKey, number>>, random: Random): PlannedSession[] => {
  const keys = Object.keys(types) as TypeKey[]
  const planned: PlannedSession[] = []
  let freeFrom = 0
  for (const stretch of open) {
    let at = onGrid(Math.max(stretch.from, freeFrom))
    while (at < stretch.until) {
      const key = random.weighted(keys, (one) => types[one] ?? 0)
      const type = sessionTypes[key]
      const times = { startsAt: at, endsAt: addMinutes(at, type.durationMinutes) }
      const blocked = footprint({ ...times, bufferBeforeMinutes: type.bufferBeforeMinutes, bufferAfterMinutes: type.bufferAfterMinutes })
      if (times.endsAt > stretch.until || blocked.blockedFrom < freeFrom || !random.chance(busyness * appeal(at, type.stepMinutes))) {
        at = addMinutes(at, gridMinutes)
        continue
      }
      const isCancelled = random.chance(cancelledShare)
      planned.push({ type: key, ...times, ...blocked, isCancelled })
      if (isCancelled && random.chance(takenAgainShare)) continue
      if (!isCancelled) freeFrom = blocked.blockedUntil
      at = onGrid(blocked.blockedUntil)
    }
  }
  return planned
}
