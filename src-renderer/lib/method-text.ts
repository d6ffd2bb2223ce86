import { methodNames, type PaymentMethod } from './payment-words'

const properNames: readonly string[] = ['mpesa', 'paddle']

/** How money came or went, inside a sentence. */
export const methodText = (method: string): string => {
  const name = methodNames[method as PaymentMethod] ?? method
  return properNames.includes(method) ? name : name.toLowerCase()
}
