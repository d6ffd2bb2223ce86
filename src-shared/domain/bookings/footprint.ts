import { addMinutes, type Instant } from '../time/instant'

/** What a session blocks: its own time and the buffers copied from its type when it was made. */
export const footprint = (session: { startsAt: Instant; endsAt: Instant; bufferBeforeMinutes: number; bufferAfterMinutes: number }) => ({
  blockedFrom: addMinutes(session.startsAt, -session.bufferBeforeMinutes),
  blockedUntil: addMinutes(session.endsAt, session.bufferAfterMinutes),
})

/** Begun up to this long ago still counts as a walk-in and needs no override. */
export const walkInMinutes = 15
