import type { Inputs } from './api'

export type Picture = Inputs['trainers']['setPhoto']['picture']

/** Which part of a picture is taken, and how large it is drawn. Pixels. */
export interface Cut {
  x: number
  y: number
  width: number
  height: number
  drawnWidth: number
  drawnHeight: number
}

export type CutOf = (width: number, height: number) => Cut

/** As the contract has it. */
const mostBytes = 200_000

/** The middle square, with sides of at most so much; never larger than it was. */
export const middleSquare =
  (longestSide: number): CutOf =>
  (width, height) => {
    const side = Math.min(width, height)
    const drawn = Math.min(side, longestSide)
    return {
      x: Math.floor((width - side) / 2),
      y: Math.floor((height - side) / 2),
      width: side,
      height: side,
      drawnWidth: drawn,
      drawnHeight: drawn,
    }
  }

/** The whole picture, made small enough for a box; never larger than it was. */
export const wholeWithin =
  (boxWidth: number, boxHeight: number): CutOf =>
  (width, height) => {
    const scale = Math.min(1, boxWidth / width, boxHeight / height)
    const drawn = (side: number) => Math.max(1, Math.floor(side * scale))
    return { x: 0, y: 0, width, height, drawnWidth: drawn(width), drawnHeight: drawn(height) }
  }

export class UnreadablePicture extends Error {}

const unreadable = () => new UnreadablePicture('This file holds no picture that can be read. Choose a JPEG, PNG or WebP.')

const blobOf = (canvas: HTMLCanvasElement, mediaType: string, quality?: number): Promise<Blob> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(unreadable())), mediaType, quality))

const base64Of = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** What is see-through stays so in a PNG; in a JPEG it would be black. */
const drawn = (bitmap: ImageBitmap, cut: Cut, isOpaque: boolean): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.width = cut.drawnWidth
  canvas.height = cut.drawnHeight
  const ink = canvas.getContext('2d')
  if (!ink) throw unreadable()
  ink.fillStyle = 'white'
  if (isOpaque) ink.fillRect(0, 0, canvas.width, canvas.height)
  ink.imageSmoothingQuality = 'high'
  ink.drawImage(bitmap, cut.x, cut.y, cut.width, cut.height, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** A chosen file as the studio keeps it: cut, small, at most 200 kB. What the camera wrote beside the picture, such as the place, is left out. */
export const drawnPicture = async (file: Blob, cutOf: CutOf, { mayBeClear = false } = {}): Promise<Picture> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw unreadable()
  })
  try {
    const cut = cutOf(bitmap.width, bitmap.height)
    if (mayBeClear) {
      const clear = await blobOf(drawn(bitmap, cut, false), 'image/png')
      if (clear.size <= mostBytes) return { mediaType: 'image/png', contentBase64: await base64Of(clear) }
    }
    const canvas = drawn(bitmap, cut, true)
    for (const quality of [0.88, 0.75, 0.6, 0.4, 0.2]) {
      const blob = await blobOf(canvas, 'image/jpeg', quality)
      if (blob.size <= mostBytes) return { mediaType: 'image/jpeg', contentBase64: await base64Of(blob) }
    }
    throw unreadable()
  } finally {
    bitmap.close()
  }
}
