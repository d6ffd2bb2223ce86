import type { Inputs } from '../../lib/api'

type Picture = Inputs['trainers']['setPhoto']['picture']

/** As the contract has it. */
const longestSidePx = 512
const mostBytes = 200_000

/** The middle square of a picture, and the side it is drawn with: never larger than it was. */
export const squareCrop = (width: number, height: number): { x: number; y: number; side: number; drawn: number } => {
  const side = Math.min(width, height)
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side, drawn: Math.min(side, longestSidePx) }
}

export class UnreadablePhoto extends Error {}

const unreadable = () => new UnreadablePhoto('This file holds no picture that can be read. Choose a JPEG, PNG or WebP.')

const blobOf = (canvas: HTMLCanvasElement, mediaType: string, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(unreadable())), mediaType, quality))

const base64Of = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** A chosen file as the studio keeps it: square, at most 512 px and 200 kB. What the camera wrote beside the picture, such as the place, is left out. */
export const squarePhoto = async (file: Blob): Promise<Picture> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw unreadable()
  })
  const { x, y, side, drawn } = squareCrop(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = drawn
  canvas.height = drawn
  const ink = canvas.getContext('2d')
  if (!ink) throw unreadable()
  // What is see-through in a PNG would be black in a JPEG.
  ink.fillStyle = 'white'
  ink.fillRect(0, 0, drawn, drawn)
  ink.imageSmoothingQuality = 'high'
  ink.drawImage(bitmap, x, y, side, side, 0, 0, drawn, drawn)
  bitmap.close()
  for (const quality of [0.88, 0.75, 0.6, 0.4, 0.2]) {
    const blob = await blobOf(canvas, 'image/jpeg', quality)
    if (blob.size <= mostBytes) return { mediaType: 'image/jpeg', contentBase64: await base64Of(blob) }
  }
  throw unreadable()
}
