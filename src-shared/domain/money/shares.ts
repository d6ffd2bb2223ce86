/**
 * Splits an amount in proportion to weights, to the last minor unit: the shares add up to it, and the largest remainders get what rounding left over.
 * @param totalMinor not negative
 * @param weights not negative; all zero gives everything to the first
 */
export const shares = (totalMinor: number, weights: readonly number[]): number[] => {
  if (weights.length === 0) return []
  const sum = weights.reduce((all, one) => all + one, 0)
  if (sum === 0) return weights.map((_, index) => (index === 0 ? totalMinor : 0))
  // Products of two amounts leave the safe integers.
  const exact = weights.map((weight) => BigInt(totalMinor) * BigInt(weight))
  const floors = exact.map((one) => Number(one / BigInt(sum)))
  const left = totalMinor - floors.reduce((all, one) => all + one, 0)
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: one % BigInt(sum) }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1
  return floors
}
