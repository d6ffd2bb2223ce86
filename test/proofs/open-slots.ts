import { openSlots } from '@shared/domain/availability/open-slots'
import { randomOf, type Random } from '../../prisma/seed/random'
import { slotStartsByTheMinute, type SlotQuestion } from './open-slots-by-the-minute'
import { zoneClocks, type ZoneClocks } from './open-slots-offsets'
import { slotQuestion, type Occasion } from './open-slots-questions'

const minuteMs = 60_000
const dayMs = 1440 * minuteMs
const years = { first: 2025, last: 2032 }
/** One question in so many is also booked out, slot by slot. */
const bookedOutOneIn = 16
const mostShown = 5

interface SlotsAtFault {
  seed: string
  question: SlotQuestion
  offered: string[]
  counted: string[]
}

export interface SlotsProof {
  seed: string
  zones: number
  zonesThatChangeTheirClocks: number
  transitions: number
  questions: number
  days: number
  slots: number
  /** Slots offered, booked and offered no more. */
  booked: number
  differing: SlotsAtFault[]
  overlapping: SlotsAtFault[]
}

const iso = (instants: readonly number[]): string[] => instants.map((at) => new Date(at).toISOString())

/** Every change of the clocks, and for a zone that never changes them an ordinary midnight. */
const occasionsOf = ({ timeZone, transitions, offsetAt }: ZoneClocks): Occasion[] => {
  if (transitions.length > 0) return transitions.map((transition) => ({ timeZone, ...transition }))
  const offset = offsetAt(Date.UTC(2027, 5, 8))
  return [{ timeZone, at: Date.UTC(2027, 5, 8) - offset, before: offset, after: offset }]
}

const footprintOf = ({ shape }: SlotQuestion, from: number) => ({
  from: from - shape.bufferBeforeMinutes * minuteMs,
  until: from + (shape.durationMinutes + shape.bufferAfterMinutes) * minuteMs,
})

/** Books any offered slot until none is left, and answers how many were, or nothing when two footprints overlap. */
const bookOut = (question: SlotQuestion, random: Random): number | null => {
  const occupied = [...question.occupied]
  for (let booked = 0; ; booked++) {
    const offered = openSlots({ ...question, occupied })
    if (offered.length === 0) return booked
    const footprint = footprintOf(question, random.pick(offered).from)
    if (occupied.some(({ from, until }) => from < footprint.until && footprint.from < until)) return null
    occupied.push(footprint)
  }
}

/** Asks for slots around every change of the clocks of every zone, and counts the same slots by the minute. */
export const proveOpenSlots = ({ seed, questionsEach }: { seed: string; questionsEach: number }): SlotsProof => {
  const zones = Intl.supportedValuesOf('timeZone').map((timeZone) => zoneClocks(timeZone, years.first, years.last))
  const proof: SlotsProof = {
    seed,
    zones: zones.length,
    zonesThatChangeTheirClocks: zones.filter(({ transitions }) => transitions.length > 0).length,
    transitions: zones.reduce((sum, { transitions }) => sum + transitions.length, 0),
    questions: 0,
    days: 0,
    slots: 0,
    booked: 0,
    differing: [],
    overlapping: [],
  }
  for (const zone of zones) {
    for (const occasion of occasionsOf(zone)) {
      for (let number = 0; number < questionsEach; number++) {
        const label = `${seed} ${zone.timeZone} ${new Date(occasion.at).toISOString()} ${number}`
        const random = randomOf(label)
        const question = slotQuestion(random, occasion)
        const offered = openSlots(question)
        const counted = slotStartsByTheMinute(question, zone.offsetAt)
        proof.questions++
        proof.days += Math.ceil((question.interval.until - question.interval.from) / dayMs)
        proof.slots += counted.length
        const isSame =
          offered.length === counted.length &&
          offered.every(({ from, until }, index) => from === counted[index] && until - from === question.shape.durationMinutes * minuteMs)
        const atFault = () => ({ seed: label, question, offered: iso(offered.map(({ from }) => from)), counted: iso(counted) })
        if (!isSame && proof.differing.length < mostShown) proof.differing.push(atFault())
        if (proof.questions % bookedOutOneIn !== 0) continue
        const booked = bookOut(question, random)
        proof.booked += booked ?? 0
        if (booked === null && proof.overlapping.length < mostShown) proof.overlapping.push(atFault())
      }
    }
  }
  return proof
}
