import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Client, Trainer } from '../../lib/records'
import { Failed } from '../../ui/failed'
import { useClientPages } from './client-list'
import { ClientListHeads } from './client-list-heads'
import { ClientListRow } from './client-list-row'
import { useListRows } from './client-list-rows'
import { rememberedRow, rememberRow } from './clients-look'
import type { ClientOrder, ClientsSearch } from './clients-search'

interface ClientsTableProps {
  /** What the rows answer to. */
  shown: ClientsSearch
  total: number
  /** Another answer is on its way. */
  isBusy: boolean
  trainers: ReadonlyMap<string, Trainer>
  sinceText: (iso: string) => string
  /** Gives the focus to the current row. */
  focusRows: RefObject<() => void>
  onSort: (sort: ClientOrder) => void
  onOpen: (client: Client) => void
}

/** Every client found, of whom only those in sight are drawn and read. */
export const ClientsTable = ({ shown, total, isBusy, trainers, sinceText, focusRows, onSort, onOpen }: ClientsTableProps) => {
  const body = useRef<HTMLDivElement>(null)
  const [firstRow] = useState(() => rememberedRow(shown))
  const rows = useListRows({ root: body, count: total, listKey: JSON.stringify(shown), firstRow, onRow: rememberRow })
  const { clientAt, failed } = useClientPages(shown, total, rows.from, rows.to)
  useEffect(() => {
    focusRows.current = rows.focusCurrent
  })
  return (
    <>
      {failed?.error && <Failed what="A part of the list" error={failed.error} onRetry={() => void failed.refetch()} />}
      <div role="grid" aria-label="Clients" aria-rowcount={total + 1} aria-busy={isBusy} className="client-table">
        <ClientListHeads sort={shown.sort ?? 'lastName'} onSort={onSort} />
        <div role="rowgroup" className="client-rows" ref={body} style={{ height: rows.height }} onKeyDown={rows.onKeyDown}>
          {rows.items.map(({ index, offset }) => {
            const client = clientAt(index)
            return (
              <ClientListRow
                key={index}
                row={index}
                offset={offset}
                isCurrent={index === rows.current}
                client={client}
                trainer={client?.primaryTrainerId == null ? undefined : trainers.get(client.primaryTrainerId)}
                since={client ? sinceText(client.createdAt) : ''}
                onFocus={rows.onFocus}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}
