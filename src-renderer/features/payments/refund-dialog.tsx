import { useState } from 'react'
import type { Outputs } from '../../lib/api'
import { Dialog } from '../../ui/dialog'
import { RefundDone } from './refund-done'
import { RefundForm, type RefundFormProps } from './refund-form'
import './refund.css'

interface RefundDialogProps extends Pick<RefundFormProps, 'target' | 'invoiceLineId'> {
  /** Null where the sale was without a client. */
  clientName: string | null
  /** The receipt’s or the invoice’s; null where it is not in sight. */
  number: string | null
  onClose: () => void
}

/** Money goes out here, and nowhere else: its effects first, its number afterwards. */
export const RefundDialog = ({ target, invoiceLineId, clientName, number, onClose }: RefundDialogProps) => {
  const [refund, setRefund] = useState<Outputs['refunds']['create'] | null>(null)
  const title = [refund === null ? 'Refund' : 'Refunded', clientName, number].filter((part) => part !== null).join(', ')
  return (
    <Dialog title={title} isOpen onClose={onClose} size={refund === null ? '50rem' : 'md'}>
      {refund === null ? (
        <RefundForm target={target} invoiceLineId={invoiceLineId} onDone={setRefund} onLeave={onClose} />
      ) : (
        <RefundDone refund={refund} onClose={onClose} />
      )}
    </Dialog>
  )
}
