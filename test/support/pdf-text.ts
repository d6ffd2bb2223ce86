import { execFileSync } from 'node:child_process'

/** A PDF read back, a text for each page, with the words where they stand. */
export const pdfPages = (bytes: Uint8Array): string[] => {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
  return text.split('\f').slice(0, -1)
}
