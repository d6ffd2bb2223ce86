import { Key } from '../../ui/key'
import type { TimelineKind } from './timeline-days'

/** In the order of their digits. */
export const timelineFilters: readonly { kind: TimelineKind | null; label: string }[] = [
  { kind: null, label: 'All' },
  { kind: 'visit', label: 'Visits' },
  { kind: 'note', label: 'Notes' },
  { kind: 'change', label: 'Changes' },
]

interface TimelineFilterProps {
  chosen: TimelineKind | null
  counts: Partial<Record<TimelineKind, number>> | undefined
  onChoose: (kind: TimelineKind | null) => void
}

export const TimelineFilter = ({ chosen, counts, onChoose }: TimelineFilterProps) => (
  <div className="timeline-filters" role="group" aria-label="Show">
    {timelineFilters.map(({ kind, label }, index) => (
      <button type="button" key={label} aria-pressed={kind === chosen} aria-keyshortcuts={String(index + 1)} onClick={() => onChoose(kind)}>
        {label}
        {kind !== null && counts && <span className="tnum">{counts[kind] ?? 0}</span>}
        <Key keys={String(index + 1)} />
      </button>
    ))}
  </div>
)
