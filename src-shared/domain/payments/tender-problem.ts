import { amountText } from '../money/amount-text'

interface Offered {
  method: string
  amountMinor: number
  tenderedMinor?: number | undefined
  referenceNumber?: string | null | undefined
}

export interface TenderProblem {
  field: string
  message: string
  /** What is too much, or too little. */
  byMinor?: number
}

const sumOf = (tenders: readonly Offered[]): number => tenders.reduce((all, { amountMinor }) => all + amountMinor, 0)

const problemOfOne = (
  { method, amountMinor, tenderedMinor, referenceNumber }: Offered,
  field: string,
  currency: string,
): TenderProblem | null => {
  if (method !== 'cash' && (referenceNumber ?? '') === '')
    return { field: `${field}.referenceNumber`, message: 'Type the reference: the number of the slip, transfer, cheque or M-Pesa message.' }
  if (tenderedMinor === undefined) return null
  if (method !== 'cash') return { field: `${field}.tenderedMinor`, message: 'Only cash gives change; leave out what was handed over.' }
  const missing = amountMinor - tenderedMinor
  if (missing <= 0) return null
  const message = `The cash handed over is ${amountText(missing, currency)} ${currency} short of what it is to pay.`
  return { field: `${field}.tenderedMinor`, message, byMinor: missing }
}

/** Why these tenders cannot pay what is owed; null where they can. Less than all of it is a part payment. */
export const tenderProblem = (tenders: readonly Offered[], owedMinor: number, currency: string): TenderProblem | null => {
  for (const [index, one] of tenders.entries()) {
    const problem = problemOfOne(one, `tenders.${index}`, currency)
    if (problem) return problem
  }
  const excess = sumOf(tenders) - owedMinor
  if (excess <= 0) return null
  const message = `The tenders come to ${amountText(excess, currency)} ${currency} too much; take that off one of them. Cash handed over beyond it is change.`
  return { field: 'tenders', message, byMinor: excess }
}
