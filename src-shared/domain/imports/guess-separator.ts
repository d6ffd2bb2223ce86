import { importSeparators, type ImportSeparator } from './import-words.ts'

/** How many cells a line has with this separator, where a quoted cell may hold the separator itself. */
const cellCount = (line: string, separator: string): number => {
  let count = 1
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]
    if (letter === '"') isQuoted = isQuoted ? line[at + 1] === '"' && ++at > 0 : at === 0 || line[at - 1] === separator
    else if (letter === separator && !isQuoted) count++
  }
  return count
}

/** The separator that gives most of the first lines the same number of cells; more cells decide between two that do. */
export const guessSeparator = (lines: readonly string[]): ImportSeparator => {
  const filled = lines.filter((line) => line.trim() !== '')
  const scores = importSeparators.map((separator) => {
    const counts = filled.map((line) => cellCount(line, separator))
    const header = counts[0] ?? 1
    const alike = counts.filter((count) => count === header).length
    return { separator, score: header < 2 ? 0 : (alike / counts.length) * 100 + Math.min(header, 50) }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator
}
