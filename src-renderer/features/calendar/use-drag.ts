import { useEffect, useLayoutEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { carriedTo, resizedTo, type Carried, type CarryFrame } from '@shared/domain/calendar/carried-session'
import type { Instant } from '@shared/domain/time/instant'
import { placeOf } from './use-carry'
import type { DiaryBooking } from './laid-day'

interface DragOptions {
  root: RefObject<HTMLElement | null>
  frame: CarryFrame
  onLift: (booking: DiaryBooking) => void
  onCarry: (to: Carried) => void
  onDrop: () => void
  onCancel: () => void
}

/** Less is a click. */
const leastMovePx = 4
const gridMinutes = 15
const fineGridMinutes = 5
/** This near to an edge of what is seen, the day scrolls under the pointer. */
const edgePx = 36
const scrollPx = 9

/** Sessions under a pointer: pressed and moved they are lifted, at the lower edge drawn longer or shorter. */
export const useDrag = (options: DragOptions) => {
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  const running = useRef<AbortController | null>(null)
  const wasDragged = useRef(false)
  useEffect(() => () => running.current?.abort(), [])

  const timeAt = (clientY: number): Instant => {
    const { root, frame } = latest.current
    const lines = root.current?.querySelector('.day-lines')?.getBoundingClientRect()
    return lines ? frame.from + ((clientY - lines.top) / (lines.height - 1)) * (frame.until - frame.from) : frame.from
  }
  const trainerAt = (clientX: number, otherwise: string): string => {
    const columns = [...(latest.current.root.current?.querySelectorAll<HTMLElement>('[data-trainer]') ?? [])]
    const over = columns.findLast((column) => column.getBoundingClientRect().left <= clientX) ?? columns[0]
    return over?.dataset['trainer'] ?? otherwise
  }
  const scrollNear = (clientX: number, clientY: number): boolean => {
    const body = latest.current.root.current?.querySelector('.day-body')
    if (!body) return false
    const seen = body.getBoundingClientRect()
    const heads = body.querySelector('.day-heads')?.getBoundingClientRect().height ?? 0
    const axis = body.querySelector('.axis-head')?.getBoundingClientRect().width ?? 0
    const towards = (at: number, low: number, high: number) => (at < low + edgePx ? -scrollPx : at > high - edgePx ? scrollPx : 0)
    const left = towards(clientX, seen.left + axis, seen.right)
    const top = towards(clientY, seen.top + heads, seen.bottom)
    const before = [body.scrollLeft, body.scrollTop]
    if (left !== 0 || top !== 0) body.scrollBy(left, top)
    return before[0] !== body.scrollLeft || before[1] !== body.scrollTop
  }

  const press = (event: PointerEvent<HTMLElement>, booking: DiaryBooking, part: 'whole' | 'end') => {
    wasDragged.current = false
    // A finger scrolls the day; it moves a session by its card.
    if (event.button !== 0 || event.pointerType === 'touch') return
    const block = event.currentTarget
    const { pointerId } = event
    const start = { x: event.clientX, y: event.clientY, at: timeAt(event.clientY) }
    let pointer = { x: start.x, y: start.y, isFine: false }
    let isLifted = false
    const stop = new AbortController()
    running.current = stop
    block.setPointerCapture(pointerId)
    const follow = () => {
      const { frame, onCarry } = latest.current
      const movedMs = timeAt(pointer.y) - start.at
      const grid = pointer.isFine ? fineGridMinutes : gridMinutes
      onCarry(
        part === 'end'
          ? resizedTo(placeOf(booking), { movedMs, gridMinutes: grid }, frame)
          : carriedTo(placeOf(booking), { movedMs, gridMinutes: grid, trainerId: trainerAt(pointer.x, booking.trainerId) }, frame),
      )
    }
    const scroll = () => {
      if (stop.signal.aborted) return
      if (scrollNear(pointer.x, pointer.y)) follow()
      requestAnimationFrame(scroll)
    }
    const end = () => {
      stop.abort()
      running.current = null
      if (block.hasPointerCapture(pointerId)) block.releasePointerCapture(pointerId)
    }
    const on = <Type extends 'pointermove' | 'pointerup' | 'pointercancel'>(type: Type, act: (moved: HTMLElementEventMap[Type]) => void) =>
      block.addEventListener(type, act, { signal: stop.signal })
    on('pointermove', (moved) => {
      pointer = { x: moved.clientX, y: moved.clientY, isFine: moved.altKey }
      if (!isLifted) {
        if (Math.hypot(pointer.x - start.x, pointer.y - start.y) < leastMovePx) return
        isLifted = true
        wasDragged.current = true
        latest.current.onLift(booking)
        requestAnimationFrame(scroll)
        return
      }
      follow()
    })
    on('pointerup', () => {
      end()
      if (isLifted) latest.current.onDrop()
    })
    on('pointercancel', () => {
      end()
      if (isLifted) latest.current.onCancel()
    })
  }
  /** The pointer still presses, but nothing hangs on it any more: Esc. */
  const letGo = () => running.current?.abort()
  /** The click that ends a drag opens nothing. Enter and Space click, too: those have no detail. */
  const endsDrag = (click: MouseEvent): boolean => {
    const ended = wasDragged.current && click.detail > 0
    wasDragged.current = false
    return ended
  }
  return { press, letGo, endsDrag }
}
