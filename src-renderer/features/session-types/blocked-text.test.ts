import { expect, test } from 'vitest'
import { blockedText } from './blocked-text'

const values = (durationMinutes: string, bufferBeforeMinutes: string, bufferAfterMinutes: string) => ({
  durationMinutes,
  bufferBeforeMinutes,
  bufferAfterMinutes,
})

test('says by the clock what a session with buffers keeps free', () => {
  expect(blockedText(values('55', '5', '15'))).toBe('A session at 10:00–10:55 keeps 09:55–11:10 free of others.')
})

test('says nothing without buffers, while a length is being typed, and past midnight', () => {
  expect([values('60', '0', '0'), values('', '5', '5'), values('6o', '5', '5'), values('720', '0', '240')].map(blockedText)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
