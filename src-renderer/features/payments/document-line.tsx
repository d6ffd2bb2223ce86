import { IconDownload, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queries } from '../../lib/api'
import { documentKindNames, type DocumentKind } from '../../lib/payment-words'
import { useFileSaver } from '../../lib/save-file'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { EmailDocumentForm } from './email-document-form'

interface DocumentLineProps {
  id: string
  kind: DocumentKind
  number: string
  /** Shows the document itself, where that is another place. */
  onOpen?: () => void
}

/** How often it went into the outbox, and when last. */
const emailedText = (emailed: number, at: string | null): string =>
  emailed === 0 || at === null ? 'not e-mailed' : emailed === 1 ? `in the outbox since ${at}` : `${emailed} times in the outbox, last ${at}`

/** One document: its number, its PDF, and the way to a mailbox. */
export const DocumentLine = ({ id, kind, number, onOpen }: DocumentLineProps) => {
  const { dayAndTime } = useStudioTime()
  const found = useQuery(queries.documents.get.queryOptions({ input: { id } })).data
  const pdf = useFileSaver((input: { id: string }) => api.documents.pdf(input))
  const [isMailing, setMailing] = useState(false)
  return (
    <li className="document-line">
      <div className="document-line-head">
        <span>
          {onOpen ? (
            <button type="button" className="document-link" onClick={onOpen}>
              {number}
            </button>
          ) : (
            <b>{number}</b>
          )}
          <small>
            {documentKindNames[kind]}
            {found && `, ${emailedText(found.emailed, found.emailedAt && dayAndTime(found.emailedAt))}`}
          </small>
        </span>
        <KeyButton
          size="xs"
          loading={pdf.isSaving}
          aria-label={`Save ${number} as PDF`}
          leftSection={<IconDownload size={14} stroke={1.8} aria-hidden />}
          onClick={() => pdf.save({ id })}
        >
          PDF
        </KeyButton>
        <KeyButton
          size="xs"
          aria-label={`E-mail ${number}`}
          leftSection={<IconMail size={14} stroke={1.8} aria-hidden />}
          onClick={() => setMailing(!isMailing)}
        >
          E-mail
        </KeyButton>
      </div>
      {pdf.problem !== null && (
        <p className="problem" role="alert">
          {pdf.problem}
        </p>
      )}
      {isMailing && found && <EmailDocumentForm document={found} onLeave={() => setMailing(false)} />}
    </li>
  )
}
