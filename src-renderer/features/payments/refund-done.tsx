import { Button } from '@mantine/core'
import { IconCircleCheckFilled, IconDownload } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { api, type Outputs } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { methodNames } from '../../lib/payment-words'
import { useFileSaver } from '../../lib/save-file'
import { Amount } from '../../ui/amount'
import { KeyButton } from '../../ui/key-button'

interface RefundDoneProps {
  refund: Outputs['refunds']['create']
  onClose: () => void
}

/** What was done, by its number, and its paper. */
export const RefundDone = ({ refund, onClose }: RefundDoneProps) => {
  const pdf = useFileSaver((input: { id: string }) => api.documents.pdf(input))
  const print = () => pdf.save({ id: refund.id })
  // The dialog was open before this came into it: nothing else brings the focus here.
  const save = useRef<HTMLButtonElement>(null)
  useEffect(() => save.current?.focus(), [])
  useKeys('Refund note', [{ keys: 'P', label: 'save the refund note', run: print, isHint: true }])
  return (
    <div className="refund-done">
      <p role="status">
        <IconCircleCheckFilled size={18} aria-hidden />
        <span>
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
        </span>
      </p>
      {pdf.problem !== null && (
        <p className="problem" role="alert">
          {pdf.problem}
        </p>
      )}
      <div className="form-acts">
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
        <KeyButton
          ref={save}
          keys="P"
          variant="filled"
          loading={pdf.isSaving}
          leftSection={<IconDownload size={15} stroke={1.8} aria-hidden />}
          onClick={print}
        >
          Save the refund note
        </KeyButton>
      </div>
    </div>
  )
}
