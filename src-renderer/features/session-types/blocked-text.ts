import { wallTimeText } from '@shared/domain/time/wall-time'
import type { SessionTypeValues } from './session-type-values'

const exampleStart = 10 * 60

/** What the buffers come to, by the clock; null where there are none, or the lengths are not numbers yet. */
export const blockedText = (
  values: Pick<SessionTypeValues, 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
): string | null => {
  const [length, before, after] = [values.durationMinutes, values.bufferBeforeMinutes, values.bufferAfterMinutes].map((text) =>
    /^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN,
  ) as [number, number, number]
  const end = exampleStart + length
  const isReadable = length > 0 && exampleStart - before >= 0 && end + after <= 24 * 60
  if (!isReadable || before + after === 0) return null
  const span = (from: number, until: number) => `${wallTimeText(from)}–${wallTimeText(until)}`
  return `A session at ${span(exampleStart, end)} keeps ${span(exampleStart - before, end + after)} free of others.`
}
