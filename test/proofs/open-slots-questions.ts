import type { Random } from '../../prisma/seed/random'
import type { SlotQuestion } from './open-slots-by-the-minute'

const minuteMs = 60_000
const dayMs = 1440 * minuteMs

/** A moment in a zone around which questions are asked, with the offsets that meet there. */
export interface Occasion {
  timeZone: string
  at: number
  before: number
  after: number
}

const minuteOfWall = (instant: number, offset: number): number => ((((instant + offset) % dayMs) + dayMs) % dayMs) / minuteMs

/** Bounds that matter at a change of clocks: where they leave, where they land, and near to either; or any five minutes. */
const bound = (random: Random, { at, before, after }: Occasion): number => {
  if (random.chance(0.4)) return random.whole(0, 288) * 5
  const edge = minuteOfWall(at, random.chance(0.5) ? before : after)
  return Math.min(1440, Math.max(0, edge + random.pick([-120, -90, -60, -30, -15, -1, 0, 0, 1, 15, 30, 60, 90, 120])))
}

const stretch = (random: Random, occasion: Occasion): { startMinute: number; endMinute: number }[] => {
  if (random.chance(0.15)) return [{ startMinute: 0, endMinute: 1440 }]
  const [one, other] = [bound(random, occasion), bound(random, occasion)]
  return one === other ? [] : [{ startMinute: Math.min(one, other), endMinute: Math.max(one, other) }]
}

const times = <Item>(random: Random, most: number, make: () => Item): Item[] => Array.from({ length: random.whole(0, most) }, make)

/** Whole minutes within a day and a half of the occasion. */
const near = (random: Random, { at }: Occasion): number => at + random.whole(-36 * 60, 36 * 60) * minuteMs

const span = (random: Random, occasion: Occasion, mostMinutes: number) => {
  const from = near(random, occasion)
  return { from, until: from + random.whole(1, mostMinutes) * minuteMs }
}

export const slotQuestion = (random: Random, occasion: Occasion): SlotQuestion => {
  const day = (): string => new Date(near(random, occasion) + occasion.before).toISOString().slice(0, 10)
  const from = near(random, occasion)
  return {
    interval: { from, until: from + random.whole(60, 40 * 60) * minuteMs },
    trainer: {
      timeZone: occasion.timeZone,
      weekly: [0, 1, 2, 3, 4, 5, 6].flatMap((dayOfWeek) =>
        times(random, 2, () => stretch(random, occasion)).flatMap((hours) => hours.map((one) => ({ ...one, dayOfWeek }))),
      ),
      dates: times(random, 2, () => stretch(random, occasion).map((hours) => ({ ...hours, onDate: day() }))).flat(),
      away: random.chance(0.2)
        ? [day()].map((startOn) => ({
            startOn,
            endOn: random.chance(0.5) ? startOn : new Date(Date.parse(startOn) + dayMs).toISOString().slice(0, 10),
          }))
        : [],
      closed: random.chance(0.2) ? [span(random, occasion, 30 * 60)] : [],
    },
    // A footprint is at most a day long.
    occupied: times(random, 6, () => span(random, occasion, random.chance(0.1) ? 1440 : 180)),
    shape: {
      durationMinutes: random.pick([10, 15, 30, 45, 60, 60, 90, 240]),
      stepMinutes: random.pick([5, 10, 15, 20, 30, 45, 60, 60, 90]),
      bufferBeforeMinutes: random.pick([0, 0, 0, 5, 10, 60]),
      bufferAfterMinutes: random.pick([0, 0, 0, 5, 15, 120]),
      leadTimeMinutes: random.pick([0, 0, 30, 600]),
      horizonDays: random.pick([1, 2, 90, 90]),
    },
    now: occasion.at - random.whole(0, 48 * 60 * 60) * 1000,
  }
}
