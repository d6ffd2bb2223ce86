interface Picture<Media extends string> {
  mediaType: Media
  contentBase64: string
}

/** Only what says a picture's kind and size is there: nothing draws it. */
const picture = <Media extends string>(mediaType: Media, bytes: Buffer, filler: number): Picture<Media> => ({
  mediaType,
  contentBase64: Buffer.concat([bytes, Buffer.alloc(filler)]).toString('base64'),
})

export const pngOf = (width: number, height: number, filler = 0) => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008060000001f15c489', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return picture('image/png', bytes, filler)
}

export const jpegOf = (width: number, height: number, filler = 0) => {
  const start = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
  const frame = Buffer.from('ffc00011080000000003011100021101031101', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return picture('image/jpeg', Buffer.concat([start, frame, Buffer.from('ffd9', 'hex')]), filler)
}

export const webpOf = (width: number, height: number, filler = 0) => {
  const bytes = Buffer.from('52494646160000005745425056503858' + '0a0000000000000000000000000000', 'hex')
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return picture('image/webp', bytes, filler)
}
