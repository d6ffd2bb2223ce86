/**
 * The share of a whole that its first parts make, rounded half up. Differences of it are what single steps come to: however a whole is taken back, its steps add up to it.
 * @param wholeMinor not negative
 * @param parts at most `of`
 */
export const shareSoFar = (wholeMinor: number, parts: number, of: number): number =>
  // Products of two amounts leave the safe integers.
  of === 0 ? 0 : Number((2n * BigInt(wholeMinor) * BigInt(parts) + BigInt(of)) / (2n * BigInt(of)))
