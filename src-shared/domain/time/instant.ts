/** Milliseconds since 1970 in UTC. What the database stores and the domain computes with; the API says it as ISO 8601. */
export type Instant = number

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export const toIso = (instant: Instant): string => new Date(instant).toISOString()
export const fromIso = (text: string): Instant => Date.parse(text)
export const addMinutes = (instant: Instant, minutes: number): Instant => instant + minutes * minuteMs

/** Half-open `[from, until)`. */
export interface Interval {
  from: Instant
  until: Instant
}
