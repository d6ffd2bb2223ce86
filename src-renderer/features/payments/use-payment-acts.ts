import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../lib/api'
import type { Payment } from '../../lib/payment-words'
import { useFileSaver } from '../../lib/save-file'
import { isRefundable } from './refundable'

type ActedOn = Pick<Payment, 'id' | 'clientId' | 'clientName' | 'receiptId' | 'receiptNumber' | 'status' | 'amountMinor' | 'refundedMinor'>

export interface PaymentActs {
  refund: (payment: ActedOn) => void
  print: (payment: ActedOn) => void
  openClient: (payment: ActedOn) => void
  isSaving: boolean
  problem: string | null
}

/** What is done with a payment, from its row or its panel. */
export const usePaymentActs = () => {
  const navigate = useNavigate()
  const [refunding, setRefunding] = useState<ActedOn | null>(null)
  const pdf = useFileSaver((input: { id: string }) => api.documents.pdf(input))
  const acts: PaymentActs = {
    refund: (payment) => {
      if (isRefundable(payment)) setRefunding(payment)
    },
    print: ({ receiptId }) => {
      if (receiptId !== null) pdf.save({ id: receiptId })
    },
    openClient: ({ clientId }) => {
      if (clientId !== null) void navigate({ to: '/clients/$clientId', params: { clientId } })
    },
    isSaving: pdf.isSaving,
    problem: pdf.problem,
  }
  return { acts, refunding, endRefund: () => setRefunding(null) }
}
