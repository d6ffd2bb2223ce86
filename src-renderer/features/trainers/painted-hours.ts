import { mergeIntervals, subtractIntervals } from '@shared/domain/time/intervals'
import type { DayHours } from '../../lib/hours-line'

/** Minutes of one cell of the grid. */
export const cellMinutes = 30
export const cellsPerDay = (24 * 60) / cellMinutes

export interface Cell {
  /** Column, from Monday. */
  day: number
  /** Half-hour of the day, from midnight. */
  slot: number
}

/** A rectangle of cells, all edges included. */
export interface CellSpan {
  firstDay: number
  lastDay: number
  firstSlot: number
  lastSlot: number
}

export const spanOf = (a: Cell, b: Cell): CellSpan => ({
  firstDay: Math.min(a.day, b.day),
  lastDay: Math.max(a.day, b.day),
  firstSlot: Math.min(a.slot, b.slot),
  lastSlot: Math.max(a.slot, b.slot),
})

export const isInSpan = (span: CellSpan, { day, slot }: Cell): boolean =>
  day >= span.firstDay && day <= span.lastDay && slot >= span.firstSlot && slot <= span.lastSlot

type Covering = 'whole' | 'part' | 'none'

/** How much of a half-hour is working time; typed hours may begin inside it. */
export const covering = (hours: DayHours, slot: number): Covering => {
  const [from, until] = [slot * cellMinutes, (slot + 1) * cellMinutes]
  if (hours.some((one) => one.from <= from && one.until >= until)) return 'whole'
  return hours.some((one) => one.from < until && one.until > from) ? 'part' : 'none'
}

/** A stroke that begins on working time takes time away, any other adds it. */
export const strokeOf = (hours: DayHours, slot: number): 'add' | 'take' => (covering(hours, slot) === 'whole' ? 'take' : 'add')

/** A day after a stroke over it. */
export const painted = (hours: DayHours, { firstSlot, lastSlot }: CellSpan, stroke: 'add' | 'take'): DayHours => {
  const brush = { from: firstSlot * cellMinutes, until: (lastSlot + 1) * cellMinutes }
  return stroke === 'add' ? mergeIntervals([...hours, brush]) : subtractIntervals(hours, [brush])
}
