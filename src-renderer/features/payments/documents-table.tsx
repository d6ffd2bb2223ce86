import type { Outputs } from '../../lib/api'
import { documentKindNames } from '../../lib/payment-words'
import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { InvoiceStatus } from './invoice-status'

export type DocumentRow = Outputs['documents']['list']['items'][number]

interface DocumentsTableProps {
  documents: readonly DocumentRow[]
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  onOpen: () => void
}

export const DocumentsTable = ({ documents, rows, onOpen }: DocumentsTableProps) => {
  const { dayAndTime } = useStudioTime()
  return (
    <table className="table money-table documents-table">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col" className="c-late">
            Kind
          </th>
          <th scope="col">For</th>
          <th scope="col">Issued</th>
          <th scope="col" className="num">
            {documents[0]?.currency}
          </th>
          <th scope="col">State</th>
          <th scope="col" className="c-wide">
            By
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr
            key={document.id}
            data-current={document.id === rows.current || undefined}
            onClick={({ currentTarget }) => {
              currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()
              onOpen()
            }}
          >
            <td>
              <button type="button" className="row-button" {...rows.rowProps(document.id)}>
                {document.number}
              </button>
            </td>
            <td className="secondary c-late">{documentKindNames[document.kind]}</td>
            <td className="truncate">
              <bdi>{document.clientName ?? 'Without a client'}</bdi>
            </td>
            <td className="secondary tnum">{dayAndTime(document.issuedAt)}</td>
            <td className="num">
              {amountText(document.kind === 'refund_note' ? -document.totalMinor : document.totalMinor, document.currency)}
            </td>
            <td>{document.status === null ? <span className="muted">–</span> : <InvoiceStatus status={document.status} />}</td>
            <td className="secondary truncate c-wide">{document.issuedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
