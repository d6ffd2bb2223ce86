import { Link } from '@tanstack/react-router'
import { IconArrowBackUp, IconHistory, IconPrinter, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { isOffice } from '../../lib/access'
import { queries } from '../../lib/api'
import { methodNames, type Payment } from '../../lib/payment-words'
import { useMe } from '../../lib/signed-in'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { PaymentStatus } from '../../ui/payment-status'
import { SectionTitle } from '../../ui/section-title'
import { DocumentLine } from './document-line'
import { Facts } from './facts'
import { PanelHead } from './panel-head'
import { isRefundable } from './refundable'
import type { PaymentActs } from './use-payment-acts'

interface PaymentPanelProps {
  paymentId: string
  acts: PaymentActs
  onClose: () => void
}

/** One payment: what it paid, its documents, and what was given back of it. */
export const PaymentPanel = ({ paymentId, acts, onClose }: PaymentPanelProps) => {
  const found = useQuery(queries.payments.get.queryOptions({ input: { id: paymentId } }))
  if (found.isError) return <Failed what="The payment" error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingLines count={5} />
  return <PaymentDetails payment={found.data} acts={acts} onClose={onClose} />
}

const PaymentDetails = ({ payment, acts, onClose }: { payment: Payment; acts: PaymentActs; onClose: () => void }) => {
  const me = useMe()
  const { dayAndTime } = useStudioTime()
  const { currency } = payment
  const amount = (amountMinor: number | null) => (amountMinor === null ? null : <Amount amountMinor={amountMinor} currency={currency} />)
  return (
    <div className="money-panel">
      <PanelHead
        title={<Amount amountMinor={payment.amountMinor} currency={currency} withCode />}
        sub={
          <>
            <bdi>{payment.clientName ?? 'Without a client'}</bdi>
            {payment.clientNumber !== null && <span className="muted"> {payment.clientNumber}</span>}
          </>
        }
        onClose={onClose}
      />
      <p className="money-panel-state">
        <PaymentStatus state={payment.status} />
        <span className="secondary">{payment.description}</span>
      </p>
      <div className="money-panel-acts">
        {payment.receiptId !== null && (
          <KeyButton
            keys="P"
            loading={acts.isSaving}
            leftSection={<IconPrinter size={15} stroke={1.8} aria-hidden />}
            onClick={() => acts.print(payment)}
          >
            Receipt
          </KeyButton>
        )}
        {payment.clientId !== null && (
          <KeyButton keys="O" leftSection={<IconUser size={15} stroke={1.8} aria-hidden />} onClick={() => acts.openClient(payment)}>
            Client
          </KeyButton>
        )}
        {isRefundable(payment) && (
          <KeyButton
            keys="R"
            className="money-refund"
            leftSection={<IconArrowBackUp size={15} stroke={1.8} aria-hidden />}
            onClick={() => acts.refund(payment)}
          >
            Refund
          </KeyButton>
        )}
      </div>
      {acts.problem !== null && (
        <p className="problem" role="alert">
          {acts.problem}
        </p>
      )}
      <Facts
        facts={[
          ['Method', methodNames[payment.method]],
          ['Reference', payment.referenceNumber],
          ['Handed over', amount(payment.tenderedMinor)],
          ['Change', amount(payment.changeMinor)],
          ['Given back', amount(payment.refundedMinor || null)],
          ['Recorded', dayAndTime(payment.createdAt)],
          ['By', payment.recordedBy],
          ['Transaction', payment.transactionId],
          ['Note', payment.notes],
        ]}
      />
      <section className="money-panel-part" aria-label="Documents">
        <SectionTitle>Documents</SectionTitle>
        <ul>
          {payment.receiptId !== null && payment.receiptNumber !== null && (
            <DocumentLine id={payment.receiptId} kind="receipt" number={payment.receiptNumber} />
          )}
          {payment.invoiceId !== null && payment.invoiceNumber !== null && (
            <DocumentLine id={payment.invoiceId} kind="invoice" number={payment.invoiceNumber} />
          )}
        </ul>
      </section>
      {payment.refunds.length > 0 && (
        <section className="money-panel-part" aria-label="Refunds">
          <SectionTitle count={payment.refunds.length}>Refunds</SectionTitle>
          <ul>
            {payment.refunds.map((refund) => (
              <li key={refund.id} className="refund-line">
                <p>
                  <b>
                    <Amount amountMinor={-refund.amountMinor} currency={currency} />
                  </b>{' '}
                  {refund.reason}
                </p>
                <small>
                  {dayAndTime(refund.createdAt)}, by {refund.recordedBy}
                  {refund.approvedBy !== null && `, approved by ${refund.approvedBy}`}
                  {refund.sessions > 0 && `, ${refund.sessions} ${refund.sessions === 1 ? 'credit' : 'credits'} taken back`}
                </small>
                <ul>
                  <DocumentLine id={refund.id} kind="refund_note" number={refund.number} />
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOffice(me.role) && (
        <Link to="/settings/audit" search={{ entity: 'payment', entityId: payment.id }} className="money-history">
          <IconHistory size={15} stroke={1.8} aria-hidden /> History
        </Link>
      )}
    </div>
  )
}
