import type { Outputs } from './api'

export type Lot = Outputs['clientPackages']['get']

type Counted = Pick<Lot, 'bought' | 'refunded' | 'expired' | 'reserved' | 'sessionsAvailable' | 'expiryOn' | 'isExpired'>

const counted = (count: number, word: string): string[] => (count > 0 ? [`${count} ${word}`] : [])

/** What is left of a lot of credits, in one sentence: `3 left of 5, 1 held, use by Mon 30 August`. */
export const lotText = (lot: Counted, dayText: (day: string) => string): string =>
  [
    `${lot.sessionsAvailable} left of ${lot.bought}`,
    ...counted(lot.reserved, 'held'),
    ...counted(lot.refunded, 'refunded'),
    ...counted(lot.expired, 'expired'),
    ...(lot.expiryOn === null ? [] : [`${lot.isExpired ? 'ended' : 'use by'} ${dayText(lot.expiryOn)}`]),
  ].join(', ')

/** Days before its last one from which a lot with credits left is warned of. */
const warnedDays = 14

/** `Ends in 3 days`; null while that is far off or nothing would be lost. */
export const expiryWarning = ({
  daysLeft,
  sessionsAvailable,
  isExpired,
}: Pick<Lot, 'daysLeft' | 'sessionsAvailable' | 'isExpired'>): string | null => {
  if (daysLeft === null || isExpired || daysLeft < 0 || daysLeft > warnedDays || sessionsAvailable === 0) return null
  if (daysLeft === 0) return 'Ends today'
  return daysLeft === 1 ? 'Ends tomorrow' : `Ends in ${daysLeft} days`
}
