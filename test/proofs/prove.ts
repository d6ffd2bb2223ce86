// `npm run prove`: the proofs of the test suite at full counts. `--requests N` and `--inserts N` for each of eight processes, `--kills N`, `--stride N` for a sale killed at every nth write (1: at each, 0: not),
// `--questions N` about free slots around each change of clocks, `--credits N` sequences of all that moves credits.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stationHome } from '../support/station-process'
import { proveCredits } from './credits-model'
import { proveNoDoubleBooking } from './double-booking'
import { proveNothingAcknowledgedIsLost } from './kill-nine'
import { proveSalesAreWhole } from './killed-sale'
import { proveOpenSlots } from './open-slots'
import { proveTheFileRefuses } from './raw-inserts'
import { proofSeed, tell } from './seed'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000' },
    inserts: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '10000' },
    stride: { type: 'string', default: '1' },
    questions: { type: 'string', default: '40' },
    credits: { type: 'string', default: '100000' },
  },
})
const processes = 8
/** A new studio after so many, so that its size stays that of a studio. */
const killsPerStudio = 1000
const seed = proofSeed()
let isProved = true

const inFolder = async (prove: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'trainerhub-prove-'))
  try {
    await prove(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a proof found against the promise; nothing when it holds. */
const judge = (name: string, against: Record<string, number>): void => {
  const broken = Object.entries(against).filter(([, count]) => count !== 0)
  if (broken.length > 0) isProved = false
  console.log(broken.length === 0 ? `${name}: holds` : `${name}: BROKEN, ${broken.map(([what, count]) => `${count} ${what}`).join(', ')}`)
}

const questionsEach = Number(values.questions)
if (questionsEach > 0) {
  const { differing, overlapping, ...figures } = proveOpenSlots({ seed, questionsEach })
  tell('open slots', figures)
  for (const fault of [...differing, ...overlapping]) tell('at fault', fault)
  judge('free slots are those counted by the minute', {
    'answers that differ': differing.length,
    'bookings that overlap': overlapping.length,
  })
}

const creditSequences = Number(values.credits)
if (creditSequences > 0) {
  await inFolder(async (folder) => {
    const onProgress = (done: number) => {
      if (done % 1000 === 0) console.log(`${done} of ${creditSequences} sequences`)
    }
    const { differing, ...figures } = await proveCredits(join(folder, 'studio'), { seed, sequences: creditSequences, onProgress })
    tell('credits', figures)
    for (const fault of differing) tell('at fault', fault)
    judge('credits are those on paper', { 'sequences that differ': differing.length })
  })
}

const requestsEach = Number(values.requests)
if (requestsEach > 0) {
  await inFolder(async (folder) => {
    const proof = await proveNoDoubleBooking(stationHome(folder), { desks: processes, requestsEach, seed })
    tell('double booking', proof)
    judge('no double booking over HTTP', {
      'double bookings': proof.doubleBookings.length,
      'times without exactly one winner': proof.racesWithoutExactlyOneWinner,
      'bookings other than acknowledged': proof.bookingsOtherThanAcknowledged.length + proof.bookings - proof.bookingsAcknowledged,
      'refusals without three slots': proof.losersWithoutThreeSlots,
      'slots offered that did not book': proof.offers.broken.length,
      'unexpected answers': proof.strange.length,
    })
  })
}

const insertsEach = Number(values.inserts)
if (insertsEach > 0) {
  await inFolder(async (folder) => {
    const proof = await proveTheFileRefuses(join(folder, 'studio'), { writers: processes, insertsEach, seed })
    tell('raw inserts', proof)
    judge('no double booking past the app', {
      'double bookings': proof.doubleBookings.length,
      'unexpected refusals': proof.strange.length,
      damages: proof.damage.length,
      'rows other than acknowledged': proof.rows - proof.written,
    })
  })
}

const stride = Number(values.stride)
if (stride > 0) {
  await inFolder(async (folder) => {
    const onKill = (kill: number) => {
      if (kill % 20 === 0) console.log(`${kill} sales killed`)
    }
    const { broken, ...figures } = await proveSalesAreWhole(join(folder, 'sales'), { stride, onKill })
    tell('killed sales', figures)
    for (const fault of broken) tell('at fault', fault)
    judge('a sale is whole or not there, killed at each of its writes', {
      faults: broken.length,
      'kills that say nothing': figures.kills - figures.absent - figures.present,
    })
  })
}

const kills = Number(values.kills)
for (let done = 0; done < kills; done += killsPerStudio) {
  await inFolder(async (folder) => {
    const onKill = (kill: number) => {
      if (kill % 100 === 0) console.log(`${done + kill} of ${kills} kills`)
    }
    const round = Math.min(killsPerStudio, kills - done)
    const proof = await proveNothingAcknowledgedIsLost(stationHome(folder), { kills: round, seed: `${seed}-${done}`, onKill })
    tell('kill -9', proof)
    judge(`nothing lost in ${round} kills`, {
      'acknowledged writes missing': proof.missing.length,
      damages: proof.broken.length,
      'unexpected answers': proof.strange.length,
    })
  })
}
process.exitCode = isProved ? 0 : 1
