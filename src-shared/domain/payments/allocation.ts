import { shares } from '../money/shares'

/**
 * How payments taken together pay the lines of an invoice: each payment is split in proportion to what is still open on every line after those before it.
 * One row of shares for each payment; each row adds up to its payment, and no line gets more than is open on it.
 * @param payments together at most what is open
 */
export const allocation = (payments: readonly number[], open: readonly number[]): number[][] => {
  const left = [...open]
  return payments.map((amountMinor) => {
    const row = shares(amountMinor, left)
    for (const [index, share] of row.entries()) left[index] = (left[index] ?? 0) - share
    return row
  })
}
