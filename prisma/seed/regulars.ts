import { dayMs, minuteMs } from '@shared/domain/time/instant'
import { weekdayOf } from '@shared/domain/time/zone'
import type { SeedClient } from './clients'
import type { DiaryEntry } from './diary'

const mostRegulars = 3
const weekMs = 7 * dayMs
/** The studio's zone has one offset all year, so a week later is the same wall time. */
const minuteOf = (instant: number): number => (instant % dayMs) / minuteMs

const isVisit = ({ session, story }: DiaryEntry, now: number): boolean => session.startsAt < now && story.outcome.status === 'completed'

/** Whether the same time next week is in the middle of that trainer's day and nobody has it. */
const isFreeNext = (at: number, lengthMs: number, ofTrainer: readonly DiaryEntry[]): boolean => {
  const near = ofTrainer.filter(({ session }) => Math.abs(session.startsAt - at) < dayMs / 3 && !session.isCancelled)
  const isTaken = near.some(({ session }) => session.blockedFrom < at + lengthMs && session.blockedUntil > at)
  return !isTaken && near.some(({ session }) => session.startsAt < at) && near.some(({ session }) => session.startsAt > at)
}

/** Visits at the same weekday and time with the same trainer, four at least, whose next turn is free. */
const turns = (diary: readonly DiaryEntry[], now: number): DiaryEntry[][] => {
  const groups = Map.groupBy(
    diary.filter((entry) => isVisit(entry, now)),
    ({ trainerId, onDate, session }) => `${trainerId} ${weekdayOf(onDate)} ${minuteOf(session.startsAt)} ${session.type}`,
  )
  return [...groups.values()].filter((visits) => {
    const [last] = visits.toSorted((a, b) => b.session.startsAt - a.session.startsAt)
    if (!last || visits.length < 4) return false
    const next = last.session.startsAt + Math.ceil((now - last.session.startsAt) / weekMs) * weekMs
    const ofTrainer = diary.filter(({ trainerId }) => trainerId === last.trainerId)
    return isFreeNext(next, last.session.endsAt - last.session.startsAt, ofTrainer)
  })
}

/** A few who come every week at the same time and have not booked again: those the desk would ask. */
export const withRegulars = (diary: readonly DiaryEntry[], clients: readonly SeedClient[], now: number): DiaryEntry[] => {
  const booked = new Set(diary.map(({ clientId }) => clientId))
  const idle = clients.filter(
    ({ row, archivedAt, createdAt }) => !booked.has(row.id) && archivedAt === null && createdAt < now - 90 * dayMs,
  )
  const byTrainer = new Map(turns(diary, now).map((visits) => [visits[0]?.trainerId, visits]))
  const chosen = [...byTrainer.values()].slice(0, mostRegulars)
  const regularOf = new Map(chosen.flatMap((visits, index) => visits.map((visit) => [visit, idle[index]?.row.id ?? visit.clientId])))
  return diary.map((entry) => ({ ...entry, clientId: regularOf.get(entry) ?? entry.clientId }))
}
