export interface PictureFacts {
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
}

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length))

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** PNG: IHDR is the first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
const readPng = (bytes: Uint8Array): PictureFacts | null => {
  if (bytes.length < 24 || ascii(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || ascii(bytes, 12, 4) !== 'IHDR') return null
  const view = viewOf(bytes)
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Start of frame in any coding; the others in this range are tables (ITU-T T.81, table B.1). */
const isFrameMarker = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** JPEG: the segments up to the first start of frame. */
const readJpeg = (bytes: Uint8Array): PictureFacts | null => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrameMarker(marker)) return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // A scan before any frame is no picture.
    if (marker === 0xda || marker === 0xd9) return null
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}

/** WebP: lossy, lossless or extended, told by the first chunk (https://developers.google.com/speed/webp/docs/riff_container). */
const readWebp = (bytes: Uint8Array): PictureFacts | null => {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null
  const view = viewOf(bytes)
  const sized = (width: number, height: number): PictureFacts => ({ mediaType: 'image/webp', width, height })
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return ascii(bytes, 23, 3) === '\x9d\x01\x2a' ? sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff) : null
    case 'VP8L': {
      if (bytes[20] !== 0x2f) return null
      const bits = view.getUint32(21, true)
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return sized((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1)
    default:
      return null
  }
}

/** What a picture's own header says it is, and its size in pixels; null for anything else. A size of nothing is no picture. */
export const readPicture = (bytes: Uint8Array): PictureFacts | null => {
  const facts = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes)
  return facts && facts.width > 0 && facts.height > 0 ? facts : null
}
