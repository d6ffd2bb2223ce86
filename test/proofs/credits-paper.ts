const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** Nairobi keeps one offset all year. */
const zoneMs = 3 * hourMs

export const dayNumber = (at: number): number => Math.floor((at + zoneMs) / dayMs)
export const midnight = (day: number): number => day * dayMs - zoneMs

/** One session of a lot, as a punch card has it: each box has one mark at a time. */
type Box =
  | { mark: 'free' | 'expired' }
  | { mark: 'reserved' | 'used'; booking: PaperBooking | null; use?: number }
  | { mark: 'refunded'; refund: number }

export interface PaperLot {
  number: number
  client: number
  trainer: number | null
  types: number[]
  lastDay: number | null
  /** Of a membership: its first day, and the days it rests. */
  firstDay: number | null
  rest: { from: number; until: number } | null
  boxes: Box[]
}

export interface PaperBooking {
  number: number
  client: number
  trainer: number
  type: number
  start: number
  status: 'pending' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  hold: number | null
  isHere: boolean
  ending: string | null
  lot: PaperLot | null
  cover: 'open' | 'package' | 'free'
  fee: number
  isFeeWaived: boolean
  isWaived: boolean
}

export interface PaperRules {
  lateCancelUsesCredit: boolean
  noShowUsesCredit: boolean
  lateCancelFee: number
  noShowFee: number
}

const sessionMs = hourMs
const holdMs = 4 * hourMs
const lateMs = 12 * hourMs
const walkInMs = 15 * minuteMs

const isSure = (one: PaperBooking) => one.status === 'pending' || one.status === 'confirmed'

