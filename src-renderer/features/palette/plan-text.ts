import { toIso, type Instant } from '@shared/domain/time/instant'
import { clientName } from '../../lib/client-name'
import { lengthText } from '../../lib/lengths'
import { chosenOption, type PayOptions } from '../../lib/pay-choice'
import type { useStudioTime } from '../../lib/use-studio'
import type { Availability } from './plan-availability'
import type { BookingPlan } from './booking-plan'

export type StudioTime = ReturnType<typeof useStudioTime>

export const firstWord = (name: string): string => name.split(' ')[0] ?? name

/** `Thu 10 June 18:00–19:00`. */
export const planWhen = ({ startsAt, endsAt }: BookingPlan, { dayText, dayOfIso, spanText }: StudioTime): string =>
  `${dayText(dayOfIso(toIso(startsAt)))} ${spanText(toIso(startsAt), toIso(endsAt))}`

export const typeText = ({ type, startsAt, endsAt }: BookingPlan): string => {
  const minutes = (endsAt - startsAt) / 60_000
  return minutes === type.durationMinutes ? type.name : `${type.name}, ${lengthText(minutes)}`
}

/** The whole of it in one sentence: what Enter does. */
export const planSentence = (plan: BookingPlan, time: StudioTime): string =>
  `Book ${clientName(plan.client)} with ${plan.trainer.name}, ${typeText(plan)}, ${planWhen(plan, time)}`

interface CheckLine {
  tone: 'success' | 'warning' | 'muted' | 'money'
  text: string
}

export const availabilityLine = (
  availability: Availability,
  plan: BookingPlan,
  nearest: readonly string[],
  { timeOf }: StudioTime,
): CheckLine => {
  const who = firstWord(plan.trainer.name)
  const instead = nearest.length === 0 ? 'no free time within a week' : `nearest ${nearest.join(', ')}`
  switch (availability.kind) {
    case 'free':
      return { tone: 'success', text: `${who} is free, works until ${timeOf(toIso(availability.untilAt))}` }
    case 'taken':
      return { tone: 'warning', text: `Taken, ${availability.by.clientName} at ${timeOf(availability.by.startsAt)}; ${instead}` }
    case 'away':
      return { tone: 'warning', text: `${who} is away that day` }
    case 'closed':
      return { tone: 'warning', text: `${who} does not work then; ${instead}` }
    case 'over':
      return { tone: 'warning', text: 'That time is over' }
  }
}

/** What pays for it: the credit that is held, or money at the visit. */
export const payLine = ({ items, warnings }: PayOptions): CheckLine => {
  const option = chosenOption(items, '')
  if (option === null) return { tone: warnings.length === 0 ? 'money' : 'warning', text: warnings[0] ?? 'No credits: to pay at the visit' }
  const left = option.available === null ? '' : `, ${option.available - 1} left after it`
  return { tone: 'money', text: `${option.name} pays${left}` }
}

/** Which messages would go, and to whom. */
export const messageLine = ({ client, type, startsAt }: BookingPlan, now: Instant): CheckLine => {
  const who = client.firstName
  // A walk-in is confirmed at once.
  if (type.startsAs === 'pending' && startsAt > now)
    return { tone: 'muted', text: `Pending, held ${type.holdHours} h; ${who} is told once it is confirmed` }
  const channels = [client.phone === null ? null : 'SMS', client.email === null ? null : 'e-mail'].filter((one) => one !== null)
  if (channels.length === 0) return { tone: 'warning', text: `No message goes: ${who} has no phone and no e-mail` }
  return { tone: 'muted', text: `${who} is told by ${channels.join(' and ')}` }
}

/** The client cannot be in two places. */
export const otherLine = (
  plan: BookingPlan,
  other: { trainerName: string; startsAt: string; endsAt: string },
  { spanText }: StudioTime,
): CheckLine => ({
  tone: 'warning',
  text: `${plan.client.firstName} is with ${firstWord(other.trainerName)} then, ${spanText(other.startsAt, other.endsAt)}`,
})
