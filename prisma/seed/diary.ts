import { openTime } from '@shared/domain/availability/open-time'
import { addDays, dayInterval, dayOf, daysBetween, type Day } from '@shared/domain/time/zone'
import { bookedAt, bookingStory, type BookingStory } from './booking-story'
import type { SeedClient } from './clients'
import { planDay, type PlannedSession } from './day-plan'
import { closedDays, studio, trainers } from './kilele'
import { randomOf, type Random } from './random'

export const diaryWeeks = { back: 6, ahead: 6 }

export interface DiaryEntry {
  trainerId: string
  clientId: string
  onDate: Day
  createdAt: number
  session: PlannedSession
  story: BookingStory
}

interface DiaryQuestion {
  now: number
  trainerIds: readonly string[]
  clients: readonly SeedClient[]
}

type TrainerPlan = (typeof trainers)[number]

/** A trainer's hours as the domain reads them; one-date hours and breaks count from today. */
export const hoursOf = (plan: TrainerPlan, today: Day) => ({
  timeZone: studio.timeZone,
  weekly: plan.week.flatMap(({ days, startMinute, endMinute }) => days.map((dayOfWeek) => ({ dayOfWeek, startMinute, endMinute }))),
  dates: plan.dates.map(({ inDays, ...minutes }) => ({ onDate: addDays(today, inDays), ...minutes })),
  away: plan.breaks.map(({ from, to, reason }) => ({ startOn: addDays(today, from), endOn: addDays(today, to), reason })),
  closed: closedDays.map(({ from, to }) => ({
    from: dayInterval(addDays(today, from), studio.timeZone).from,
    until: dayInterval(addDays(today, to), studio.timeZone).until,
  })),
})

/** Somebody who was a client when the booking was made, still is when it takes place, and comes at most once a day. */
const clientFor = (
  entry: { trainerId: string; createdAt: number; startsAt: number },
  clients: readonly SeedClient[],
  cameToday: ReadonlySet<string>,
  random: Random,
) =>
  random.weighted(clients, (client) => {
    const isOurs = client.createdAt <= entry.createdAt && (client.archivedAt === null || entry.startsAt < client.archivedAt)
    if (!isOurs || cameToday.has(client.row.id)) return 0
    return client.zeal * (client.primaryTrainerId === entry.trainerId ? 12 : client.primaryTrainerId === null ? 1 : 0.2)
  })

const diaryOfDay = (onDate: Day, today: Day, { now, trainerIds, clients }: DiaryQuestion): DiaryEntry[] => {
  const cameToday = new Set<string>()
  const whole = dayInterval(onDate, studio.timeZone)
  return trainers.flatMap((plan, index) => {
    const trainerId = trainerIds[index] ?? ''
    const random = randomOf(`${plan.name} ${onDate}`)
    const open = openTime(whole, hoursOf(plan, today)).flatMap((day) => day.open)
    return planDay(open, plan.types, random).map((session) => {
      const createdAt = bookedAt(session.startsAt, now, random)
      const client = clientFor({ trainerId, createdAt, startsAt: session.startsAt }, clients, cameToday, random)
      cameToday.add(client.row.id)
      return {
        trainerId,
        clientId: client.row.id,
        onDate,
        createdAt,
        session,
        story: bookingStory(session, createdAt, now, randomOf(`${plan.name} ${session.startsAt} ${session.isCancelled}`)),
      }
    })
  })
}

/** The diary from six weeks back to six weeks ahead, in order. */
export const seedDiary = (question: DiaryQuestion): DiaryEntry[] => {
  const today = dayOf(question.now, studio.timeZone)
  return daysBetween(addDays(today, -7 * diaryWeeks.back), addDays(today, 7 * diaryWeeks.ahead - 1)).flatMap((onDate) =>
    diaryOfDay(onDate, today, question),
  )
}
