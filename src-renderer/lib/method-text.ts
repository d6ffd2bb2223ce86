import type { Outputs } from './api'

export type PaymentMethod = Outputs['payments']['get']['method']

const texts: Record<PaymentMethod, string> = {
  cash: 'cash',
  mpesa: 'M-Pesa',
  card: 'card',
  bank_transfer: 'bank transfer',
  cheque: 'cheque',
  paddle: 'Paddle',
}

/** How money came or went, inside a sentence. */
export const methodText = (method: string): string => texts[method as PaymentMethod] ?? method
