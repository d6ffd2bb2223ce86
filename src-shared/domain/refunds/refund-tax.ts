import { shareSoFar } from './cumulative'

/** A line of an invoice with what refunds took off it. */
export interface CreditedLine {
  totalMinor: number
  taxMinor: number
  creditedMinor: number
  creditedTaxMinor: number
}

/** The tax in what is taken off a line, in proportion: taking off all of it, in whatever steps, takes back exactly the line's tax. */
export const refundTax = (line: CreditedLine, creditedMinor: number): number => {
  const soFar = shareSoFar(line.taxMinor, line.creditedMinor + creditedMinor, line.totalMinor)
  return Math.min(creditedMinor, Math.max(0, soFar - line.creditedTaxMinor))
}
