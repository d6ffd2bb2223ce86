import { Key } from '../../ui/key'
import { ToggleRow } from './toggle-row'
import type { TrainerChoice } from './use-choices'

interface RailColumnsProps {
  trainers: readonly TrainerChoice[]
  shownIds: readonly string[]
  onToggle: (trainerId: string) => void
}

/** In the rail, under the month: whose columns are shown. */
export const RailColumns = ({ trainers, shownIds, onToggle }: RailColumnsProps) => (
  <section className="rail-columns" aria-labelledby="rail-columns-title">
    <h2 id="rail-columns-title">
      Columns, {shownIds.length} of {trainers.length}
      <Key keys="V" />
    </h2>
    <div className="rail-columns-list">
      {trainers.map(({ id, name }) => (
        <ToggleRow key={id} isOn={shownIds.includes(id)} label={name} onClick={() => onToggle(id)} />
      ))}
    </div>
  </section>
)
