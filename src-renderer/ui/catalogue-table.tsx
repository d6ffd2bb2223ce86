import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { useRows } from '../lib/use-rows'
import { RowTable, type Column } from './row-table'
import './catalogue.css'

type Rows = ReturnType<typeof useRows>

export interface CatalogueItem {
  id: string
  name: string
  isActive: boolean
}

export interface CatalogueTableProps<Item> {
  label: string
  list: readonly Item[]
  rows: Rows
  /** After its name. */
  columns: readonly Column<Item>[]
  /** The name, as the way to it. */
  link: (item: Item, rowProps: ReturnType<Rows['rowProps']>) => ReactNode
  /** Only of archived ones. */
  onBringBack?: ((id: string) => void) | undefined
}

export const CatalogueTable = <Item extends CatalogueItem>({
  label,
  list,
  rows,
  columns,
  link,
  onBringBack,
}: CatalogueTableProps<Item>) => (
  <div className="catalogue-box">
    <RowTable
      className="catalogue"
      label={label}
      list={list}
      idOf={({ id }) => id}
      current={onBringBack ? null : rows.current}
      columns={[
        { head: 'Name', cell: (item) => link(item, rows.rowProps(item.id)) },
        ...columns,
        ...(onBringBack
          ? [
              {
                head: 'Act',
                isSilent: true,
                className: 'c-act',
                cell: ({ id, name }: Item) => (
                  <Button size="xs" variant="subtle" aria-label={`Bring back ${name}`} onClick={() => onBringBack(id)}>
                    Bring back
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  </div>
)
