import type { ReactNode } from 'react'
import type { useRows } from '../../lib/use-rows'
import { RowTable, type RowTableProps } from '../../ui/row-table'

export type MoneyRows = Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>

interface MoneyTableProps<Row> extends Pick<RowTableProps<Row>, 'className' | 'columns' | 'list' | 'idOf'> {
  rows: MoneyRows
  /** A click anywhere in a row, which has the focus then. */
  onOpen?: () => void
}

/** A list of Payments; the widths of its columns stand in money.css. */
export const MoneyTable = <Row,>({ className, rows, onOpen, ...rest }: MoneyTableProps<Row>) => (
  <RowTable
    {...rest}
    className={`money-table ${className}`}
    current={rows.current}
    onRowClick={(row) => {
      row.querySelector<HTMLElement>('[data-row]')?.focus()
      onOpen?.()
    }}
  />
)

/** What the keys move through: one in each row. */
export const RowButton = ({ id, rows, onClick, children }: { id: string; rows: MoneyRows; onClick?: () => void; children: ReactNode }) => (
  <button type="button" className="row-button" onClick={onClick} {...rows.rowProps(id)}>
    {children}
  </button>
)
