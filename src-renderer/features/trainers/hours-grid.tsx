import { useLayoutEffect, useRef, type RefObject } from 'react'
import { wallTimeText } from '@shared/domain/time/wall-time'
import type { DayHours } from '../../lib/hours-line'
import { hueVars } from '../../ui/trainer-mark'
import { HoursColumn } from './hours-column'
import { dayTotal, daySentence, isDate, type HoursDay } from './hours-days'
import { cellMinutes, cellsPerDay, covering, isInSpan, type Cell } from './painted-hours'
import { useHoursPainting } from './use-hours-painting'
import './hours.css'

interface HoursGridProps {
  root: RefObject<HTMLDivElement | null>
  label: string
  days: readonly HoursDay[]
  hue: number
  cell: Cell
  onCell: (cell: Cell) => void
  onPaint: (hours: Readonly<Record<string, DayHours>>) => void
  onSay: (sentence: string) => void
  onFocusChange: (hasFocus: boolean) => void
}

// Cells are keyed by their place: another week's dates take the same ones, and the focus stays.
const slots = Array.from({ length: cellsPerDay }, (_, slot) => slot)
const coveringWords = { whole: 'working', part: 'partly working', none: 'free' }

const cellLabel = ({ name, hours, shut }: HoursDay, slot: number): string =>
  `${name} ${wallTimeText(slot * cellMinutes)}, ${shut ? shut.kind : coveringWords[covering(hours, slot)]}`

/** Half-hours down, seven days across. One tab stop; a press and drag, or Shift and the arrows with Enter, paint working time. */
export const HoursGrid = ({ root, label, days, hue, cell, onCell, onPaint, onSay, onFocusChange }: HoursGridProps) => {
  const { marked, handlers } = useHoursPainting({ root, days, cell, onCell, onPaint, onSay })
  const firstSlot = useRef(cell.slot)
  useLayoutEffect(() => {
    const box = root.current
    const line = box?.querySelector<HTMLElement>(`[data-slot="${Math.max(0, firstSlot.current - 2)}"]`)
    if (box && line) box.scrollTop = line.offsetTop
  }, [root])
  return (
    <div
      className="hours-grid"
      role="grid"
      aria-label={label}
      aria-multiselectable
      data-dated={isDate(days[0]?.key ?? '') || undefined}
      ref={root}
      style={hueVars(hue)}
      onFocus={() => onFocusChange(true)}
      onBlur={() => onFocusChange(false)}
      {...handlers}
    >
      <div className="hours-heads" role="row">
        <span role="columnheader">
          <span className="sr-only">Time</span>
        </span>
        {days.map((day, index) => (
          <span key={index} className="hours-head" role="columnheader" data-current={index === cell.day || undefined}>
            <b aria-hidden>{day.head}</b>
            <span aria-hidden>{dayTotal(day)}</span>
            {day.isOnlyThisDate && !day.shut && <span aria-hidden>only this date</span>}
            <span className="sr-only">{daySentence(day)}</span>
          </span>
        ))}
      </div>
      <div className="hours-body" role="rowgroup">
        <div className="hours-drawn" aria-hidden>
          {days.map((day, index) => (
            <HoursColumn key={index} day={day} />
          ))}
        </div>
        {slots.map((slot) => (
          <div key={slot} className="hours-line" role="row" data-slot={slot}>
            <span role="rowheader" className={slot % 2 === 0 ? 'hours-time' : 'sr-only'}>
              {wallTimeText(slot * cellMinutes)}
            </span>
            {days.map((day, index) => {
              const isMarked = marked !== null && isInSpan(marked.span, { day: index, slot })
              return (
                <span
                  key={index}
                  className="hours-cell"
                  role="gridcell"
                  data-cell={`${index} ${slot}`}
                  data-marked={isMarked ? marked.stroke : undefined}
                  aria-selected={isMarked || undefined}
                  aria-disabled={day.shut !== null || undefined}
                  aria-label={cellLabel(day, slot)}
                  tabIndex={index === cell.day && slot === cell.slot ? 0 : -1}
                />
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}
