import { AppError } from '@shared/base/app-error'
import type { Random } from '../../prisma/seed/random'
import type { StudioActs } from './credits-acts'
import { dayNumber, midnight, type Paper, type PaperBooking } from './credits-paper'
import { mostRefunds } from './credits-studio'

const hourMs = 3_600_000

/** One step of a sequence: what it is, done on paper and in the studio. */
export interface CreditStep {
  name: string
  with: unknown
  onPaper: (paper: Paper) => string
  inStudio: (acts: StudioActs) => Promise<unknown>
  /** The clock goes on by so much afterwards. */
  wait?: number
}

/** So many booked sessions have hours of their own: no two of a sequence ask for one time. */
const hourOf = (index: number): number => 1 + index * 2

/** A start some days from now; the hour is the step's own, moved ones begin on the half. */
const startOf = (random: Random, now: number, index: number, isMove: boolean): number =>
  midnight(dayNumber(now) + random.weighted([0, 1, 2, 3, 5], (days) => (days === 0 ? 6 : 2))) +
  hourOf(index) * hourMs +
  (isMove ? hourMs : 0)

/** Some cards come with a membership, which begins on a day and may rest for some. */
const membershipDays = (random: Random, today: number) => {
  if (!random.chance(0.3)) return { firstDay: null, rest: null }
  const from = today + random.whole(0, 3)
  return { firstDay: today + random.whole(-1, 2), rest: random.chance(0.5) ? { from, until: from + random.whole(0, 2) } : null }
}

const makers: Record<string, [weight: number, make: (random: Random, paper: Paper, now: number, index: number) => CreditStep | null]> = {
  assign: [
    3,
    (random, paper, now) => {
      const wish = {
        client: random.chance(0.8) ? 0 : 1,
        trainer: random.chance(0.25) ? random.whole(0, 1) : null,
        types: random.chance(0.25) ? [random.whole(0, 1)] : [],
        lastDay: random.chance(0.3) ? null : dayNumber(now) + random.whole(0, 4),
      }
      const sessions = random.whole(1, 3)
      if (paper.lots.length > 3) return null
      const card = { ...wish, ...membershipDays(random, dayNumber(now)) }
      return {
        name: 'assign',
        with: { card, sessions },
        onPaper: ({ acts }) => acts.assign(card, sessions),
        inStudio: (acts) => acts.assign(card, sessions),
      }
    },
  ],
  book: [
    9,
    (random, paper, now, index) => {
      const wish = {
        client: random.chance(0.85) ? 0 : 1,
        trainer: random.whole(0, 1),
        type: random.whole(0, 1),
        start: startOf(random, now, index, false),
        isPending: random.chance(0.3),
      }
      const lot = random.chance(0.85) && paper.lots.length > 0 ? aLot(random, paper, wish) : null
      return {
        name: 'book',
        with: { ...wish, lot },
        onPaper: ({ acts }) => acts.book({ ...wish, lot }),
        inStudio: (acts) => acts.book({ ...wish, lot }),
      }
    },
  ],
  /** The desk takes what the screen proposes first: it is the lot paper would use first. */
  bookOnBest: [
    4,
    (random, paper, now, index) => {
      const wish = {
        client: 0,
        trainer: random.whole(0, 1),
        type: random.whole(0, 1),
        start: startOf(random, now, index, false),
      }
      if (paper.lots.length === 0 || wish.start < now) return null
      let meant: number | null = null
      return {
        name: 'book on the first proposed',
        with: wish,
        onPaper: ({ acts }) => {
          meant = acts.best(wish)
          return acts.book({ ...wish, isPending: false, lot: meant })
        },
        inStudio: async (acts) => {
          const proposed = await acts.best(wish)
          if (proposed !== meant) throw new AppError('INTERNAL', `Lot ${proposed} is proposed, on paper it is ${meant}.`)
          await acts.book({ ...wish, isPending: false, lot: proposed })
        },
      }
    },
  ],
  wait: [
    7,
    (random, paper, now) => {
      const ahead = paper.bookings.filter(
        ({ start, status }) => start + 2 * hourMs > now && (status === 'confirmed' || status === 'pending'),
      )
      const toSession = ahead.length > 0 && random.chance(0.7) ? random.pick(ahead).start + random.pick([-1, 0, 1, 2]) * hourMs : 0
      const wait = toSession > now ? toSession - now : random.pick([1, 4, 14, 24, 48]) * hourMs
      return { name: 'wait', with: wait / hourMs, onPaper: () => 'done', inStudio: async () => undefined, wait }
    },
  ],
  night: [2, () => ({ name: 'night', with: null, onPaper: ({ acts }) => acts.night(), inStudio: (acts) => acts.night() })],
  due: [1, () => ({ name: 'run what is due', with: null, onPaper: ({ acts }) => acts.due(), inStudio: (acts) => acts.due() })],
  returnUse: [
    2,
    (random, paper) => {
      if (paper.uses.length === 0) return null
      const which = random.whole(0, paper.uses.length - 1)
      const ofLot = paper.uses[which]!.lot.number
      return {
        name: 'take back a use',
        with: which,
        onPaper: ({ acts }) => acts.returnUse(which),
        inStudio: (acts) => acts.returnUse(ofLot, which),
      }
    },
  ],
  undoRefund: [
    1,
    (random, paper) => {
      const open = paper.refunds.flatMap(({ isBack }, number) => (isBack ? [] : [number]))
      if (open.length === 0) return null
      const which = random.pick(open)
      return {
        name: 'undo a refund',
        with: which,
        onPaper: ({ acts }) => acts.undoRefund(which),
        inStudio: (acts) => acts.undoRefund(which),
      }
    },
  ],
}

