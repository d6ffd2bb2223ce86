import { useState } from 'react'
import { fromIso, toIso } from '@shared/domain/time/instant'
import { api, queries } from '../../lib/api'
import { announceBooked } from '../../lib/panel'
import { closePalette, typeIntoPalette } from '../../lib/palette'
import { chosenOption, payWithOf, type PayWith } from '../../lib/pay-choice'
import type { Problem } from '../../lib/problem'
import { queryClient } from '../../lib/query-client'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import type { BookingPlan } from './booking-plan'
import { payQuestion } from './pay-question'
import { firstWord } from './plan-text'

interface NearTime {
  startsAt: string
  endsAt: string
}

const nearestIn = ({ facts }: Problem): NearTime[] =>
  typeof facts === 'object' && facts !== null && 'nearest' in facts && Array.isArray(facts.nearest) ? (facts.nearest as NearTime[]) : []

/** What may be booked instead of what was refused. */
const instead = (plan: BookingPlan, problem: Problem): BookingPlan[] => {
  if (problem.code === 'CLIENT_BUSY') return [{ ...plan, allowClientOverlap: true }]
  const length = plan.endsAt - plan.startsAt
  return nearestIn(problem).map(({ startsAt }) => ({ ...plan, startsAt: fromIso(startsAt), endsAt: fromIso(startsAt) + length }))
}

/** What pays as the booking panel would choose it; nothing where that cannot be told. */
const bestPay = async (plan: BookingPlan, onDate: string): Promise<PayWith | null> => {
  try {
    const { items } = await queryClient.fetchQuery(queries.clientPackages.payOptions.queryOptions({ input: payQuestion(plan, onDate) }))
    const option = chosenOption(items, '')
    return option === null ? null : payWithOf(option)
  } catch {
    return null
  }
}

/** Books; a refusal stays, with what can be booked instead, until something else is typed. */
export const useBookingByPhrase = (onBooked: (onDate: string) => void) => {
  const { dayOfIso, dayAndTime } = useStudioTime()
  const [wish, setWish] = useState<BookingPlan | null>(null)
  const [isAsking, setAsking] = useState(false)
  const command = useCommand(api.bookings.create, {
    changes: ['bookings', 'client-packages'],
    onDone: (booking) => {
      showToast(
        `${booking.status === 'pending' ? 'Pending' : 'Booked'} ${booking.clientName}, ${dayAndTime(booking.startsAt)} with ${firstWord(booking.trainerName)}`,
      )
      typeIntoPalette('')
      closePalette()
      announceBooked(booking.id)
      onBooked(dayOfIso(booking.startsAt))
    },
  })
  const book = async (plan: BookingPlan) => {
    if (command.isRunning || isAsking) return
    setWish(plan)
    setAsking(true)
    const payWith = await bestPay(plan, dayOfIso(toIso(plan.startsAt)))
    setAsking(false)
    command.run({
      clientId: plan.client.id,
      trainerId: plan.trainer.id,
      sessionTypeId: plan.type.id,
      startsAt: toIso(plan.startsAt),
      ...(plan.endsAt - plan.startsAt === plan.type.durationMinutes * 60_000 ? {} : { endsAt: toIso(plan.endsAt) }),
      status: plan.type.startsAs,
      ...(payWith === null ? {} : { payWith }),
      ...(plan.allowClientOverlap ? { allowClientOverlap: true } : {}),
    })
  }
  const refusal = command.problem && wish ? { problem: command.problem, instead: instead(wish, command.problem) } : null
  return { book: (plan: BookingPlan) => void book(plan), isRunning: command.isRunning || isAsking, refusal, clear: command.clear }
}
