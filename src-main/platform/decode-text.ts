import type { ImportEncoding } from '../../src-shared/domain/imports/import-words'

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const lookedAtBytes = 4096

/** Latin text in UTF-16 has a zero in every other byte; which one says which end comes first. */
const utf16WithoutMark = (bytes: Uint8Array): ImportEncoding | null => {
  const looked = bytes.subarray(0, lookedAtBytes)
  const zeros = [0, 1].map((parity) => looked.filter((byte, at) => at % 2 === parity && byte === 0).length) as [number, number]
  const half = looked.length / 2
  if (zeros[1] > half * 0.6 && zeros[0] < half * 0.2) return 'utf-16le'
  return zeros[0] > half * 0.6 && zeros[1] < half * 0.2 ? 'utf-16be' : null
}

/** By its mark; else UTF-16 by its zeros, UTF-8 where it is valid, and Windows-1252, which takes any bytes. */
export const guessEncoding = (bytes: Uint8Array): ImportEncoding => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** The text without its byte order mark. */
export const decodedText = (bytes: Uint8Array, encoding: ImportEncoding): string => new TextDecoder(encoding).decode(bytes)
