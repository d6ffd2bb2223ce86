import { useState } from 'react'
import type { Outputs } from '../../lib/api'
import { Dialog } from '../../ui/dialog'
import { RefundDone } from './refund-done'
import { RefundForm, type RefundFormProps } from './refund-form'
import './refund.css'

interface RefundDialogProps extends Pick<RefundFormProps, 'target'> {
  onClose: () => void
}

/** Money goes out here, and nowhere else: its effects first, its number afterwards. */
export const RefundDialog = ({ target, onClose }: RefundDialogProps) => {
  const [refund, setRefund] = useState<Outputs['refunds']['create'] | null>(null)
  return (
    <Dialog title={refund === null ? 'Refund' : 'Refunded'} isOpen onClose={onClose} size={refund === null ? '50rem' : 'md'}>
      {refund === null ? (
        <RefundForm target={target} onDone={setRefund} onLeave={onClose} />
      ) : (
        <RefundDone refund={refund} onClose={onClose} />
      )}
    </Dialog>
  )
}
