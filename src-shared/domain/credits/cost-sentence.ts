import { amountText } from '../money/amount-text'
import type { Ending } from './ending-cost'

interface Cost {
  ending: Ending
  cancelWindowHours: number
  credit: 'none' | 'returned' | 'used'
  /** The package the credit is of. */
  lotName: string | null
  availableAfter: number | null
  feeMinor: number
  currency: string
  /** Until when it may be waived, in words; null where there is nothing to waive. */
  waivableUntil: string | null
}

const hours = (count: number): string => `${count} ${count === 1 ? 'hour' : 'hours'}`

const occasion = ({ ending, cancelWindowHours }: Cost): string => {
  switch (ending) {
    case 'no_show':
      return 'No-show'
    case 'late_by_client':
      return `Late, less than ${hours(cancelWindowHours)} before the start`
    case 'by_studio':
    case 'by_trainer':
      return 'The studio’s doing'
    case 'declined':
    case 'hold_lapsed':
      return 'Not confirmed'
    default:
      return 'In time'
  }
}

/** What an ending costs, in one sentence: `No-show: the credit of 5-pack is used and a fee of KES 500 asked; waivable until Fri 4 June 19:10.` */
export const costSentence = (cost: Cost): string => {
  const left = cost.availableAfter === null ? '' : `, ${cost.availableAfter} available then`
  const parts = [
    ...(cost.credit === 'used' ? [`the credit of ${cost.lotName} is used`] : []),
    ...(cost.credit === 'returned' ? [`the credit goes back to ${cost.lotName}${left}`] : []),
    ...(cost.feeMinor > 0 ? [`a fee of ${cost.currency} ${amountText(cost.feeMinor, cost.currency)} is asked`] : []),
  ]
  const what = parts.length === 0 ? 'nothing is charged' : parts.join(' and ')
  return `${occasion(cost)}: ${what}${cost.waivableUntil === null ? '' : `; it can be waived until ${cost.waivableUntil}`}.`
}
