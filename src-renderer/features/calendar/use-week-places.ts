import { useState, type KeyboardEvent, type RefObject } from 'react'
import { firstPlace, neighbourPlace, type Direction } from '@shared/domain/calendar/day-focus'
import type { weekPlaces } from './week-events'

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
}

/** One tab stop for the week: up and down through a day, left and right to the same time of the next day that has any. */
export const useWeekPlaces = (root: RefObject<HTMLElement | null>, columns: ReturnType<typeof weekPlaces>, date: string) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const dayOfKey = (key: string | null) => columns.find(({ cells }) => cells.some((cell) => cell.key === key))?.trainerId
  const inDate = columns.filter(({ trainerId }) => trainerId >= date)
  const first = firstPlace(inDate, 0) ?? firstPlace(columns, 0)
  const currentKey = dayOfKey(chosen) === undefined ? (first?.key ?? null) : chosen
  const focus = (key: string) => root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (direction === undefined || currentKey === null || event.ctrlKey || event.altKey || event.shiftKey) return
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return
    event.preventDefault()
    focus(neighbourPlace(columns, { trainerId: dayOfKey(currentKey) ?? '', key: currentKey }, direction).key)
  }
  return { currentKey, onFocus: setChosen, onKeyDown, focus }
}
