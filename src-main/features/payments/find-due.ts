import { dueText } from '@shared/domain/payments/due-text'
import { soldText } from '@shared/domain/payments/sold-text'
import { daysOfUrgency, urgencyOf, type Urgency } from '@shared/domain/payments/urgency'
import { addDays, dayOf, type Day } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientName, clientWords } from '../clients'
import { getStudio } from '../studio'
import { listDue, sumDue, type DueRow } from './due.repository'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  urgency?: Urgency | undefined
  sort?: 'dueOn' | '-dueOn' | 'owedMinor' | '-owedMinor' | 'clientName' | '-clientName' | undefined
}

const dueRecord = ({ firstName, lastName, descriptions, hasPendingPayment, ...row }: DueRow) => ({
  ...row,
  clientName: row.clientId === null ? null : clientName({ firstName: firstName ?? '', lastName: lastName ?? '' }),
  description: soldText(JSON.parse(descriptions) as string[]),
  urgency: urgencyOf(row.daysLeft),
  statusText: dueText(row.daysLeft),
  hasPendingPayment: hasPendingPayment === 1,
})

const dueDays = (urgency: Urgency | undefined, today: Day): { dueFrom: Day | null; dueTo: Day | null } => {
  if (urgency === undefined) return { dueFrom: null, dueTo: null }
  const { from, to } = daysOfUrgency(urgency)
  return { dueFrom: from === null ? null : addDays(today, from), dueTo: to === null ? null : addDays(today, to) }
}

/** What counts as pressing in the summary: due today and in the days after that are critical. */
const pressingDays = daysOfUrgency('critical').to ?? 0

/** Invoices still owed, the most pressing first, with the sums of everything found. */
export const listDueRecords = async ({ db, clock }: QueryContext, input: Input) => {
  const { timeZone, currency } = await getStudio(db)
  const today = dayOf(clock.now(), timeZone)
  const page = listPage(input)
  const filter = { clientId: input.clientId, ...dueDays(input.urgency, today), text: input.q, words: clientWords(input.q) }
  const [rows, sums] = await Promise.all([
    listDue(db, filter, page, { today, ...sortOf(input.sort ?? 'dueOn') }),
    sumDue(db, filter, { today, criticalTo: addDays(today, pressingDays) }),
  ])
  return { ...listAnswer(input, page, rows.map(dueRecord), sums.rows), summary: { ...sums, currency } }
}
