/** The sign of a letter that could not be read, and the pairs a UTF-8 letter falls apart into. */
const broken =
  /\uFFFD|\u00EF[\u00BB\u00BF]|[\u00C2\u00C3\u00C4\u00C5][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]|\u0000/

/** Letters that look read with the wrong encoding. */
export const hasBrokenLetters = (text: string): boolean => broken.test(text)

/** The first such text of these rows, to show what is meant; null when all look right. */
export const brokenSample = (rows: readonly { cells: readonly string[] }[]): string | null => {
  for (const { cells } of rows) {
    const sample = cells.find(hasBrokenLetters)
    if (sample !== undefined) return sample
  }
  return null
}
