import { useQuery } from '@tanstack/react-query'
import { IconFileOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { api, queries, type Outputs } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { useKeys } from '../../lib/keys'
import type { Client } from '../../lib/records'
import { useFileSaver } from '../../lib/save-file'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'

type DocumentRow = Outputs['documents']['list']['items'][number]

const kindWords: Record<DocumentRow['kind'], string> = { invoice: 'Invoice', receipt: 'Receipt', refund_note: 'Refund note' }
const statusWords: Record<NonNullable<DocumentRow['status']>, string> = {
  paid: 'paid',
  part_paid: 'paid in part',
  unpaid: 'not paid',
  overdue: 'overdue',
  credited: 'taken back',
}

/** Invoices, receipts and refund notes of a client: saved as PDF or put into the outbox. */
export const DocumentsDialog = ({ client, onClose }: { client: Client; onClose: () => void }) => {
  const { dayText } = useStudioTime()
  const root = useRef<HTMLUListElement>(null)
  const found = useQuery(queries.documents.list.queryOptions({ input: { clientId: client.id, limit: 100, sort: '-issuedAt' } }))
  const documents = found.data?.items ?? []
  const rows = useRows(
    root,
    documents.map(({ id }) => id),
  )
  const isRead = found.data !== undefined
  const { focusCurrent } = rows
  // The window came before its rows.
  useEffect(() => {
    if (isRead) focusCurrent()
  }, [isRead]) // oxlint-disable-line react/exhaustive-deps -- once, when the rows are drawn
  const current = documents.find(({ id }) => id === rows.current)
  const pdf = useFileSaver((id: string) => api.documents.pdf({ id }))
  const email = useCommand(api.documents.email, { changes: ['documents', 'notifications'] })
  // A refusal is shown below as the command's own.
  const send = ({ id, number }: DocumentRow) =>
    void email.runAsync({ id }).then(
      ({ to }) => showToast(`${number} is in the outbox to ${to}`),
      () => undefined,
    )
  useKeys(
    'Documents',
    current
      ? [
          { keys: '↑ ↓', label: 'row', isHint: true },
          { keys: 'P', label: 'save PDF', run: () => pdf.save(current.id), isHint: true },
          { keys: 'M', label: 'e-mail', run: () => send(current), isHint: true },
        ]
      : [],
    { isBeside: true },
  )
  const problem = pdf.problem ?? email.problem?.message ?? null
  return (
    <Dialog title={`Documents of ${clientName(client)}`} isOpen onClose={onClose} size="xl">
      <div className="client-dialog">
        {found.isError && <Failed what="The documents" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines count={4} />}
        {found.data && documents.length === 0 && (
          <EmptyState icon={IconFileOff} title="No document yet">
            A sale makes an invoice, and a payment a receipt.
          </EmptyState>
        )}
        <p className="problem" role="alert" hidden={problem === null}>
          {problem}
        </p>
        <ul className="document-rows" ref={root} aria-label="Documents">
          {documents.map((document) => (
            <li key={document.id} data-current={document.id === rows.current || undefined}>
              <button type="button" {...rows.rowProps(document.id)} onClick={() => pdf.save(document.id)}>
                <b>{document.number}</b>
                <span className="secondary">
                  {kindWords[document.kind]}, {dayText(document.issuedOn)}
                  {document.status !== null && `, ${statusWords[document.status]}`}
                  {document.emailed > 0 && `, e-mailed${document.emailed > 1 ? ` ${document.emailed} times` : ''}`}
                </span>
                <Amount amountMinor={document.totalMinor} currency={document.currency} withCode />
              </button>
            </li>
          ))}
        </ul>
        {current && (
          <div className="lot-acts">
            <KeyButton size="xs" keys="P" loading={pdf.isSaving} onClick={() => pdf.save(current.id)}>
              Save {current.number} as PDF
            </KeyButton>
            <KeyButton size="xs" keys="M" loading={email.isRunning} onClick={() => send(current)}>
              E-mail it
            </KeyButton>
          </div>
        )}
      </div>
    </Dialog>
  )
}
