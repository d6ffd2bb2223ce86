import { Button } from '@mantine/core'
import { useStudioTime } from '../lib/use-studio'
import './day-span-list.css'

interface DaySpan {
  id: string
  startDate: string
  endDate: string
  reason: string
}

interface DaySpanListProps {
  spans: readonly DaySpan[]
  /** For readers, before the days: `End days away`. */
  endLabel: string
  onEnd: (span: DaySpan) => void
}

/** `Thu 17 June – Fri 18 June`; one day alone is that day. */
export const useSpanText = () => {
  const { dayText } = useStudioTime()
  return ({ startDate, endDate }: Pick<DaySpan, 'startDate' | 'endDate'>) =>
    startDate === endDate ? dayText(startDate) : `${dayText(startDate)} – ${dayText(endDate)}`
}

export const DaySpanList = ({ spans, endLabel, onEnd }: DaySpanListProps) => {
  const spanText = useSpanText()
  if (spans.length === 0) return <p className="muted">None from today on.</p>
  return (
    <ul className="day-spans">
      {spans.map((span) => (
        <li key={span.id}>
          <b>{spanText(span)}</b>
          <span className="secondary">{span.reason}</span>
          <span className="grow" />
          <Button size="xs" variant="subtle" aria-label={`${endLabel} ${spanText(span)}`} onClick={() => onEnd(span)}>
            End
          </Button>
        </li>
      ))}
    </ul>
  )
}
