import { useRef } from 'react'
import { useRows } from '../../lib/use-rows'
import { hueVars, TrainerMark } from '../../ui/trainer-mark'
import type { CalendarFilter } from './calendar-filter'
import type { TrainerChoice } from './use-choices'
import { mostTrainersOfWeek } from './week-trainers'

interface TrainerTabsProps {
  trainers: readonly TrainerChoice[]
  filter: CalendarFilter
  onTrainers: (trainerIds: string[]) => void
}

const everybody = 'everybody'

/** One trainer’s week, or that of several at once. */
export const TrainerTabs = ({ trainers, filter, onTrainers }: TrainerTabsProps) => {
  const root = useRef<HTMLDivElement>(null)
  const only = filter.trainers.length === 1 ? filter.trainers[0] : undefined
  const { rowProps } = useRows(root, [...trainers.map(({ id }) => id), everybody], { isFocusedAtOnce: false })
  return (
    <div className="trainer-tabs" role="group" aria-label="Trainer" ref={root}>
      {trainers.map(({ id, name, initials, hue }) => (
        <button
          key={id}
          type="button"
          aria-pressed={only === id}
          style={hueVars(hue)}
          onClick={() => onTrainers(only === id ? [] : [id])}
          {...rowProps(id)}
        >
          <TrainerMark initials={initials} hue={hue} size={20} />
          {name.split(' ')[0]}
        </button>
      ))}
      <button type="button" aria-pressed={filter.trainers.length === 0} onClick={() => onTrainers([])} {...rowProps(everybody)}>
        {trainers.length > mostTrainersOfWeek ? `First ${mostTrainersOfWeek}` : 'All trainers'}
      </button>
    </div>
  )
}
