import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import { firstPlace, neighbourPlace, placeAt, type Direction, type FocusColumn, type FocusPlace } from '@shared/domain/calendar/day-focus'
import type { Instant } from '@shared/domain/time/instant'
import { announceBooked, usePanel } from '../../lib/panel'
import { isFocusElsewhere } from './focus-elsewhere'

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
}

export const cellId = ({ trainerId, key }: FocusPlace): string => `${trainerId} ${key}`

/** The grid's one tab stop: arrows go through its cells, and where a cell goes or a session is booked or moved, the focus follows. */
export const useDayFocus = (root: RefObject<HTMLElement | null>, columns: readonly FocusColumn[], now: Instant) => {
  const [place, setPlace] = useState<(FocusPlace & { from: Instant }) | null>(null)
  const justBookedId = usePanel((panel) => panel.justBookedId)
  const isThere =
    place !== null && columns.some(({ trainerId, cells }) => trainerId === place.trainerId && cells.some(({ key }) => key === place.key))
  const nextPlace = place === null ? null : placeAt(columns, place.trainerId, place.from)
  const current = isThere ? place : (nextPlace ?? firstPlace(columns, now))
  const focus = (at: FocusPlace) => root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(at))}"]`)?.focus()
  useEffect(() => {
    if (justBookedId === null) return
    const column = columns.find(({ cells }) => cells.some(({ key }) => key === `booking ${justBookedId}`))
    if (!column) return
    if (!isFocusElsewhere()) focus({ trainerId: column.trainerId, key: `booking ${justBookedId}` })
    announceBooked(null)
  }, [justBookedId, columns]) // oxlint-disable-line react/exhaustive-deps -- when it is drawn
  // A cancelled session is gone with the focus in it; the time it freed takes over.
  const isFocusLost = place !== null && !isThere
  useEffect(() => {
    if (isFocusLost && current !== null && document.activeElement === document.body) focus(current)
  }, [isFocusLost]) // oxlint-disable-line react/exhaustive-deps -- once, when the cell goes
  useEffect(() => {
    const stop = root.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
    // A change of day, or coming here by key, leaves the focus on nothing: the arrows work at once.
    if (document.activeElement === document.body) stop?.focus({ preventScroll: true })
    // Of what is taller than the screen the beginning is seen.
    void stop?.scrollIntoView({ block: stop.offsetHeight > (root.current?.clientHeight ?? 0) / 2 ? 'start' : 'nearest' })
  }, [root])
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (direction === undefined || current === null || event.ctrlKey || event.altKey || event.shiftKey) return
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['cell']) return
    event.preventDefault()
    focus(neighbourPlace(columns, current, direction))
  }
  const isCurrent = (at: FocusPlace): boolean => current !== null && cellId(current) === cellId(at)
  return { setPlace, isCurrent, onKeyDown }
}
