import type { Payment } from '../../lib/payment-words'

/** Whether money of it can still be given back. */
export const isRefundable = ({ status, amountMinor, refundedMinor }: Pick<Payment, 'status' | 'amountMinor' | 'refundedMinor'>): boolean =>
  (status === 'completed' || status === 'part_refunded') && refundedMinor < amountMinor
