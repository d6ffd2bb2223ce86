import { shares } from '../money/shares'

/** What goes back in money: what is taken off, less what was still owed, which is then no longer asked for. */
export const moneyBack = (creditedMinor: number, owedMinor: number): number => Math.max(0, creditedMinor - owedMinor)

/** Where the money that goes back was earned: on each line what was paid on it and is now taken off. Adds up, and no part gives back more than is taken off it. */
export const moneyBackByLine = (amountMinor: number, parts: readonly { creditedMinor: number; openMinor: number }[]): number[] => {
  const paid = parts.map(({ creditedMinor, openMinor }) => Math.min(creditedMinor, Math.max(0, creditedMinor - openMinor)))
  const isEnough = paid.reduce((all, one) => all + one, 0) >= amountMinor
  return shares(amountMinor, isEnough ? paid : parts.map(({ creditedMinor }) => creditedMinor))
}
