import { fromIso } from '@shared/domain/time/instant'
import { openBooking } from '../../lib/panel'
import { lengthText } from '../../lib/lengths'
import { useStudioTime } from '../../lib/use-studio'
import { useDesk } from './range-desk'

export interface RangeGapProps {
  gapKey: string
  trainerId: string
  startsAt: string
  endsAt: string
}

/** Free time of the one trainer shown; pressing it books. */
export const RangeGap = ({ gapKey, trainerId, startsAt, endsAt }: RangeGapProps) => {
  const desk = useDesk()
  const { timeOf, dayOfIso, dayText } = useStudioTime()
  const length = lengthText((fromIso(endsAt) - fromIso(startsAt)) / 60_000)
  const onDate = dayOfIso(startsAt)
  return (
    <button
      type="button"
      className="open-stretch cal-gap"
      data-cell={gapKey}
      tabIndex={desk.currentKey === gapKey ? 0 : -1}
      onFocus={() => desk.onFocus(gapKey)}
      onClick={() => openBooking({ trainerId, onDate, startsAt })}
    >
      <span className="sr-only">{`Book ${desk.trainerOf(trainerId)?.name ?? ''}, ${dayText(onDate)} ${timeOf(startsAt)}, ${length} free`}</span>
      <span className="open-stretch-text" aria-hidden>
        <span className="tnum">{timeOf(startsAt)}</span> {length} free
      </span>
    </button>
  )
}
