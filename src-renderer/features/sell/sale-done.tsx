import { IconCircleCheckFilled, IconFileInvoice } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { api } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { useKeys } from '../../lib/keys'
import { amountText } from '../../lib/money'
import { openBooking } from '../../lib/panel'
import { useFileSaver } from '../../lib/save-file'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { changeSplit } from './cash-notes'
import { soldTypeIds } from './sold-types'
import type { DoneSale } from './sale-draft'

/** A second press of the Enter that took the money does not wipe the change away. */
const sameEnterMs = 700

/** What was taken, from the reply that says so, and what comes next. */
export const SaleDone = ({ done, onNext }: { done: DoneSale; onNext: () => void }) => {
  const { result, client } = done
  const { currency, invoice, receipt, changeMinor } = result
  const { dayText } = useStudioTime()
  const next = useRef<HTMLButtonElement>(null)
  const paper = receipt ?? invoice
  const pdf = useFileSaver(() => (receipt ? api.receipts.pdf({ id: receipt.id }) : api.invoices.pdf({ id: invoice.id })))
  const mail = useCommand(receipt ? api.receipts.email : api.invoices.email, {
    changes: ['documents', 'notifications'],
    onDone: ({ to }) => showToast(`${paper.number} goes to ${to}`),
  })
  const goOn = () => {
    if (performance.now() - done.atMs > sameEnterMs) onNext()
  }
  const book = () => openBooking(client ? { clientId: client.id, amongTypeIds: soldTypeIds(done) } : {})
  useEffect(() => next.current?.focus(), [])
  useKeys('Paid', [
    { keys: 'P', label: receipt ? 'save the receipt' : 'save the invoice', run: () => pdf.save(undefined), isHint: true },
    ...(client?.email == null ? [] : [{ keys: 'M', label: 'e-mail it', run: () => mail.run({ id: paper.id }), isHint: true }]),
    { keys: 'B', label: client ? `book for ${client.firstName}` : 'book', run: book, isHint: true },
    { keys: 'Enter', label: 'next sale', isHint: true },
    { keys: 'Esc', label: 'next sale', run: onNext },
  ])
  const paidMinor = result.payments.reduce((all, { amountMinor }) => all + amountMinor, 0)
  return (
    <div className="sell-done">
      <p className="sell-done-word">
        {result.status === 'unpaid' ? (
          <IconFileInvoice size={20} stroke={1.8} aria-hidden />
        ) : (
          <IconCircleCheckFilled size={20} className="ok" aria-hidden />
        )}
        <b>{result.status === 'completed' ? 'Paid' : result.status === 'part_paid' ? 'Paid in part' : 'Invoiced'}</b>
        <span>{client ? clientName(client) : 'Nobody in particular'}</span>
      </p>
      <dl className="sell-done-facts">
        {receipt && (
          <div>
            <dt>Receipt</dt>
            <dd>{receipt.number}</dd>
          </div>
        )}
        <div>
          <dt>Invoice</dt>
          <dd>{invoice.number}</dd>
        </div>
        <div>
          <dt>Paid</dt>
          <dd>{amountText(paidMinor, currency)}</dd>
        </div>
        {invoice.owedMinor > 0 && (
          <div>
            <dt>Owed until {dayText(invoice.dueOn)}</dt>
            <dd>{amountText(invoice.owedMinor, currency)}</dd>
          </div>
        )}
        {result.clientPackages.map((lot) => (
          <div key={lot.id}>
            <dt>{lot.name}</dt>
            <dd>
              {lot.sessionsAvailable} credits{lot.expiryOn === null ? '' : `, use by ${dayText(lot.expiryOn)}`}
            </dd>
          </div>
        ))}
        {result.memberships.map((membership) => (
          <div key={membership.id}>
            <dt>{membership.name}</dt>
            <dd>
              {dayText(membership.startOn)} to {dayText(membership.endOn)}
            </dd>
          </div>
        ))}
      </dl>
      {changeMinor > 0 && (
        <div className="sell-change sell-change-due">
          <span>Change to give</span>
          <b>{amountText(changeMinor, currency)}</b>
          <small>{changeSplit(changeMinor, currency)}</small>
        </div>
      )}
      <span className="grow" />
      {(pdf.problem ?? mail.problem) && (
        <p className="problem" role="alert">
          {pdf.problem ?? mail.problem?.message}
        </p>
      )}
      <div className="sell-done-acts">
        <KeyButton keys="P" loading={pdf.isSaving} onClick={() => pdf.save(undefined)}>
          {receipt ? 'Save receipt' : 'Save invoice'}
        </KeyButton>
        {client?.email != null && (
          <KeyButton keys="M" loading={mail.isRunning} onClick={() => mail.run({ id: paper.id })}>
            E-mail
          </KeyButton>
        )}
        {client && (
          <KeyButton keys="B" onClick={book}>
            {`Book ${client.firstName}`}
          </KeyButton>
        )}
      </div>
      <KeyButton ref={next} variant="filled" size="md" className="sell-take" keys="Enter" onClick={goOn}>
        Next sale
      </KeyButton>
    </div>
  )
}

/** For readers: spoken once the reply is there. */
export const doneText = ({ result }: DoneSale): string => {
  const { receipt, invoice, changeMinor, currency } = result
  const said = [
    receipt ? `Paid. Receipt ${receipt.number}` : `Invoice ${invoice.number}`,
    ...(changeMinor > 0 ? [`Change ${amountText(changeMinor, currency)}`] : []),
    ...(invoice.owedMinor > 0 ? [`${amountText(invoice.owedMinor, currency)} stays owed`] : []),
  ]
  return `${said.join('. ')}.`
}
