import type { Outputs } from '../../lib/api'
import { documentKindNames } from '../../lib/payment-words'
import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { InvoiceStatus } from './invoice-status'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'

export type DocumentRow = Outputs['documents']['list']['items'][number]

interface DocumentsTableProps {
  documents: readonly DocumentRow[]
  rows: MoneyRows
  onOpen: () => void
}

export const DocumentsTable = ({ documents, rows, onOpen }: DocumentsTableProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <MoneyTable
      className="documents-table"
      list={documents}
      idOf={({ id }) => id}
      rows={rows}
      onOpen={onOpen}
      columns={[
        {
          head: 'Number',
          cell: ({ id, number }) => (
            <RowButton id={id} rows={rows}>
              {number}
            </RowButton>
          ),
        },
        { head: 'Kind', className: 'secondary c-late', cell: ({ kind }) => documentKindNames[kind] },
        { head: 'For', className: 'truncate', cell: ({ clientName }) => <bdi>{clientName ?? 'Without a client'}</bdi> },
        { head: 'Issued', className: 'secondary tnum', cell: ({ issuedAt }) => dayAndTime(issuedAt) },
        {
          head: documents[0]?.currency ?? '',
          className: 'num',
          cell: ({ kind, totalMinor, currency }) => amountText(kind === 'refund_note' ? -totalMinor : totalMinor, currency),
        },
        {
          head: 'State',
          cell: ({ status }) => (status === null ? <span className="muted">–</span> : <InvoiceStatus status={status} />),
        },
        { head: 'By', className: 'secondary truncate c-wide', cell: ({ issuedBy }) => issuedBy },
      ]}
    />
  )
}