/** The desk's cards and diary on paper: the rules of credits in their own words, knowing nothing of the program. Each act answers `done` or the code it is refused with. */
export const creditsOnPaper = (rules: PaperRules, now: () => number) => {
  const lots: PaperLot[] = []
  const bookings: PaperBooking[] = []
  const uses: { lot: PaperLot; box: Box; isBack: boolean }[] = []
  const refunds: { lot: PaperLot; isBack: boolean }[] = []

  const today = () => dayNumber(now())
  const isOver = ({ lastDay }: PaperLot) => lastDay !== null && today() > lastDay
  const boxesOf = (lot: PaperLot, mark: Box['mark']) => lot.boxes.filter((box) => box.mark === mark)
  const freeNow = (lot: PaperLot) => (isOver(lot) ? [] : boxesOf(lot, 'free'))
  const put = (lot: PaperLot, box: Box, mark: Box) => {
    lot.boxes[lot.boxes.indexOf(box)] = mark
    return mark
  }
  const heldBox = (one: PaperBooking) =>
    one.lot?.boxes.find((box) => (box.mark === 'reserved' || box.mark === 'used') && box.booking === one) ?? null
  const rests = ({ rest }: PaperLot, day: number) => rest !== null && rest.from <= day && day <= rest.until
  const holds = (lot: PaperLot, day: number) => (lot.firstDay === null || lot.firstDay <= day) && !rests(lot, day)
  const reaches = (lot: PaperLot, wish: { type: number; trainer: number; start: number }) =>
    (lot.types.length === 0 || lot.types.includes(wish.type)) &&
    (lot.trainer === null || lot.trainer === wish.trainer) &&
    (lot.lastDay === null || dayNumber(wish.start) <= lot.lastDay) &&
    holds(lot, dayNumber(wish.start))
  const pays = (lot: PaperLot, wish: { client: number; type: number; trainer: number; start: number }) =>
    lot.client === wish.client && reaches(lot, wish) && freeNow(lot).length > 0

  const giveBack = (one: PaperBooking) => {
    const box = heldBox(one)
    if (box && one.lot) put(one.lot, box, { mark: 'free' })
    one.lot = null
    one.cover = 'open'
  }
  const useHeld = (one: PaperBooking) => {
    const box = heldBox(one)
    if (box && one.lot && box.mark === 'reserved') put(one.lot, box, { mark: 'used', booking: one })
  }
  const take = (one: PaperBooking, lot: PaperLot, mark: 'reserved' | 'used') => {
    const [box] = freeNow(lot)
    if (box) put(lot, box, { mark, booking: one })
    one.lot = lot
    one.cover = 'package'
  }
  const end = (one: PaperBooking, ending: string) => {
    one.ending = ending
    one.status = ending === 'no_show' ? 'no_show' : 'cancelled'
    const isCostly = ending === 'no_show' || ending === 'late_by_client'
    const isUsed = ending === 'no_show' ? rules.noShowUsesCredit : rules.lateCancelUsesCredit
    if (one.cover === 'package') {
      if (isCostly && isUsed) useHeld(one)
      else giveBack(one)
    }
    if (isCostly) one.fee = ending === 'no_show' ? rules.noShowFee : rules.lateCancelFee
  }
  const isLapsed = (one: PaperBooking) => one.status === 'pending' && one.hold !== null && one.hold <= now()
  const lapse = (trainer: number | null) => {
    for (const one of bookings) if (isLapsed(one) && (trainer === null || one.trainer === trainer)) end(one, 'hold_lapsed')
  }

  /** Runs an act; what was already crossed out when it is refused is written back. */
  const orUndone = (act: () => string): string => {
    const kept = structuredClone({ lots, bookings, uses, refunds })
    const said = act()
    if (said !== 'done') {
      // References hang together inside one clone.
      for (const [to, from] of [
        [lots, kept.lots],
        [bookings, kept.bookings],
        [uses, kept.uses],
        [refunds, kept.refunds],
      ] as [unknown[], unknown[]][])
        to.splice(0, to.length, ...from)
    }
    return said
  }

  const acts = {
    assign: (lot: Omit<PaperLot, 'number' | 'boxes'>, sessions: number) => {
      lots.push({ ...lot, number: lots.length, boxes: Array.from({ length: sessions }, (): Box => ({ mark: 'free' })) })
      return 'done'
    },
    /** The lot to be used first of those that pay: the first to end, then the oldest; what never ends last. */
    best: (wish: { client: number; type: number; trainer: number; start: number }): number | null => {
      const usable = lots.filter((lot) => pays(lot, wish))
      const sorted = usable.toSorted((a, b) => (a.lastDay ?? Infinity) - (b.lastDay ?? Infinity) || a.number - b.number)
      return sorted[0]?.number ?? null
    },
    book: (wish: { client: number; trainer: number; type: number; start: number; isPending: boolean; lot: number | null }) => {
      lapse(wish.trainer)
      if (wish.start < now() - walkInMs) return 'IN_THE_PAST'
      const { lot: chosen, isPending, ...rest } = wish
      const isHeld = isPending && wish.start > now()
      const one: PaperBooking = {
        ...rest,
        number: bookings.length,
        status: isHeld ? 'pending' : 'confirmed',
        hold: isHeld ? Math.min(now() + holdMs, wish.start) : null,
        isHere: false,
        ending: null,
        lot: null,
        cover: 'open',
        fee: 0,
        isFeeWaived: false,
        isWaived: false,
      }
      if (chosen !== null) {
        const lot = lots[chosen]!
        if (!pays(lot, wish)) return 'NO_CREDITS'
        take(one, lot, 'reserved')
      }
      bookings.push(one)
      return 'done'
    },
    payWith: (which: number, chosen: number | null) => {
      const one = bookings[which]!
      if (one.status === 'cancelled' || one.status === 'no_show' || isLapsed(one)) return 'WRONG_STATE'
      const lot = chosen === null ? null : lots[chosen]!
      if (one.lot === lot && (lot !== null || one.cover === 'open')) return 'done'
      giveBack(one)
      if (lot === null) return 'done'
      if (!pays(lot, one)) return 'NO_CREDITS'
      take(one, lot, one.status === 'completed' ? 'used' : 'reserved')
      return 'done'
    },
    notCharged: (which: number) => {
      const one = bookings[which]!
      if (one.status === 'cancelled' || one.cover !== 'open') return 'WRONG_STATE'
      one.cover = 'free'
      return 'done'
    },
    confirm: (which: number) => {
      const one = bookings[which]!
      if (one.status !== 'pending') return 'WRONG_STATE'
      if (isLapsed(one)) return 'HOLD_LAPSED'
      lapse(one.trainer)
      one.status = 'confirmed'
      one.hold = null
      return 'done'
    },
    cancel: (which: number, by: 'by_client' | 'by_studio' | 'by_trainer' | undefined) => {
      const one = bookings[which]!
      if (!isSure(one)) return 'WRONG_STATE'
      const who = by ?? (one.status === 'pending' ? 'declined' : 'by_client')
      end(one, who === 'by_client' && one.start - now() < lateMs ? 'late_by_client' : who)
      lapse(one.trainer)
      return 'done'
    },
    move: (which: number, trainer: number, start: number) => {
      const one = bookings[which]!
      if (!isSure(one)) return 'WRONG_STATE'
      if (isLapsed(one)) return 'HOLD_LAPSED'
      if (one.trainer === trainer && one.start === start) return 'done'
      if (one.lot && heldBox(one)) {
        const [day, from] = [dayNumber(start), dayNumber(one.start)]
        const { lastDay, firstDay, rest } = one.lot
        const card = {
          ...one.lot,
          lastDay: day <= from ? null : lastDay,
          firstDay: day >= from ? null : firstDay,
          rest: day === from ? null : rest,
        }
        const fits = reaches(card, { type: one.type, trainer, start })
        if (!fits) return 'NO_CREDITS'
      }
      lapse(trainer)
      if (start !== one.start && start < now() - walkInMs) return 'IN_THE_PAST'
      if (dayNumber(start) !== dayNumber(one.start)) one.isHere = false
      Object.assign(one, { trainer, start, hold: one.hold === null ? null : Math.min(one.hold, Math.max(start, now())) })
      return 'done'
    },
    checkIn: (which: number) => {
      const one = bookings[which]!
      if (one.status !== 'confirmed' || one.isHere) return 'WRONG_STATE'
      if (now() < midnight(dayNumber(one.start))) return 'TOO_EARLY'
      one.isHere = true
      return 'done'
    },
    complete: (which: number) => {
      const one = bookings[which]!
      if (one.status !== 'confirmed') return 'WRONG_STATE'
      if (one.start > now()) return 'TOO_EARLY'
      one.status = 'completed'
      useHeld(one)
      return 'done'
    },
    noShow: (which: number) => {
      const one = bookings[which]!
      if (one.status !== 'confirmed' || one.isHere) return 'WRONG_STATE'
      if (one.start > now()) return 'TOO_EARLY'
      end(one, 'no_show')
      return 'done'
    },
    waive: (which: number) => {
      const one = bookings[which]!
      if (one.ending !== 'no_show' && one.ending !== 'late_by_client') return 'WRONG_STATE'
      if (one.isWaived || (one.ending === 'late_by_client' && one.fee === 0 && !heldBox(one))) return 'WRONG_STATE'
      one.isWaived = true
      one.isFeeWaived = one.fee > 0
      if (heldBox(one)) giveBack(one)
      return 'done'
    },
    use: (which: number) => {
      const lot = lots[which]!
      const [box] = freeNow(lot)
      if (!box || !holds(lot, today())) return 'NO_CREDITS'
      uses.push({ lot, box: put(lot, box, { mark: 'used', booking: null, use: uses.length }), isBack: false })
      return 'done'
    },
    useHeld: (which: number) => {
      const one = bookings[which]!
      const box = heldBox(one)
      if (!box) return 'WRONG_STATE'
      if (box.mark === 'used') return 'ALREADY_PAID'
      useHeld(one)
      return 'done'
    },
    returnUse: (which: number) => {
      const use = uses[which]!
      if (use.isBack) return 'WRONG_STATE'
      use.isBack = true
      put(use.lot, use.box, { mark: 'free' })
      return 'done'
    },
    extend: (which: number, lastDay: number | null) => {
      const lot = lots[which]!
      if (lastDay !== null && lastDay < today()) return 'BAD_RANGE'
      const isLater = lot.lastDay !== null && (lastDay === null || lastDay > lot.lastDay)
      const expired = boxesOf(lot, 'expired')
      if (!isLater && !(lastDay === lot.lastDay && expired.length > 0)) return 'BAD_RANGE'
      lot.lastDay = lastDay
      for (const box of expired) put(lot, box, { mark: 'free' })
      return 'done'
    },
    expire: (which: number) => {
      const lot = lots[which]!
      const free = boxesOf(lot, 'free')
      if (free.length === 0) return 'WRONG_STATE'
      for (const box of free) put(lot, box, { mark: 'expired' })
      return 'done'
    },
    refund: (which: number, sessions: number) => {
      const lot = lots[which]!
      const free = freeNow(lot)
      if (free.length < sessions) return 'NO_CREDITS'
      for (const box of free.slice(0, sessions)) put(lot, box, { mark: 'refunded', refund: refunds.length })
      refunds.push({ lot, isBack: false })
      return 'done'
    },
    undoRefund: (which: number) => {
      const refund = refunds[which]!
      for (const box of refund.lot.boxes.filter((one) => one.mark === 'refunded' && one.refund === which))
        put(refund.lot, box, { mark: 'free' })
      refund.isBack = true
      return 'done'
    },
    night: () => {
      for (const lot of lots.filter(isOver)) for (const box of boxesOf(lot, 'free')) put(lot, box, { mark: 'expired' })
      return 'done'
    },
    due: () => {
      lapse(null)
      for (const one of bookings)
        if (one.status === 'confirmed' && one.isHere && one.start + sessionMs <= now()) {
          one.status = 'completed'
          useHeld(one)
        }
      return 'done'
    },
  }
  const counted = (lot: PaperLot) => ({
    bought: lot.boxes.length,
    used: boxesOf(lot, 'used').length,
    reserved: boxesOf(lot, 'reserved').length,
    refunded: boxesOf(lot, 'refunded').length,
    expired: boxesOf(lot, 'expired').length,
    lastDay: lot.lastDay,
    available: freeNow(lot).length,
  })
  const written = (one: PaperBooking) => {
    const box = heldBox(one)
    return {
      status: one.status,
      ending: one.status === 'cancelled' ? one.ending : null,
      cover: one.cover,
      lot: one.lot?.number ?? null,
      holds: box === null ? 'nothing' : box.mark,
      fee: one.fee,
      isFeeWaived: one.isFeeWaived,
    }
  }
  return { lots, bookings, uses, refunds, acts, orUndone, counted, written }
}

export type Paper = ReturnType<typeof creditsOnPaper>
