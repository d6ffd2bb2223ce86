import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
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
  const root = useRef<HTMLDivElement>(null)
  const ended = useRef<number | null>(null)
  // Ended days take their button away, and the focus with it: the next ones have it, or the form below.
  useEffect(() => {
    if (ended.current === null || document.activeElement !== document.body) return
    const ends = root.current?.querySelectorAll('button') ?? []
    const next = ends[Math.min(ended.current, ends.length - 1)] ?? root.current?.parentElement?.querySelector('input')
    ended.current = null
    next?.focus()
  }, [spans])
  return (
    <div ref={root}>
      {spans.length === 0 && <p className="muted">None from today on.</p>}
      {spans.length > 0 && (
        <ul className="day-spans">
          {spans.map((span, index) => (
            <li key={span.id}>
              <b>{spanText(span)}</b>
              <span className="secondary">{span.reason}</span>
              <span className="grow" />
              <Button
                size="xs"
                variant="subtle"
                aria-label={`${endLabel} ${spanText(span)}`}
                onClick={() => {
                  ended.current = index
                  onEnd(span)
                }}
              >
                End
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
