import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

export const rowHeightPx = 36
const headHeightPx = 28

interface ListRowsOptions {
  /** The list within its scroller. */
  root: RefObject<HTMLElement | null>
  count: number
  /** Another list begins at its top. */
  listKey: string
  firstRow: number
  onRow: (row: number) => void
}

/** Draws the rows in sight and the current one. One tab stop; arrows, pages, Home and End reach every row, drawn or not. */
export const useListRows = ({ root, count, listKey, firstRow, onRow }: ListRowsOptions) => {
  const [at, setAt] = useState({ listKey, row: firstRow })
  const current = Math.min(at.listKey === listKey ? at.row : 0, Math.max(count - 1, 0))
  const [top, setTop] = useState(0)
  const scroller = () => root.current?.closest<HTMLElement>('.content') ?? null
  /** Search and heads stay in sight over the rows. */
  const coveredPx = () => {
    const search = root.current === null ? '0' : getComputedStyle(root.current).getPropertyValue('--clients-top')
    return headHeightPx + (Number.parseFloat(search) || 0)
  }
  const virtual = useVirtualizer({
    count,
    getScrollElement: scroller,
    estimateSize: () => rowHeightPx,
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: coveredPx(),
    // The current row keeps the focus when it is scrolled out of sight.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(current < count ? [current] : [])])].toSorted((a, b) => a - b),
  })
  // What stands above the rows changes its height with what is filtered.
  // oxlint-disable-next-line react/exhaustive-deps -- measured after each drawing, set where it differs
  useLayoutEffect(() => {
    const [list, frame] = [root.current, scroller()]
    if (!list || !frame) return
    const measured = Math.round(list.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop)
    if (measured !== top) setTop(measured)
  })
  /** Before the first row stand search and heads. */
  const showRow = (row: number) => {
    if (row === 0) scroller()?.scrollTo({ top: 0 })
    else virtual.scrollToIndex(row, { align: 'auto' })
  }
  const begun = useRef<string | null>(null)
  useEffect(() => {
    if (begun.current === listKey || count === 0) return
    if (begun.current === null) showRow(current)
    else scroller()?.scrollTo({ top: 0 })
    begun.current = listKey
  })
  const isFocusWanted = useRef(false)
  const rowElement = () => root.current?.querySelector<HTMLElement>(`[data-row="${current}"]`) ?? null
  // A row not drawn, or not loaded, when it was gone to takes the focus once it is there.
  useEffect(() => {
    const active = document.activeElement
    if (active !== document.body && active !== null && !root.current?.contains(active)) isFocusWanted.current = false
    if (isFocusWanted.current && active !== rowElement()) rowElement()?.focus({ preventScroll: true })
  })
  const hasRows = count > 0
  useEffect(() => {
    const isIdle = document.activeElement === document.body || document.activeElement === null
    if (hasRows && isIdle) isFocusWanted.current = true
    if (hasRows && isIdle) rowElement()?.focus({ preventScroll: true })
  }, [hasRows]) // oxlint-disable-line react/exhaustive-deps -- once, when the first rows are drawn
  const goTo = (row: number) => {
    isFocusWanted.current = true
    setAt({ listKey, row })
    onRow(row)
    showRow(row)
    rowElement()?.focus({ preventScroll: true })
  }
  const page = () => Math.max(Math.floor(((scroller()?.clientHeight ?? 0) - coveredPx()) / rowHeightPx) - 1, 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const steps: Record<string, () => number> = {
      ArrowDown: () => current + 1,
      ArrowUp: () => current - 1,
      PageDown: () => current + page(),
      PageUp: () => current - page(),
      Home: () => 0,
      End: () => count - 1,
    }
    const next = steps[event.key]?.()
    if (next === undefined) return
    event.preventDefault()
    goTo(Math.min(Math.max(next, 0), count - 1))
  }
  return {
    current,
    items: virtual.getVirtualItems().map(({ index, start }) => ({ index, offset: start - top })),
    from: virtual.range?.startIndex ?? 0,
    to: virtual.range?.endIndex ?? 0,
    height: virtual.getTotalSize(),
    onKeyDown,
    onFocus: (row: number) => {
      isFocusWanted.current = true
      setAt({ listKey, row })
      onRow(row)
    },
    focusCurrent: () => goTo(current),
  }
}
