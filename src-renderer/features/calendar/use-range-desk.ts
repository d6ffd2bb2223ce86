import { useMemo, useState } from 'react'
import { fromIso } from '@shared/domain/time/instant'
import { useStudioNow } from '../../lib/studio-clock'
import { useSessionState } from '../../lib/use-session-state'
import { isShown } from './calendar-filter'
import type { OpenSession } from './range-card'
import type { RangeDesk } from './range-desk'
import type { DrawnRangeProps } from './range-props'

type Place = Pick<RangeDesk, 'currentKey' | 'onFocus'>

/** What the sessions of a week, month or list know in common, and which of them is open. */
export const useRangeDesk = ({ range, filter }: Pick<DrawnRangeProps, 'range' | 'filter'>, place: Place, isOneTrainer = false) => {
  const [opened, setOpened] = useState<OpenSession | null>(null)
  const stateOf = useSessionState()
  const now = useStudioNow()
  const names = useMemo(
    () => ({
      trainers: new Map(range.trainers.map((trainer) => [trainer.id, trainer])),
      types: new Map(range.sessionTypes.map(({ id, name }) => [id, name])),
    }),
    [range.trainers, range.sessionTypes],
  )
  const desk: RangeDesk = {
    ...place,
    openId: opened?.bookingId ?? null,
    open: (bookingId, block) => setOpened({ bookingId, block }),
    stateOf,
    trainerOf: (trainerId) => names.trainers.get(trainerId),
    typeNameOf: (typeId) => names.types.get(typeId) ?? '',
    isDimmed: (booking) => !isShown(filter, booking),
    isOver: ({ endsAt }) => fromIso(endsAt) <= now,
    isOneTrainer,
  }
  return { desk, opened, close: () => setOpened(null) }
}
