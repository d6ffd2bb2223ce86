import type { ReactNode } from 'react'
import './table.css'

export interface Column<Row> {
  /** Unlike any other head of its table. */
  head: string
  /** The head is for readers alone, as over a column of buttons. */
  isSilent?: boolean
  /** Of its head and its cells. */
  className?: string
  /** All of what its cell may cut off. */
  title?: (row: Row) => string
  cell: (row: Row, isCurrent: boolean) => ReactNode
}

export interface RowTableProps<Row> {
  className: string
  label?: string
  columns: readonly Column<Row>[]
  list: readonly Row[]
  idOf: (row: Row) => string
  current: string | null
  onRowClick?: (row: HTMLTableRowElement) => void
}

/** A table of records by its columns. */
export const RowTable = <Row,>({ className, label, columns, list, idOf, current, onRowClick }: RowTableProps<Row>) => (
  <table className={`table ${className}`} aria-label={label}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.head} scope="col" className={column.className}>
            {column.isSilent ? <span className="sr-only">{column.head}</span> : column.head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {list.map((row) => {
        const isCurrent = idOf(row) === current
        return (
          <tr key={idOf(row)} data-current={isCurrent || undefined} onClick={(event) => onRowClick?.(event.currentTarget)}>
            {columns.map((column) => (
              <td key={column.head} className={column.className} title={column.title?.(row)}>
                {column.cell(row, isCurrent)}
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
  </table>
)
