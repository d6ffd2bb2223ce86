import { isDeepStrictEqual } from 'node:util'
import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../src-main/core/context'
import { creditActs, type StudioActs } from './credits-acts'
import { creditsOnPaper, type Paper, type PaperRules } from './credits-paper'
import { creditsStudio, type CreditsStudio } from './credits-studio'
import { nextStep, type CreditStep } from './credits-steps'
import { randomOf, type Random } from '../../prisma/seed/random'

interface CreditsAtFault {
  label: string
  steps: CreditStep[]
  said: unknown
  expected: unknown
}

export interface CreditsProof {
  seed: string
  sequences: number
  steps: number
  /** How often each act was done and refused with what. */
  acts: Record<string, number>
  differing: CreditsAtFault[]
}

const mostShown = 3
const steps = { fewest: 5, most: 11 }

const rulesOf = (random: Random): PaperRules => ({
  lateCancelUsesCredit: random.chance(0.7),
  noShowUsesCredit: random.chance(0.7),
  lateCancelFee: random.chance(0.5) ? 30_000 : 0,
  noShowFee: random.chance(0.5) ? 50_000 : 0,
})

/** Does an act of the studio by itself: what it wrote before it was refused is undone, as its own transaction would be. */
const inPoint = async ({ tx }: CommandContext, act: () => Promise<unknown>): Promise<string> => {
  await tx.$executeRawUnsafe('SAVEPOINT act')
  try {
    await act()
    await tx.$executeRawUnsafe('RELEASE act')
    return 'done'
  } catch (error) {
    await tx.$executeRawUnsafe('ROLLBACK TO act')
    await tx.$executeRawUnsafe('RELEASE act')
    if (error instanceof AppError) return error.code
    throw error
  }
}

const dayText = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10))

/** Everything the database says of the lots and bookings of this sequence. */
const inDatabase = async ({ db }: CommandContext, { lotIds, bookingIds }: StudioActs) => {
  const lots = await db.all<Record<string, number> & { id: string; expiryOn: string | null }>(
    `SELECT p.id, p.bought, p.used, p.reserved, p.refunded, p.expired, p.expiryOn,
            sum(e.boughtDelta) AS b, sum(e.usedDelta) AS u, sum(e.reservedDelta) AS r, sum(e.refundedDelta) AS f, sum(e.expiredDelta) AS x
       FROM client_package p JOIN credit_entry e ON e.clientPackageId = p.id GROUP BY p.id ORDER BY p.id`,
  )
  const bookings = await db.all<Record<string, string | number | null> & { id: string }>(
    `SELECT b.id, b.status, b.endReason, b.cover, b.clientPackageId, coalesce(sum(e.reservedDelta), 0) AS reserved, coalesce(sum(e.usedDelta), 0) AS used,
            (SELECT amountMinor FROM fee f WHERE f.bookingId = b.id) AS fee, (SELECT waivedAt IS NOT NULL FROM fee f WHERE f.bookingId = b.id) AS isFeeWaived
       FROM booking b LEFT JOIN credit_entry e ON e.bookingId = b.id GROUP BY b.id ORDER BY b.id`,
  )
  return {
    lots: lots.map((lot) => ({
      isSumOfLedger:
        lot['b'] === lot['bought'] &&
        lot['u'] === lot['used'] &&
        lot['r'] === lot['reserved'] &&
        lot['f'] === lot['refunded'] &&
        lot['x'] === lot['expired'],
      isNegative: [lot['bought'], lot['used'], lot['reserved'], lot['refunded'], lot['expired']].some((sum) => (sum ?? -1) < 0),
      number: lotIds.indexOf(lot.id),
      figures: [lot['bought'], lot['used'], lot['reserved'], lot['refunded'], lot['expired']],
      lastDay: lot.expiryOn,
    })),
    bookings: bookings.map((one) => ({
      number: bookingIds.indexOf(one.id),
      status: one['status'],
      ending: one['endReason'],
      cover: one['cover'],
      lot: one['clientPackageId'] === null ? null : lotIds.indexOf(String(one['clientPackageId'])),
      holds: `${one['reserved']} reserved, ${one['used']} used`,
      fee: one['fee'] ?? 0,
      isFeeWaived: one['isFeeWaived'] === 1,
    })),
  }
}

const holding: Record<string, string> = { nothing: '0 reserved, 0 used', reserved: '1 reserved, 0 used', used: '0 reserved, 1 used' }

const onPaper = (paper: Paper) => ({
  lots: paper.lots.map((lot) => {
    const { bought, used, reserved, refunded, expired, lastDay } = paper.counted(lot)
    return {
      isSumOfLedger: true,
      isNegative: false,
      number: lot.number,
      figures: [bought, used, reserved, refunded, expired],
      lastDay: dayText(lastDay),
    }
  }),
  bookings: paper.bookings.map((one) => {
    const { holds, ...rest } = paper.written(one)
    return { number: one.number, ...rest, holds: holding[holds] }
  }),
})

/** One sequence in the studio and on paper; answers where they part. */
const playSequence = async (studio: CreditsStudio, label: string, count: (act: string) => void): Promise<CreditsAtFault | null> => {
  const random = randomOf(label)
  const rules = rulesOf(random)
  const paper = creditsOnPaper(rules, studio.clock.now)
  const taken: CreditStep[] = []
  let fault: CreditsAtFault | null = null
  await studio.inSequence(rules, async (context) => {
    const acts = creditActs(studio, context)
    const until = random.whole(steps.fewest, steps.most)
    while (taken.length < until && fault === null) {
      const step = nextStep(random, paper, studio.clock.now(), taken.length)
      taken.push(step)
      const expected = paper.orUndone(() => step.onPaper(paper))
      const said = await inPoint(context, () => step.inStudio(acts))
      if (step.wait !== undefined) studio.clock.pass(step.wait)
      count(`${step.name}: ${expected}`)
      const asksAvailable = step.name === 'wait' || step.name === 'night' || taken.length === until
      const available = asksAvailable ? await acts.available() : []
      const meantAvailable = asksAvailable ? paper.lots.map((lot) => paper.counted(lot).available) : []
      const found = { said, ...(await inDatabase(context, acts)), available }
      const meant = { said: expected, ...onPaper(paper), available: meantAvailable }
      if (!isDeepStrictEqual(found, meant)) fault = { label, steps: taken, said: found, expected: meant }
    }
  })
  return fault
}

/** The driver frees its statements between turns of the event loop; sequences alone, which never wait for anything outside, would hold every one of them. */
const turnOfTheLoop = () => new Promise<void>((turn) => setImmediate(turn))

/** Plays random sequences of everything that moves credits, and compares each step with paper. */
export const proveCredits = async (
  folder: string,
  { seed, sequences, onProgress }: { seed: string; sequences: number; onProgress?: (done: number) => void },
): Promise<CreditsProof> => {
  const studio = await creditsStudio(folder)
  const proof: CreditsProof = { seed, sequences, steps: 0, acts: {}, differing: [] }
  const count = (act: string) => {
    proof.steps++
    proof.acts[act] = (proof.acts[act] ?? 0) + 1
  }
  try {
    for (let number = 0; number < sequences && proof.differing.length < mostShown; number++) {
      const fault = await playSequence(studio, `${seed}-${number}`, count)
      if (fault) proof.differing.push(fault)
      await turnOfTheLoop()
      onProgress?.(number + 1)
    }
  } finally {
    await studio.stop()
  }
  return proof
}
