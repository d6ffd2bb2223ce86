import { Key } from '../../ui/key'
import { toggled, type CalendarFilter } from './calendar-filter'
import { ToggleRow } from './toggle-row'
import type { TrainerChoice } from './use-choices'

interface RailColumnsProps {
  trainers: readonly TrainerChoice[]
  filter: CalendarFilter
  onChange: (filter: CalendarFilter) => void
}

/** In the rail, under the month: whose columns are shown. */
export const RailColumns = ({ trainers, filter, onChange }: RailColumnsProps) => {
  const ids = trainers.map(({ id }) => id)
  const isOn = (id: string) => filter.trainers.length === 0 || filter.trainers.includes(id)
  return (
    <section className="rail-columns" aria-labelledby="rail-columns-title">
      <h2 id="rail-columns-title">
        Columns, {ids.filter(isOn).length} of {ids.length}
        <Key keys="V" />
      </h2>
      <div className="rail-columns-list">
        {trainers.map(({ id, name }) => (
          <ToggleRow
            key={id}
            isOn={isOn(id)}
            label={name}
            onClick={() => onChange({ ...filter, trainers: toggled(filter.trainers, id, ids) })}
          />
        ))}
      </div>
    </section>
  )
}
