import { IconDownload, IconMail, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { documentKindNames } from '../../lib/payment-words'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SectionTitle } from '../../ui/section-title'
import { Amount } from '../../ui/amount'
import { EmailDocumentForm } from './email-document-form'
import { InvoiceStatus } from './invoice-status'
import { PanelHead } from './panel-head'
import { Paper } from './paper'
import './paper.css'

interface DocumentPanelProps {
  documentId: string
  isSaving: boolean
  isMailing: boolean
  onPdf: (id: string) => void
  onMail: (id: string) => void
  onMailed: () => void
  /** Another document of the same sale. */
  onShow: (id: string) => void
  onClose: () => void
}

/** One document on its paper, and what belongs to it. */
export const DocumentPanel = ({ documentId, isSaving, isMailing, onPdf, onMail, onMailed, onShow, onClose }: DocumentPanelProps) => {
  const { dayAndTime, dayText } = useStudioTime()
  const found = useQuery(queries.documents.get.queryOptions({ input: { id: documentId } }))
  if (found.isError) return <Failed what="The document" error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingLines count={6} />
  const document = found.data
  return (
    <div className="money-panel">
      <PanelHead title={document.number} sub={`${documentKindNames[document.kind]}, ${dayText(document.issuedOn)}`} onClose={onClose} />
      <p className="money-panel-state">
        {document.status !== null && <InvoiceStatus status={document.status} />}
        {document.owedMinor !== null && document.owedMinor > 0 && (
          <span className="secondary">
            <Amount amountMinor={document.owedMinor} currency={document.currency} /> owed
            {document.dueOn !== null && `, due ${dayText(document.dueOn)}`}
          </span>
        )}
        <span className="muted">
          {document.emailed === 0 || document.emailedAt === null
            ? 'Not e-mailed'
            : `In the outbox since ${dayAndTime(document.emailedAt)}${document.emailed === 1 ? '' : `, ${document.emailed} times in all`}`}
        </span>
      </p>
      <div className="money-panel-acts">
        <KeyButton
          keys="D"
          loading={isSaving}
          leftSection={<IconDownload size={15} stroke={1.8} aria-hidden />}
          onClick={() => onPdf(document.id)}
        >
          PDF
        </KeyButton>
        <KeyButton keys="E" leftSection={<IconMail size={15} stroke={1.8} aria-hidden />} onClick={() => onMail(document.id)}>
          E-mail
        </KeyButton>
        <KeyButton keys="P" leftSection={<IconPrinter size={15} stroke={1.8} aria-hidden />} onClick={() => window.print()}>
          Print
        </KeyButton>
      </div>
      {isMailing && <EmailDocumentForm document={document} onLeave={onMailed} />}
      <Paper document={document} />
      {document.related.length > 0 && (
        <section className="money-panel-part" aria-label="Of the same sale">
          <SectionTitle>Of the same sale</SectionTitle>
          <ul className="related-documents">
            {document.related.map(({ id, kind, number, totalMinor, issuedOn }) => (
              <li key={id}>
                <button type="button" className="document-link" onClick={() => onShow(id)}>
                  {documentKindNames[kind]} {number}
                </button>
                <span className="muted">{dayText(issuedOn)}</span>
                <Amount amountMinor={totalMinor} currency={document.currency} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
