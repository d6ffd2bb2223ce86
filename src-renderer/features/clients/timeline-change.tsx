import { IconHistory } from '@tabler/icons-react'
import { useStudioTime } from '../../lib/use-studio'
import type { TimelineEntry } from './timeline-days'
import { changeText, fieldChanges } from './timeline-words'
import { dateText } from './client-page-dates'

interface ChangeRowProps {
  entry: Extract<TimelineEntry, { kind: 'change' }>
  trainerName: (id: string) => string | undefined
  rowProps: object
}

/** What was changed, by whom, field by field: before and after. */
export const ChangeRow = ({ entry, trainerName, rowProps }: ChangeRowProps) => {
  const { timeOf } = useStudioTime()
  const isFirst = entry.before === null
  const fields = isFirst ? [] : fieldChanges(entry.before, entry.after, { trainerName, dayText: dateText })
  return (
    <div
      className="timeline-row timeline-change"
      role="group"
      aria-label={`${changeText(entry.change)}, ${timeOf(entry.at)}`}
      {...rowProps}
    >
      <IconHistory size={15} stroke={1.7} aria-hidden />
      <time className="tnum">{timeOf(entry.at)}</time>
      <div className="change-words">
        {(fields.length === 0 || entry.change !== 'updated') && <span>{changeText(entry.change)}</span>}
        {fields.map(({ field, label, before, after }) => (
          <span key={field}>
            <b>{label}</b> <span className="muted">{before}</span> <span aria-hidden>→</span>
            <span className="sr-only">now</span> <span>{after}</span>
          </span>
        ))}
      </div>
      <span className="timeline-by">{entry.by.split(' ')[0]}</span>
    </div>
  )
}
