import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { hoursLine, type DayHours } from '../../lib/hours-line'
import { daySentence, type HoursDay } from './hours-days'
import { cellMinutes, cellsPerDay, painted, spanOf, strokeOf, type Cell, type CellSpan } from './painted-hours'

interface Painting {
  root: RefObject<HTMLElement | null>
  days: readonly HoursDay[]
  cell: Cell
  onCell: (cell: Cell) => void
  onPaint: (hours: Readonly<Record<string, DayHours>>) => void
  /** What a reader is told. */
  onSay: (sentence: string) => void
}

const pageSlots = 8
const moves: Record<string, (cell: Cell) => Cell> = {
  ArrowUp: ({ day, slot }) => ({ day, slot: Math.max(0, slot - 1) }),
  ArrowDown: ({ day, slot }) => ({ day, slot: Math.min(cellsPerDay - 1, slot + 1) }),
  ArrowLeft: ({ day, slot }) => ({ day: Math.max(0, day - 1), slot }),
  ArrowRight: ({ day, slot }) => ({ day: Math.min(6, day + 1), slot }),
  Home: ({ slot }) => ({ day: 0, slot }),
  End: ({ slot }) => ({ day: 6, slot }),
  PageUp: ({ day, slot }) => ({ day, slot: Math.max(0, slot - pageSlots) }),
  PageDown: ({ day, slot }) => ({ day, slot: Math.min(cellsPerDay - 1, slot + pageSlots) }),
}

const cellAt = (target: EventTarget): Cell | null => {
  const [day, slot] = (target instanceof HTMLElement ? target.dataset['cell'] : undefined)?.split(' ').map(Number) ?? []
  return day === undefined || slot === undefined ? null : { day, slot }
}

/** Strokes over the grid: by a pressed mouse, or by Shift and the arrows, then Enter. */
export const useHoursPainting = ({ root, days, cell, onCell, onPaint, onSay }: Painting) => {
  const [anchor, setAnchor] = useState<Cell | null>(null)
  const [isDragging, setIsDragging] = useState(false)
  const span = spanOf(anchor ?? cell, cell)
  const strokeFrom = (at: Cell) => strokeOf(days[at.day]?.hours ?? [], at.slot)

  const paint = (over: CellSpan, stroke: 'add' | 'take') => {
    const within = days.filter((_, day) => day >= over.firstDay && day <= over.lastDay)
    const changed = within.filter(({ shut }) => shut === null).map((day) => ({ ...day, hours: painted(day.hours, over, stroke) }))
    setAnchor(null)
    if (changed.length === 0) return onSay(within.map(daySentence).join(' '))
    onPaint(Object.fromEntries(changed.map(({ key, hours }) => [key, hours])))
    const brush = hoursLine([{ from: over.firstSlot * cellMinutes, until: (over.lastSlot + 1) * cellMinutes }])
    onSay(`${brush} ${stroke === 'add' ? 'added' : 'taken away'}. ${changed.map(daySentence).join(' ')}`)
  }

  const focus = ({ day, slot }: Cell) => root.current?.querySelector<HTMLElement>(`[data-cell="${day} ${slot}"]`)?.focus()

  const drop = () => {
    setIsDragging(false)
    if (anchor === null) return
    paint(span, strokeFrom(anchor))
    focus(cell)
  }
  const latest = useRef(drop)
  useEffect(() => {
    latest.current = drop
  })
  useEffect(() => {
    if (!isDragging) return undefined
    const onUp = () => latest.current()
    const onCancel = () => {
      setIsDragging(false)
      setAnchor(null)
    }
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onCancel)
    return () => {
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
    }
  }, [isDragging])

  const onPointerDown = (event: PointerEvent) => {
    const at = cellAt(event.target)
    if (event.button !== 0 || at === null) return
    onCell(at)
    setAnchor(at)
    setIsDragging(true)
  }
  const onPointerOver = (event: PointerEvent) => {
    const at = isDragging ? cellAt(event.target) : null
    if (at !== null) onCell(at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (cellAt(event.target) === null || event.altKey || event.ctrlKey || event.metaKey) return
    const move = moves[event.key]
    if (move) {
      const next = move(cell)
      setAnchor(event.shiftKey ? (anchor ?? cell) : null)
      onCell(next)
      focus(next)
    } else if (event.key === ' ' || event.key === 'Enter') paint(span, strokeFrom(anchor ?? cell))
    else if (event.key === 'Delete' || event.key === 'Backspace') paint(span, 'take')
    else if (event.key === 'Escape' && anchor !== null) setAnchor(null)
    else return
    event.preventDefault()
  }
  return {
    /** The cells a stroke would change; null while only one cell is current. */
    marked: anchor === null ? null : { span, stroke: strokeFrom(anchor) },
    handlers: { onPointerDown, onPointerOver, onKeyDown },
  }
}