/** Acts on a lot there is. */
const onLot: Record<
  string,
  [weight: number, make: (random: Random, which: number, now: number, paper: Paper) => Omit<CreditStep, 'name'> | null]
> = {
  use: [3, (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.use(which), inStudio: (acts) => acts.use(which) })],
  extend: [
    3,
    (random, which, now, paper) => {
      const lastDay = random.chance(0.15) ? null : random.chance(0.2) ? paper.lots[which]!.lastDay : dayNumber(now) + random.whole(-1, 5)
      return {
        with: { which, lastDay },
        onPaper: ({ acts }) => acts.extend(which, lastDay),
        inStudio: (acts) => acts.extend(which, lastDay),
      }
    },
  ],
  expire: [1, (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.expire(which), inStudio: (acts) => acts.expire(which) })],
  refund: [
    2,
    (random, which, _now, paper) => {
      const [sessions, number] = [random.whole(1, 3), paper.refunds.length]
      if (number >= mostRefunds) return null
      return {
        with: { which, sessions },
        onPaper: ({ acts }) => acts.refund(which, sessions),
        inStudio: (acts) => acts.refund(which, sessions, number),
      }
    },
  ],
}

/** Acts on a booking there is. */
const onBooking: Record<
  string,
  [weight: number, make: (random: Random, which: number, paper: Paper, now: number, index: number) => Omit<CreditStep, 'name'>]
> = {
  payWith: [
    4,
    (random, which, paper) => {
      const lot = random.chance(0.3) || paper.lots.length === 0 ? null : aLot(random, paper, paper.bookings[which]!)
      return { with: { which, lot }, onPaper: ({ acts }) => acts.payWith(which, lot), inStudio: (acts) => acts.payWith(which, lot) }
    },
  ],
  notCharged: [
    1,
    (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.notCharged(which), inStudio: (acts) => acts.notCharged(which) }),
  ],
  confirm: [2, (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.confirm(which), inStudio: (acts) => acts.confirm(which) })],
  cancel: [
    5,
    (random, which) => {
      const by = random.pick(['by_client', 'by_client', 'by_studio', 'by_trainer', undefined] as const)
      return { with: { which, by }, onPaper: ({ acts }) => acts.cancel(which, by), inStudio: (acts) => acts.cancel(which, by) }
    },
  ],
  move: [
    3,
    (random, which, _paper, now, index) => {
      const [trainer, start] = [random.whole(0, 1), startOf(random, now, index, true)]
      return {
        with: { which, trainer, start },
        onPaper: ({ acts }) => acts.move(which, trainer, start),
        inStudio: (acts) => acts.move(which, trainer, start),
      }
    },
  ],
  checkIn: [2, (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.checkIn(which), inStudio: (acts) => acts.checkIn(which) })],
  complete: [
    4,
    (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.complete(which), inStudio: (acts) => acts.complete(which) }),
  ],
  noShow: [4, (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.noShow(which), inStudio: (acts) => acts.noShow(which) })],
  waive: [3, (_random, which) => ({ with: which, onPaper: ({ acts }) => acts.waive(which), inStudio: (acts) => acts.waive(which) })],
  useHeld: [
    1,
    (_random, which, paper) => {
      const ofLot = paper.bookings[which]!.lot?.number ?? 0
      return { with: which, onPaper: ({ acts }) => acts.useHeld(which), inStudio: (acts) => acts.useHeld(which, ofLot) }
    },
  ],
}

