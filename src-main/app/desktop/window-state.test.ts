import { expect, test } from 'vitest'
import { boundsOnDisplays, nextZoomPercent, parseWindowState } from './window-state'

const left = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 2560, height: 1400 }

test('a window is put back where it was', () => {
  const bounds = { x: 2000, y: 40, width: 1500, height: 900 }
  expect(boundsOnDisplays(bounds, [left, right])).toEqual(bounds)
})

test('a window whose display has gone starts where the system puts it', () => {
  expect(boundsOnDisplays({ x: 2000, y: 40, width: 1500, height: 900 }, [left])).toBeNull()
  expect(boundsOnDisplays({ x: -1170, y: -700, width: 1180, height: 720 }, [left])).toBeNull()
})

test('a window half off its display is moved onto it whole', () => {
  expect(boundsOnDisplays({ x: 1000, y: 500, width: 1500, height: 900 }, [left])).toEqual({ x: 420, y: 140, width: 1500, height: 900 })
})

test('a window larger than its display is cut to it, but never below the smallest window', () => {
  expect(boundsOnDisplays({ x: 0, y: 0, width: 3000, height: 2000 }, [left])).toEqual(left)
  expect(boundsOnDisplays({ x: 0, y: 0, width: 3000, height: 2000 }, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
    x: 0,
    y: 0,
    width: 1180,
    height: 720,
  })
})

test.each(['', '{', '{"bounds":{"x":"0"}}', '{"bounds":null,"isMaximized":false,"zoomPercent":5000}'])(
  'a state file reading %j is as good as none',
  (text) => {
    expect(parseWindowState(text)).toEqual({ bounds: null, isMaximized: false, zoomPercent: 100 })
  },
)

test('zoom goes in steps of ten between 50 and 200', () => {
  expect([nextZoomPercent(100, 1), nextZoomPercent(100, -1), nextZoomPercent(200, 1), nextZoomPercent(50, -1)]).toEqual([110, 90, 200, 50])
})
