export const minuteMs = 60_000

/** A session as it would stand on paper, times in ms. */
export interface PaperSession {
  id: string
  trainer: number
  from: number
  until: number
  before: number
  after: number
  status: 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  holdUntil: number
  isCheckedIn: boolean
  isGranted: boolean
}

type Footprint = Pick<PaperSession, 'trainer' | 'from' | 'until' | 'before' | 'after'>

/** Begun longer ago than this cannot be booked without a reason. */
const walkInMs = 15 * minuteMs

/** Scheduling by the rules as one would on paper: a list, and every pair looked at. Each act answers `done` or the code of its refusal. */
export const paperDiary = (now: () => number) => {
  const sessions: PaperSession[] = []
  const hasLapsed = (one: PaperSession) => one.status === 'pending' && one.holdUntil <= now()
  const tidy = (ofTrainer: number) => {
    for (const one of sessions) if (one.trainer === ofTrainer && hasLapsed(one)) one.status = 'cancelled'
  }
  const isPast = (from: number) => from < now() - walkInMs
  const isTaken = (wish: Footprint, except?: PaperSession) =>
    sessions.some(
      (one) =>
        one !== except &&
        one.trainer === wish.trainer &&
        one.status !== 'cancelled' &&
        !hasLapsed(one) &&
        one.from - one.before < wish.until + wish.after &&
        wish.from - wish.before < one.until + one.after,
    )

  const book = (wish: Footprint & { id: string; isPending: boolean; isGranted: boolean; holdMs: number }): string => {
    if (isPast(wish.from)) return 'IN_THE_PAST'
    if (!wish.isGranted && isTaken(wish)) return 'SLOT_TAKEN'
    tidy(wish.trainer)
    const { isPending, holdMs, ...session } = wish
    const isHeld = isPending && wish.from > now()
    sessions.push({
      ...session,
      status: isHeld ? 'pending' : 'confirmed',
      holdUntil: Math.min(now() + holdMs, wish.from),
      isCheckedIn: false,
    })
    return 'done'
  }
  const move = (one: PaperSession, to: { trainer: number; from: number; isGranted: boolean }): string => {
    if (one.status !== 'pending' && one.status !== 'confirmed') return 'WRONG_STATE'
    if (hasLapsed(one)) return 'HOLD_LAPSED'
    if (to.trainer === one.trainer && to.from === one.from) return 'done'
    const wish = { ...one, trainer: to.trainer, from: to.from, until: to.from + (one.until - one.from) }
    if (to.from !== one.from && isPast(to.from)) return 'IN_THE_PAST'
    if (!to.isGranted && isTaken(wish, one)) return 'SLOT_TAKEN'
    tidy(to.trainer)
    Object.assign(one, wish, { isGranted: to.isGranted, holdUntil: Math.min(one.holdUntil, Math.max(to.from, now())) })
    return 'done'
  }
  const confirm = (one: PaperSession): string => {
    if (one.status !== 'pending') return 'WRONG_STATE'
    if (hasLapsed(one)) return 'HOLD_LAPSED'
    one.status = 'confirmed'
    tidy(one.trainer)
    return 'done'
  }
  const cancel = (one: PaperSession): string => {
    if (one.status !== 'pending' && one.status !== 'confirmed') return 'WRONG_STATE'
    one.status = 'cancelled'
    tidy(one.trainer)
    return 'done'
  }
  const checkIn = (one: PaperSession, undo: boolean): string => {
    if (one.status !== 'confirmed' || one.isCheckedIn !== undo) return 'WRONG_STATE'
    one.isCheckedIn = !undo
    return 'done'
  }
  const complete = (one: PaperSession): string => {
    if (one.status !== 'confirmed') return 'WRONG_STATE'
    if (one.from > now()) return 'TOO_EARLY'
    one.status = 'completed'
    return 'done'
  }
  const noShow = (one: PaperSession): string => {
    if (one.status !== 'confirmed' || one.isCheckedIn) return 'WRONG_STATE'
    if (one.from > now()) return 'TOO_EARLY'
    one.status = 'no_show'
    return 'done'
  }
  /** What the app does by itself. */
  const runDue = () => {
    for (const one of sessions) {
      if (hasLapsed(one)) one.status = 'cancelled'
      if (one.status === 'confirmed' && one.isCheckedIn && one.until <= now()) one.status = 'completed'
    }
  }
  return { sessions, book, move, confirm, cancel, checkIn, complete, noShow, runDue }
}
