import type { Interval } from '../time/instant'

interface FocusCell extends Interval {
  key: string
}

export interface FocusColumn {
  trainerId: string
  cells: readonly FocusCell[]
}

export interface FocusPlace {
  trainerId: string
  key: string
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'home' | 'end'

const distance = (cell: Interval, from: number): number =>
  cell.from <= from && from < cell.until ? 0 : Math.min(Math.abs(cell.from - from), Math.abs(cell.until - from))

/** The cell at a time, or the nearest to it. */
const nearest = (cells: readonly FocusCell[], from: number): FocusCell | undefined =>
  cells.reduce<FocusCell | undefined>(
    (best, cell) => (best === undefined || distance(cell, from) < distance(best, from) ? cell : best),
    undefined,
  )

/** Where the day's single tab stop is at first: the first cell that is not over. */
export const firstPlace = (columns: readonly FocusColumn[], now: number): FocusPlace | null => {
  for (const { trainerId, cells } of columns) {
    const cell = cells.find(({ until }) => until > now) ?? cells[0]
    if (cell) return { trainerId, key: cell.key }
  }
  return null
}

/** Where the focus goes when its own cell is no longer there: to what a trainer's day now has at that time. */
export const placeAt = (columns: readonly FocusColumn[], trainerId: string, from: number): FocusPlace | null => {
  const column = columns.find((one) => one.trainerId === trainerId)
  const cell = column && nearest(column.cells, from)
  return cell ? { trainerId, key: cell.key } : null
}

/** The next place in a direction; the same place at an edge. Up and down go along a trainer's day, left and right to the same time of the next trainer who has any. */
export const neighbourPlace = (columns: readonly FocusColumn[], place: FocusPlace, direction: Direction): FocusPlace => {
  const at = columns.findIndex(({ trainerId }) => trainerId === place.trainerId)
  const column = columns[at]
  const index = column?.cells.findIndex(({ key }) => key === place.key) ?? -1
  const cell = column?.cells[index]
  if (!column || !cell) return place
  if (direction === 'left' || direction === 'right') {
    const others = direction === 'left' ? columns.slice(0, at).toReversed() : columns.slice(at + 1)
    const next = others.find(({ cells }) => cells.length > 0)
    const found = next && nearest(next.cells, cell.from)
    return next && found ? { trainerId: next.trainerId, key: found.key } : place
  }
  const target = { up: index - 1, down: index + 1, home: 0, end: column.cells.length - 1 }[direction]
  const found = column.cells[target]
  return found ? { trainerId: place.trainerId, key: found.key } : place
}