const isWaivable = ({ ending }: PaperBooking): boolean => ending === 'no_show' || ending === 'late_by_client'

/** Mostly one the act is meant for; any other must be refused as paper refuses it. */
const aBooking = (random: Random, { bookings }: Paper, act: string, now: number): number => {
  const isBegun = act === 'noShow' || act === 'complete' || act === 'checkIn'
  const meant = bookings.filter((one) => {
    if (act === 'waive') return isWaivable(one)
    return one.status === 'confirmed' ? !isBegun || one.start <= now : one.status === 'pending' && !isBegun
  })
  return meant.length > 0 && random.chance(0.8) ? random.pick(meant).number : random.whole(0, bookings.length - 1)
}

/** Mostly one that pays. */
const aLot = (random: Random, paper: Paper, wish: { client: number; type: number; trainer: number; start: number }): number => {
  const best = random.chance(0.6) ? paper.acts.best(wish) : null
  return best ?? random.whole(0, paper.lots.length - 1)
}

const names = [...Object.keys(makers), ...Object.keys(onLot), ...Object.keys(onBooking)]
const weightOf = (name: string): number => (makers[name] ?? onLot[name] ?? onBooking[name])?.[0] ?? 0

const tryStep = (name: string, random: Random, paper: Paper, now: number, index: number): CreditStep | null => {
  const [maker, lotMaker, bookingMaker] = [makers[name], onLot[name], onBooking[name]]
  if (maker) return maker[1](random, paper, now, index)
  if (lotMaker && paper.lots.length > 0) {
    const made = lotMaker[1](random, random.whole(0, paper.lots.length - 1), now, paper)
    return made && { name, ...made }
  }
  if (bookingMaker && paper.bookings.length > 0 && paper.lots.length > 0)
    return { name, ...bookingMaker[1](random, aBooking(random, paper, name, now), paper, now, index) }
  return null
}

/** What a day of the desk would do next, more often than chance: decide on who should be here, forgive what was costly. */
const pressingOf = (random: Random, { bookings }: Paper, now: number): string | null => {
  if (bookings.some((one) => isWaivable(one) && !one.isWaived) && random.chance(0.3)) return 'waive'
  if (bookings.some((one) => one.status === 'confirmed' && one.start <= now) && random.chance(0.6))
    return random.pick(['noShow', 'noShow', 'complete', 'cancel', 'checkIn'])
  return null
}

/** A choice between packages first, as often as not, and a booking on the one proposed. */
const openingOf = (random: Random, index: number): string | null => {
  if (index === 0 || (index === 1 && random.chance(0.6))) return 'assign'
  return index < 3 ? 'bookOnBest' : null
}

/** What happens next: cards and bookings to begin with, then whatever can be done with what there is. */
export const nextStep = (random: Random, paper: Paper, now: number, index: number): CreditStep => {
  for (let attempt = 0; ; attempt++) {
    const opening = attempt === 0 ? openingOf(random, index) : null
    const name = opening ?? pressingOf(random, paper, now) ?? random.weighted(names, weightOf)
    const step = tryStep(name, random, paper, now, index)
    if (step) return step
  }
}
