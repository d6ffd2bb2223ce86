import type { DrawnRangeProps } from './range-props'
import { mostTrainersOfWeek, weekTrainersOf } from './week-trainers'

const mostItems = '5,000'

/** What the view leaves out, in words; nothing when it shows all that was asked for. */
export const RangeNote = ({ view, filter, choices, range }: DrawnRangeProps) => {
  const asked = filter.trainers.length
  const notes = [
    ...(view === 'week' && asked > mostTrainersOfWeek
      ? [`${asked} trainers are chosen; the week shows ${namesOf(weekTrainersOf(choices, filter))}.`]
      : []),
    ...(range.isCut
      ? [`More than ${mostItems} bookings stand in these days; the first ${mostItems} are shown. Choose fewer trainers.`]
      : []),
  ]
  if (notes.length === 0) return null
  return (
    <p className="range-note" role="status">
      {notes.join(' ')}
    </p>
  )
}

const namesOf = (trainers: readonly { name: string }[]): string => {
  const names = trainers.map(({ name }) => name.split(' ')[0] ?? name)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
