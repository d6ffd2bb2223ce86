export type PaymentMethod = 'cash' | 'mpesa' | 'card' | 'bank_transfer' | 'cheque' | 'paddle'

/** As documents name them. */
export const methodNames: Record<PaymentMethod, string> = {
  cash: 'Cash',
  mpesa: 'M-Pesa',
  card: 'Card',
  bank_transfer: 'Bank transfer',
  cheque: 'Cheque',
  paddle: 'Paddle',
}
