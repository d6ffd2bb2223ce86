import { api, type Outputs } from '../../lib/api'
import { methodNames } from '../../lib/payment-words'
import { Amount } from '../../ui/amount'
import { PaperDone } from './paper-done'

interface RefundDoneProps {
  refund: Outputs['refunds']['create']
  onClose: () => void
}

/** What was done, by its number, and its paper. */
export const RefundDone = ({ refund, onClose }: RefundDoneProps) => (
  <PaperDone paper="Refund note" make={() => api.documents.pdf({ id: refund.id })} onClose={onClose}>
    Refund note <b>{refund.number}</b>:{' '}
    {refund.amountMinor > 0 ? (
      <>
        <Amount amountMinor={refund.amountMinor} currency={refund.currency} withCode /> given back
        {refund.method !== null && `, ${methodNames[refund.method]}`}
      </>
    ) : (
      <>
        <Amount amountMinor={refund.creditedMinor} currency={refund.currency} withCode /> taken off {refund.invoiceNumber}
      </>
    )}
    {refund.sessions > 0 && `, ${refund.sessions} ${refund.sessions === 1 ? 'credit' : 'credits'} taken back`}
    {refund.approvedBy !== null && `. Approved by ${refund.approvedBy}`}
  </PaperDone>
)
