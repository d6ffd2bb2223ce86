import { AppError } from '@shared/base/app-error'

type MediaType = 'image/jpeg' | 'image/png' | 'image/webp'

interface Size {
  width: number
  height: number
}

interface Limits {
  /** As the sentence begins: “A photo”. */
  what: string
  maxWidth: number
  maxHeight: number
  maxBytes: number
}

/** IHDR is always the first chunk. PNG specification, 11.2.2. */
const pngSize = (bytes: Buffer): Size | null =>
  bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null

const isFrameHeader = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments to the first frame header, SOF0–SOF15. ITU T.81, B.2.2. */
const jpegSize = (bytes: Buffer): Size | null => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return null
    if (isFrameHeader(bytes[at + 1] ?? 0)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
  }
  return null
}

/** Lossy, lossless and extended files say their size in three ways. RFC 9649, 2.5–2.7. */
const webpSize = (bytes: Buffer): Size | null => {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const form = bytes.toString('latin1', 12, 16)
  if (form === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (form === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (form !== 'VP8L') return null
  const bits = bytes.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}

const sizeOf: Record<MediaType, (bytes: Buffer) => Size | null> = { 'image/png': pngSize, 'image/jpeg': jpegSize, 'image/webp': webpSize }

/** The bytes of a picture that is what it says it is, and no larger than it may be. */
export const readPicture = (
  { mediaType, contentBase64 }: { mediaType: MediaType; contentBase64: string },
  { what, maxWidth, maxHeight, maxBytes }: Limits,
): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(contentBase64, 'base64')
  const field = 'picture'
  const size = sizeOf[mediaType](bytes)
  if (!size || size.width === 0 || size.height === 0)
    throw new AppError('INVALID', `This is not a whole ${mediaType.slice('image/'.length).toUpperCase()} picture; choose another file.`, {
      field,
    })
  if (bytes.length > maxBytes)
    throw new AppError(
      'TOO_LARGE',
      `${what} has at most ${Math.round(maxBytes / 1000)} kB; this one has ${Math.ceil(bytes.length / 1000)} kB.`,
      { field },
    )
  if (size.width > maxWidth || size.height > maxHeight)
    throw new AppError('TOO_LARGE', `${what} is at most ${maxWidth} × ${maxHeight} px; this one is ${size.width} × ${size.height}.`, {
      field,
    })
  return new Uint8Array(bytes)
}
