import { databasePath } from '../../src-main/data/data-folder'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { unlockWithPassphrase } from '../../src-main/data/unlock'
import { randomOf } from '../../prisma/seed/random'
import { startStation, stationPassphrase, type StationHome } from '../support/station-process'
import { stationStudio, type StationStudio } from '../support/station-studio'
import { doubleBookings, scheduledSessions } from './audit'
import { crewReports } from './crew'
import type { Acknowledged, DeskOrders, DeskReport } from './desk-report'
import { offersHold } from './offers-hold'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const refusalsAskedAgain = 60

export interface DoubleBookingOptions {
  desks: number
  requestsEach: number
  seed: string
}

/** Desks, each a process of its own, create, move and confirm overlapping bookings at one station over HTTP, all at once. */
export const proveNoDoubleBooking = async (home: StationHome, { desks, requestsEach, seed }: DoubleBookingOptions) => {
  const station = await startStation(home)
  try {
    const studio = await stationStudio(station, { trainers: 4 })
    const [raceTrainerId = '', ...trainerIds] = studio.trainerIds
    const orders = {
      url: station.url,
      token: studio.token,
      seed,
      requests: requestsEach,
      raceTrainerId,
      trainerIds,
      ...(await clientsAndTypes(studio, Math.max(16, desks))),
      // 06:00 in Nairobi, the day after tomorrow. Wishes end by 15:30, which leaves the evenings for what is offered instead.
      firstOpening: Math.floor(Date.now() / dayMs) * dayMs + 2 * dayMs + 3 * hourMs,
      dayCount: Math.max(3, Math.ceil((desks * requestsEach) / 150)),
    }
    const startedMs = performance.now()
    const everybody = Array.from({ length: desks }, (_, desk): DeskOrders => ({ ...orders, desk }))
    const reports = await crewReports<DeskReport>('booking-desk.process.ts', everybody)
    const seconds = (performance.now() - startedMs) / 1000

    const random = randomOf(`${seed} sample`)
    const found = await inDatabase(home, reports)
    const lost = reports.flatMap((report) => report.lost)
    const sample = lost.length === 0 ? [] : Array.from({ length: refusalsAskedAgain }, () => random.pick(lost))
    const durations = reports.flatMap((report) => report.durations).toSorted((a, b) => a - b)
    return {
      seed,
      desks,
      requests: durations.length,
      requestsPerSecond: Math.round(durations.length / seconds),
      medianMs: Math.round(durations[Math.floor(durations.length / 2)] ?? 0),
      outcomes: summed(reports.map((report) => report.counts)),
      ...raceResults(reports),
      ...found,
      strange: reports.flatMap((report) => report.strange),
      losersWithoutThreeSlots: lost.filter(({ nearest }) => nearest.length !== 3).length,
      nearestAtOnce: summed(reports.map((report) => report.atOnce)),
      offers: await offersHold(station, studio, sample, random),
    }
  } finally {
    await station.kill()
  }
}

const clientsAndTypes = async ({ done }: StationStudio, clientCount: number) => {
  const clientIds: string[] = []
  for (let number = 1; number <= clientCount; number++) {
    clientIds.push((await done<{ id: string }>('POST', '/api/clients', { firstName: `Client ${number}` })).id)
  }
  const horizonDays = 730
  const { items } = await done<{ items: { id: string }[] }>('GET', '/api/session-types')
  const plainId = items[0]?.id ?? ''
  await done('PATCH', `/api/session-types/${plainId}`, { horizonDays })
  const massage = { name: 'Massage', durationMinutes: 45, stepMinutes: 15, bufferBeforeMinutes: 5, bufferAfterMinutes: 10, horizonDays }
  const { id: massageId } = await done<{ id: string }>('POST', '/api/session-types', massage)
  return { clientIds, sessionTypeIds: [plainId, massageId] }
}

const summed = (counts: readonly Record<string, number>[]): Record<string, number> => {
  const sum: Record<string, number> = {}
  for (const one of counts) for (const [what, many] of Object.entries(one)) sum[what] = (sum[what] ?? 0) + many
  return sum
}

/** Of each time that every desk wished for, exactly one got it and every other was told that it is taken. */
const raceResults = (reports: readonly DeskReport[]) => {
  const winners = Map.groupBy(
    reports.flatMap(({ acknowledged }) => acknowledged),
    (one) => one.race,
  )
  const losers = Map.groupBy(
    reports.flatMap(({ lost }) => lost),
    (one) => one.race,
  )
  const races = [...new Set([...winners.keys(), ...losers.keys()])].filter((one) => one !== null)
  const unfair = races.filter((one) => winners.get(one)?.length !== 1 || losers.get(one)?.length !== reports.length - 1)
  return { races: races.length, racesWithoutExactlyOneWinner: unfair.length }
}

interface BookedRow {
  id: string
  trainerId: string
  startsAt: number
  endsAt: number
  sequence: number
}

/** The database against itself, and against what the desks were told. */
const inDatabase = async (home: StationHome, reports: readonly DeskReport[]) => {
  const handle = openSqliteHandle(databasePath(home.dataFolder), await unlockWithPassphrase(home.dataFolder, stationPassphrase), 'read')
  try {
    const rows = handle
      .prepare('SELECT b.id, s.trainerId, s.startsAt, s.endsAt, s.sequence FROM booking b JOIN session s ON s.id = b.sessionId')
      .all() as BookedRow[]
    const told = lastTold(reports.flatMap(({ acknowledged }) => acknowledged))
    const differs = (row: BookedRow) => {
      const last = told.get(row.id)
      return (
        !last ||
        last.trainerId !== row.trainerId ||
        Date.parse(last.startsAt) !== row.startsAt ||
        Date.parse(last.endsAt) !== row.endsAt ||
        last.sequence !== row.sequence
      )
    }
    return {
      scheduledSessions: scheduledSessions(handle),
      doubleBookings: doubleBookings(handle),
      bookings: rows.length,
      bookingsAcknowledged: told.size,
      bookingsOtherThanAcknowledged: rows.filter(differs),
    }
  } finally {
    handle.close()
  }
}

const lastTold = (acknowledged: readonly Acknowledged[]): Map<string, Acknowledged> => {
  const last = new Map<string, Acknowledged>()
  for (const one of acknowledged) if ((last.get(one.id)?.sequence ?? -1) <= one.sequence) last.set(one.id, one)
  return last
}
