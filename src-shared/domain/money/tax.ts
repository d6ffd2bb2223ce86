const whole = 10_000

/** Integer division rounded half up, for amounts that are not negative. */
const rounded = (dividend: bigint, divisor: bigint): number => Number((2n * dividend + divisor) / (2n * divisor))

/**
 * The tax of one amount, rounded half up to the minor unit. Rounded per line, so that a document's tax is the sum of its lines'.
 * @param amountMinor with the tax inside where `isIncluded`, else without it
 * @param rateBasisPoints 1600 = 16 %
 */
export const taxOf = (amountMinor: number, rateBasisPoints: number, isIncluded: boolean): number =>
  rounded(BigInt(amountMinor) * BigInt(rateBasisPoints), BigInt(isIncluded ? whole + rateBasisPoints : whole))

/** A part of an amount in basis points, rounded half up. */
export const partOf = (amountMinor: number, basisPoints: number): number =>
  rounded(BigInt(amountMinor) * BigInt(basisPoints), BigInt(whole))
