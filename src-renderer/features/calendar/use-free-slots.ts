import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fromIso, minuteMs, toIso, type Instant, type Interval } from '@shared/domain/time/instant'
import type { Day } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import { openBooking, openMove, usePanel, type Moving } from '../../lib/panel'

export interface SlotCell extends Interval {
  kind: 'slot'
  key: string
}

interface FreeSlots {
  trainerId: string
  cells: SlotCell[]
  pick: (from: Instant) => void
}

/** A mark is no taller, however far apart the starts are. */
const tallestMs = 30 * minuteMs

/** As long as the session shall be, which a drop may have changed. */
const lengthOf = ({ booking, wish }: Moving): number =>
  wish.startsAt !== undefined && wish.endsAt !== undefined
    ? (fromIso(wish.endsAt) - fromIso(wish.startsAt)) / minuteMs
    : booking.durationMinutes

const asked = ({ isBooking, slotQuestion, moving }: ReturnType<typeof usePanel.getState>) => {
  if (moving)
    return {
      trainerId: moving.wish.trainerId ?? moving.booking.trainerId,
      sessionTypeId: moving.booking.sessionTypeId,
      exceptSessionId: moving.booking.sessionId,
      durationMinutes: lengthOf(moving),
    }
  return isBooking ? slotQuestion : null
}

/** The starts of this day that fit what the panel is about: a booking with a trainer and a type, or a session being moved. */
export const useFreeSlots = (date: Day): FreeSlots | null => {
  const panel = usePanel()
  const question = asked(panel)
  const { data } = useQuery(queries.availability.slots.queryOptions({ input: { ...question, date }, enabled: question !== null }))
  const trainerId = question?.trainerId
  const sessionTypeId = question?.sessionTypeId
  const { moving } = panel
  return useMemo(() => {
    if (trainerId === undefined || sessionTypeId === undefined || !data) return null
    const starts = data.items.map(({ startsAt }) => fromIso(startsAt))
    return {
      trainerId,
      cells: starts.map((from, index) => ({
        kind: 'slot' as const,
        key: `slot ${from}`,
        from,
        until: Math.min(starts[index + 1] ?? Infinity, from + tallestMs),
      })),
      pick: (from) => {
        const startsAt = toIso(from)
        if (moving) openMove(moving.booking, { ...moving.wish, trainerId, startsAt })
        else openBooking({ trainerId, sessionTypeId, onDate: date, startsAt })
      },
    }
  }, [data, trainerId, sessionTypeId, moving, date])
}
