import { execFileSync } from 'node:child_process'

/** A PDF read back, a text for each page, with the words where they stand. */
export const pdfPages = (bytes: Uint8Array): string[] => {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
  return text.split('\f').slice(0, -1)
}

/** What a PDF says of itself: `Title`, `CreationDate`, `Pages`. */
export const pdfFacts = (bytes: Uint8Array): Record<string, string> => {
  const lines = execFileSync('pdfinfo', ['-isodates', '-'], { input: bytes, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } }).split(
    '\n',
  )
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
}
