import * as z from 'zod'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowState {
  /** Null where the system chooses: first start, or the display is gone. */
  bounds: Rectangle | null
  isMaximized: boolean
  zoomPercent: number
}

export const smallestWindow = { width: 1180, height: 720 }
export const firstWindow = { width: 1440, height: 900 }
export const zoomRange = { min: 50, max: 200, step: 10 }

const defaults: WindowState = { bounds: null, isMaximized: false, zoomPercent: 100 }
const pixels = z.number().int().min(-100_000).max(100_000)
const schema = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }).nullable(),
  isMaximized: z.boolean(),
  zoomPercent: z.number().int().min(zoomRange.min).max(zoomRange.max),
})

/** A file that is missing, damaged or of another version is no reason not to start. */
export function parseWindowState(text: string): WindowState {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return defaults
  }
}

/** The zoom one step in or out, on the grid of steps. */
export function nextZoomPercent(current: number, direction: 1 | -1): number {
  return Math.min(zoomRange.max, Math.max(zoomRange.min, Math.round(current / zoomRange.step + direction) * zoomRange.step))
}

/** Bounds moved and cut so that the whole window is on the display it overlaps most; null when it overlaps none enough to be grabbed. */
export function boundsOnDisplays(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const [best] = workAreas.map((area) => ({ area, shared: sharedPixels(bounds, area) })).sort((a, b) => b.shared - a.shared)
  if (!best || best.shared < 100 * 100) return null
  const { area } = best
  const width = clamp(bounds.width, smallestWindow.width, Math.max(area.width, smallestWindow.width))
  const height = clamp(bounds.height, smallestWindow.height, Math.max(area.height, smallestWindow.height))
  return {
    x: clamp(bounds.x, area.x, Math.max(area.x, area.x + area.width - width)),
    y: clamp(bounds.y, area.y, Math.max(area.y, area.y + area.height - height)),
    width,
    height,
  }
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value))
const overlap = (start: number, length: number, otherStart: number, otherLength: number) =>
  Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart))
const sharedPixels = (a: Rectangle, b: Rectangle) => overlap(a.x, a.width, b.x, b.width) * overlap(a.y, a.height, b.y, b.height)
