import { addMinutes, hourMs, minuteMs, type Instant, type Interval } from '../time/instant'

/** A session on its way: whose column it is over, and when it would be. Nothing is written before it is dropped. */
export interface Carried extends Interval {
  trainerId: string
}

/** Where it can be carried to: the columns in their order, and the time drawn. Steps are counted from its start in elapsed time, so the hour that comes twice is passed twice. */
export interface CarryFrame extends Interval {
  trainerIds: readonly string[]
}

export type CarryStep =
  /** To the next start on a grid of so many minutes; negative is earlier. */
  | { kind: 'start'; minutes: number }
  /** To the next end on a grid. */
  | { kind: 'end'; minutes: number }
  /** By exactly that much. */
  | { kind: 'by'; minutes: number }
  | { kind: 'trainer'; columns: 1 | -1 }

const shortestSessionMinutes = 5
const longestSessionMs = 12 * hourMs

const clamped = (at: number, lowest: number, highest: number): number => Math.max(lowest, Math.min(at, highest))

const nextOnGrid = (at: Instant, minutes: number, origin: Instant): Instant => {
  const stepMs = Math.abs(minutes) * minuteMs
  const steps = (at - origin) / stepMs
  return origin + (minutes > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * stepMs
}

const nearestOnGrid = (at: Instant, minutes: number, origin: Instant): Instant => {
  const stepMs = minutes * minuteMs
  return origin + Math.round((at - origin) / stepMs) * stepMs
}

const startingAt = (session: Carried, from: Instant, frame: CarryFrame): Carried => {
  const lengthMs = session.until - session.from
  const start = clamped(from, frame.from, Math.max(frame.from, frame.until - lengthMs))
  return { ...session, from: start, until: start + lengthMs }
}

const endingAt = (session: Carried, until: Instant, frame: CarryFrame): Carried => ({
  ...session,
  until: clamped(
    until,
    addMinutes(session.from, shortestSessionMinutes),
    Math.max(addMinutes(session.from, shortestSessionMinutes), Math.min(frame.until, session.from + longestSessionMs)),
  ),
})

/** One key press further. At an edge it stays. */
export const carriedBy = (carried: Carried, step: CarryStep, frame: CarryFrame): Carried => {
  if (step.kind === 'start') return startingAt(carried, nextOnGrid(carried.from, step.minutes, frame.from), frame)
  if (step.kind === 'by') return startingAt(carried, addMinutes(carried.from, step.minutes), frame)
  if (step.kind === 'end') return endingAt(carried, nextOnGrid(carried.until, step.minutes, frame.from), frame)
  const next = frame.trainerIds[frame.trainerIds.indexOf(carried.trainerId) + step.columns]
  return next === undefined ? carried : { ...carried, trainerId: next }
}

/** What a pointer has done to a session since it was pressed. */
interface PointerMove {
  movedMs: number
  trainerId: string
  gridMinutes: number
}

/** Where a pointer has carried a session; moved less than half a step it keeps its own time, on the grid or not. */
export const carriedTo = (session: Carried, { movedMs, trainerId, gridMinutes }: PointerMove, frame: CarryFrame): Carried => {
  const column = { ...session, trainerId }
  if (Math.abs(movedMs) < (gridMinutes * minuteMs) / 2) return column
  return startingAt(column, nearestOnGrid(session.from + movedMs, gridMinutes, frame.from), frame)
}

/** The end a pointer has drawn a session to. */
export const resizedTo = (session: Carried, { movedMs, gridMinutes }: Omit<PointerMove, 'trainerId'>, frame: CarryFrame): Carried => {
  if (Math.abs(movedMs) < (gridMinutes * minuteMs) / 2) return session
  return endingAt(session, nearestOnGrid(session.until + movedMs, gridMinutes, frame.from), frame)
}

export const isSamePlace = (one: Carried, other: Carried): boolean =>
  one.trainerId === other.trainerId && one.from === other.from && one.until === other.until
