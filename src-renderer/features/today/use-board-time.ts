import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Instant } from '@shared/domain/time/instant'
import type { DiaryDay } from '../../lib/records'
import { hasMoved } from './today-groups'

/** How long after the last key or pointer move a list counts as in the hand. */
const inHandMs = 20_000

/**
 * The moment the rows are grouped by: it follows new data at once, and the clock only when a session begins or ends and nobody
 * has the list in the hand, so that no row moves away under it.
 */
export const useBoardTime = (day: DiaryDay | undefined, now: Instant, noShowAfterMinutes: number) => {
  const [time, setTime] = useState(now)
  const lastTouch = useRef(-inHandMs)
  const latestNow = useRef(now)
  useLayoutEffect(() => {
    latestNow.current = now
  })
  useLayoutEffect(() => setTime(latestNow.current), [day])
  useEffect(() => {
    if (
      day &&
      performance.now() - lastTouch.current >= inHandMs &&
      hasMoved(day, { now: time, noShowAfterMinutes }, { now, noShowAfterMinutes })
    )
      setTime(now)
  }, [day, time, now, noShowAfterMinutes])
  const touch = () => {
    lastTouch.current = performance.now()
  }
  return { time, handProps: { onPointerMove: touch, onKeyDown: touch } }
}
