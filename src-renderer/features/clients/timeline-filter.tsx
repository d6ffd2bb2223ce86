import { Key } from '../../ui/key'
import type { TimelineKind } from './timeline-days'

interface Filter {
  kind: TimelineKind | null
  label: string
}

const filters: readonly Filter[] = [
  { kind: null, label: 'All' },
  { kind: 'visit', label: 'Visits' },
  { kind: 'note', label: 'Notes' },
  { kind: 'change', label: 'Changes' },
  { kind: 'money', label: 'Money' },
]

/** In the order of their digits; money comes last, so that the digits are the same for those who see none. */
export const timelineFilters = (seesMoney: boolean): readonly Filter[] => filters.filter(({ kind }) => seesMoney || kind !== 'money')

interface TimelineFilterProps {
  filters: readonly Filter[]
  chosen: TimelineKind | null
  counts: Partial<Record<TimelineKind, number>> | undefined
  onChoose: (kind: TimelineKind | null) => void
}

export const TimelineFilter = ({ filters: shown, chosen, counts, onChoose }: TimelineFilterProps) => (
  <div className="timeline-filters" role="group" aria-label="Show">
    {shown.map(({ kind, label }, index) => (
      <button type="button" key={label} aria-pressed={kind === chosen} aria-keyshortcuts={String(index + 1)} onClick={() => onChoose(kind)}>
        {label}
        {kind !== null && counts && <span className="tnum">{counts[kind] ?? 0}</span>}
        <Key keys={String(index + 1)} />
      </button>
    ))}
  </div>
)
