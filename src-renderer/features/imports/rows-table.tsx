import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import type { ShownColumn } from './shown-columns'
import '../../ui/table.css'

const rowPx = 36
const headPx = 28
const lineRem = 3.5
const lastRem = 10.5

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
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 16,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]
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
  const before = (first?.start ?? headPx) - headPx
  const after = virtual.getTotalSize() - (last === undefined ? 0 : last.end - headPx)
  const width = columns.reduce((sum, { widthRem }) => sum + widthRem, lineRem + lastRem)
  return (
    <div className="rows-scroll" ref={scroller} {...(isReadOnly ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}>
      <table className="table rows-table" aria-label={label} aria-rowcount={count + 1} style={{ minWidth: `${width}rem` }}>
        <colgroup>
          <col style={{ width: `${lineRem}rem` }} />
          {columns.map(({ column, widthRem }) => (
            <col key={column} style={{ width: `${widthRem}rem` }} />
          ))}
          <col />
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
          {before > 0 && <tr className="rows-gap" aria-hidden style={{ height: before }} />}
          {items.map(({ index }) => row(index))}
          {after > 0 && <tr className="rows-gap" aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}
