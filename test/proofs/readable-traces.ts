import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

interface Found {
  file: string
  text: string
  as: string
}

interface Needle {
  bytes: Buffer
  text: string
  as: string
}

/** How a program could have written a text down. */
const needlesOf = (text: string): Needle[] => {
  const small = Buffer.from(text.toLowerCase())
  const wide = Buffer.from(text.toLowerCase(), 'utf16le')
  return [
    { bytes: small, text, as: 'UTF-8' },
    { bytes: wide, text, as: 'UTF-16, little end first' },
    { bytes: Buffer.from(wide).swap16(), text, as: 'UTF-16, big end first' },
    { bytes: Buffer.from(Buffer.from(text).toString('hex')), text, as: 'hexadecimal' },
  ]
}

/** Base 64 at each of the three offsets a text can have in what was encoded, without the ends that depend on its neighbours. */
const base64NeedlesOf = (text: string): Needle[] =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])
      .toString('base64')
      .replaceAll('=', '')
    return { bytes: Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4)), text, as: 'base 64' }
  })

const prefixAt = (bytes: Uint8Array, index: number): number =>
  (((bytes[index] ?? 0) << 24) | ((bytes[index + 1] ?? 0) << 16) | ((bytes[index + 2] ?? 0) << 8) | (bytes[index + 3] ?? 0)) >>> 0

/** Searches for all needles in one pass: by their first four bytes, then whole. */
const searcher = (needles: readonly Needle[]) => {
  const byPrefix = Map.groupBy(needles, ({ bytes }) => prefixAt(bytes, 0))
  return (haystack: Buffer): Needle[] => {
    const found: Needle[] = []
    for (let index = 0; index < haystack.length; index++) {
      const candidates = byPrefix.get(prefixAt(haystack, index))
      if (!candidates) continue
      found.push(
        ...candidates.filter(
          ({ bytes }) => haystack.compare(bytes, 0, bytes.length, index, Math.min(index + bytes.length, haystack.length)) === 0,
        ),
      )
    }
    return found
  }
}

const lowerCase = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)))

/** Every file below a folder, byte by byte, whatever the case of letters. */
export const readableTraces = (folder: string, texts: readonly string[]): { files: string[]; found: Found[] } => {
  const inLowerCase = searcher(texts.flatMap(needlesOf))
  const asWritten = searcher(texts.flatMap(base64NeedlesOf))
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  const found = files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file))
    return [...inLowerCase(lowerCase(bytes)), ...asWritten(bytes)].map(({ text, as }) => ({ file, text, as }))
  })
  return { files, found }
}
