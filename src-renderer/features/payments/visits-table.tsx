import type { ReactNode } from 'react'
import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { Status } from '../../ui/status'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'

type AnyVisit = Outputs['payments']['unpaidVisits' | 'paidNotHeld']['items'][number]
type VisitLine = Pick<AnyVisit, 'bookingId' | 'startsAt' | 'clientName' | 'sessionTypeName' | 'status' | 'currency'>

interface VisitsTableProps<Visit extends VisitLine> {
  visits: readonly Visit[]
  rows: MoneyRows
  /** Who gives it, or what sold it. */
  by: { head: string; cell: (visit: Visit) => string }
  amountMinor: (visit: Visit) => number
  onOpen: (visit: Visit) => void
  /** What is done with the current one. */
  act: (visit: Visit) => ReactNode
}

/** Visits and the money of each. */
export const VisitsTable = <Visit extends VisitLine>({ visits, rows, by, amountMinor, onOpen, act }: VisitsTableProps<Visit>) => {
  const { dayAndTime } = useStudioTime()
  return (
    <MoneyTable
      className="visits-table"
      list={visits}
      idOf={({ bookingId }) => bookingId}
      rows={rows}
      columns={[
        { head: 'Visit', className: 'tnum secondary', cell: ({ startsAt }) => dayAndTime(startsAt) },
        {
          head: 'Client',
          cell: (visit) => (
            <RowButton id={visit.bookingId} rows={rows} onClick={() => onOpen(visit)}>
              <bdi>{visit.clientName}</bdi>
            </RowButton>
          ),
        },
        { head: 'Session', className: 'secondary truncate', cell: ({ sessionTypeName }) => sessionTypeName },
        { ...by, className: 'secondary truncate c-wide' },
        { head: 'State', cell: ({ status }) => <Status state={status} /> },
        { head: visits[0]?.currency ?? '', className: 'num', cell: (visit) => amountText(amountMinor(visit), visit.currency) },
        { head: 'Act', isSilent: true, className: 'c-act', cell: (visit, isCurrent) => isCurrent && act(visit) },
      ]}
    />
  )
}
