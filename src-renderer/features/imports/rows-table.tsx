import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { Fragment, useCallback, useEffect, useRef, type ReactNode } from 'react'
import type { ShownColumn } from './shown-columns'
import '../../ui/table.css'

const rowPx = 36
const headPx = 28
const lineRem = 3.5
/** For a hint, and for a sentence. */
const lastRem = { short: 10.5, long: 17 }

interface RowsTableProps {
  label: string
  columns: readonly ShownColumn[]
  /** Head of the last, widest column. */
  lastHead: string
  count: number
  /** The row to keep in sight. */
  current?: number
  row: (index: number) => ReactNode
  /** The end is near: more rows can be asked for. */
  onEnd: () => void
  /** Without fields in its rows the list itself takes the focus, for the arrow keys to scroll. */
  isReadOnly?: boolean
}

/** However many rows, only those in sight are drawn. */
export const RowsTable = ({ label, columns, lastHead, count, current, row, onEnd, isReadOnly = false }: RowsTableProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  // The row with the caret is there however far it is scrolled away: what is typed goes into it.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = new Set(defaultRangeExtractor(range))
      if (current !== undefined && current >= 0 && current < range.count) drawn.add(current)
      return [...drawn].toSorted((a, b) => a - b)
    },
    [current],
  )
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 16,
    rangeExtractor,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)
  const isNearEnd = last !== undefined && last.index >= count - 30
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    if (isNearEnd) end.current()
  }, [isNearEnd, count])
  useEffect(() => {
    if (current !== undefined && current >= 0) virtual.scrollToIndex(current)
  }, [current, virtual])
  const after = virtual.getTotalSize() - (last === undefined ? 0 : last.end - headPx)
  const endRem = isReadOnly ? lastRem.long : lastRem.short
  const width = columns.reduce((sum, { widthRem }) => sum + widthRem, lineRem + endRem)
  return (
    <div className="rows-scroll" ref={scroller} {...(isReadOnly ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}>
      <table className="table rows-table" aria-label={label} aria-rowcount={count + 1} style={{ minWidth: `${width}rem` }}>
        <colgroup>
          <col style={{ width: `${lineRem}rem` }} />
          {columns.map(({ column, widthRem }) => (
            <col key={column} style={{ width: `${widthRem}rem` }} />
          ))}
          <col style={{ width: `${endRem}rem` }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="num">
              Line
            </th>
            {columns.map(({ column, label: head }) => (
              <th key={column} scope="col" className="truncate">
                {head}
              </th>
            ))}
            <th scope="col">{lastHead}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ index, start }, at) => {
            const gap = start - (items[at - 1]?.end ?? headPx)
            return (
              <Fragment key={index}>
                {gap > 0 && <tr className="rows-gap" aria-hidden style={{ height: gap }} />}
                {row(index)}
              </Fragment>
            )
          })}
          {after > 0 && <tr className="rows-gap" aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}
