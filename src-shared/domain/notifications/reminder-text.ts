import { amountText } from '../money/amount-text'
import { dayLabel } from '../time/day-label'
import type { Day } from '../time/zone'
import type { ReminderStep } from './payment-reminder'

interface ReminderText {
  subject: string
  message: string
}

interface OwedFacts {
  studioName: string
  number: string
  owedMinor: number
  currency: string
  dueOn: Day
  /** How to pay, as the studio says it; empty = nothing. */
  instructions: string
}

const withInstructions = (sentence: string, instructions: string): string =>
  instructions === '' ? sentence : `${sentence} ${instructions.replace(/\s+/g, ' ')}`

const saidOf = (step: ReminderStep, what: string, number: string, day: string): ReminderText => {
  if (step === 'final')
    return { subject: `Final notice: invoice ${number}`, message: `Final notice: ${what} was due on ${day} and is still open.` }
  if (step === 'overdue') return { subject: `Invoice ${number} is overdue`, message: `${what} was due on ${day} and is still open.` }
  return { subject: `Invoice ${number} is due ${day}`, message: `${what} is due on ${day}.` }
}

/** What a client reads about an invoice. Days are named, so that a message read later still holds. */
export const owedText = (step: ReminderStep, { studioName, number, owedMinor, currency, dueOn, instructions }: OwedFacts): ReminderText => {
  const amount = `${currency} ${amountText(owedMinor, currency)}`
  const day = `${dayLabel(dueOn)} ${dueOn.slice(0, 4)}`
  const said = saidOf(step, `${amount} of invoice ${number}`, number, day)
  return { subject: said.subject, message: `${studioName}: ${withInstructions(said.message, instructions)}` }
}

/** What a client reads about a membership that ends. */
export const membershipEndText = (facts: { studioName: string; name: string; endOn: Day }): ReminderText => {
  const day = `${dayLabel(facts.endOn)} ${facts.endOn.slice(0, 4)}`
  return {
    subject: `${facts.name} ends ${day}`,
    message: `${facts.studioName}: ${facts.name} ends on ${day}. Renew it at the desk to go on without a break.`,
  }
}
