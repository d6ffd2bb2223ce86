import { useQuery } from '@tanstack/react-query'
import { nearestSlots } from '@shared/domain/availability/nearest-slots'
import { fromIso, minuteMs, toIso } from '@shared/domain/time/instant'
import { addDays } from '@shared/domain/time/zone'
import { queries } from '../../lib/api'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import type { BookingPlan } from './booking-plan'
import { availabilityIn, otherBooking } from './plan-availability'
import { payQuestion } from './pay-question'
import { availabilityLine, messageLine, otherLine, payLine } from './plan-text'

const nearestCount = 3
/** Alternatives are looked for from the day asked for on. */
const daysAhead = 7

/** What is known before it is booked: free or taken, the client's other session, what pays, the messages. Null until the diary of that day has answered. */
export const usePlanCheck = (plan: BookingPlan | null) => {
  const time = useStudioTime()
  const now = useStudioNow()
  const onDate = plan === null ? time.today : time.dayOfIso(toIso(plan.startsAt))
  const isOn = plan !== null
  const day = useQuery(queries.calendar.day.queryOptions({ input: { date: onDate }, enabled: isOn })).data
  const free = useQuery(
    queries.availability.slots.queryOptions({
      input: {
        trainerId: plan?.trainer.id ?? '',
        sessionTypeId: plan?.type.id ?? '',
        from: onDate,
        to: addDays(onDate, daysAhead - 1),
        ...(plan === null ? {} : { durationMinutes: (plan.endsAt - plan.startsAt) / minuteMs }),
      },
      enabled: isOn,
    }),
  ).data
  const pays = useQuery(
    queries.clientPackages.payOptions.queryOptions({ input: plan === null ? { id: 'none' } : payQuestion(plan, onDate), enabled: isOn }),
  )
  const column = day?.columns.find(({ trainerId }) => trainerId === plan?.trainer.id)
  if (!plan || !day || !column || !free || pays.isPending) return null
  const slots = free.items.map(({ startsAt, endsAt }) => ({ from: fromIso(startsAt), until: fromIso(endsAt) }))
  const availability = availabilityIn(column, plan, now)
  const nearest =
    availability.kind === 'free'
      ? []
      : nearestSlots(slots, plan.startsAt, nearestCount)
          .sort((a, b) => a.from - b.from)
          .map(({ from, until }): BookingPlan => ({ ...plan, startsAt: from, endsAt: until }))
  const other = otherBooking(day, plan)
  return {
    isFree: availability.kind === 'free',
    nearest,
    lines: [
      availabilityLine(
        availability,
        plan,
        nearest.map(({ startsAt }) => {
          const iso = toIso(startsAt)
          return time.dayOfIso(iso) === onDate ? time.timeOf(iso) : time.dayAndTime(iso)
        }),
        time,
      ),
      ...(other && !(availability.kind === 'taken' && availability.by.id === other.id) ? [otherLine(plan, other, time)] : []),
      ...(pays.data ? [payLine(pays.data)] : []),
      messageLine(plan, now),
    ],
  }
}

export type PlanCheck = NonNullable<ReturnType<typeof usePlanCheck>>
