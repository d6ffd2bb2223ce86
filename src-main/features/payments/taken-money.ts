import { AppError } from '@shared/base/app-error'
import { tenderProblem } from '@shared/domain/payments/tender-problem'
import type { DocumentContent } from '../documents'
import type { Tender } from './sale-input'

/** A tender as it is kept: an empty text is none. */
export interface Taken {
  method: Tender['method']
  amountMinor: number
  tenderedMinor: number | null
  changeMinor: number | null
  referenceNumber: string | null
  notes: string
}

const takenOf = ({ method, amountMinor, tenderedMinor, referenceNumber, notes }: Tender): Taken => ({
  method,
  amountMinor,
  tenderedMinor: tenderedMinor ?? null,
  changeMinor: tenderedMinor === undefined ? null : tenderedMinor - amountMinor,
  referenceNumber: referenceNumber === undefined || referenceNumber === '' ? null : referenceNumber,
  notes: notes ?? '',
})

/** The tenders, once they can pay what is owed. */
export const takenMoney = (tenders: readonly Tender[], owedMinor: number, currency: string): Taken[] => {
  const problem = tenderProblem(tenders, owedMinor, currency)
  if (problem)
    throw new AppError('INVALID', problem.message, {
      field: problem.field,
      ...(problem.byMinor === undefined ? {} : { data: { byMinor: problem.byMinor, currency } }),
    })
  return tenders.map(takenOf)
}

export const sumOfTaken = (taken: readonly Taken[]): number => taken.reduce((all, { amountMinor }) => all + amountMinor, 0)

/** As a document shows them. */
export const printedTenders = (taken: readonly Taken[]): DocumentContent['tenders'] =>
  taken.map(({ method, amountMinor, tenderedMinor, changeMinor, referenceNumber }) => ({
    method,
    amountMinor,
    tenderedMinor,
    changeMinor,
    referenceNumber,
  }))
