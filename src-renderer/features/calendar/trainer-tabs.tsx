import { useRef } from 'react'
import { useRows } from '../../lib/use-rows'
import { hueVars, TrainerMark } from '../../ui/trainer-mark'
import type { TrainerChoice } from './use-choices'
import { mostTrainersOfWeek } from './week-trainers'

interface TrainerTabsProps {
  trainers: readonly TrainerChoice[]
  shownIds: readonly string[]
  onTrainers: (trainerIds: string[]) => void
}

const everybody = 'everybody'

/** One trainer’s week, or that of several at once. */
export const TrainerTabs = ({ trainers, shownIds, onTrainers }: TrainerTabsProps) => {
  const root = useRef<HTMLDivElement>(null)
  const only = shownIds.length === 1 ? shownIds[0] : undefined
  const first = trainers.slice(0, mostTrainersOfWeek).map(({ id }) => id)
  const { rowProps } = useRows(root, [...trainers.map(({ id }) => id), everybody], { isFocusedAtOnce: false })
  return (
    <div className="trainer-tabs" role="group" aria-label="Trainer" ref={root}>
      {trainers.map(({ id, name, initials, hue }) => (
        <button key={id} type="button" aria-pressed={only === id} style={hueVars(hue)} onClick={() => onTrainers([id])} {...rowProps(id)}>
          <TrainerMark initials={initials} hue={hue} size={20} />
          {name.split(' ')[0]}
        </button>
      ))}
      <button type="button" aria-pressed={shownIds.join() === first.join()} onClick={() => onTrainers(first)} {...rowProps(everybody)}>
        {trainers.length > mostTrainersOfWeek ? `First ${mostTrainersOfWeek}` : 'All trainers'}
      </button>
    </div>
  )
}
