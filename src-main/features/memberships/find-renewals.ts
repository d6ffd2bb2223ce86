import { renewalText } from '@shared/domain/memberships/renewal-text'
import { daysOfUrgency, urgencyOf, type Urgency } from '@shared/domain/payments/urgency'
import { daysUntil } from '@shared/domain/time/days-until'
import { addDays, dayOf, type Day } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientName, clientWords } from '../clients'
import { getStudio } from '../studio'
import { listRenewals, sumRenewals, type RenewalOrder, type RenewalRow } from './renewals.repository'

interface Input extends ListInput {
  urgency?: Urgency | undefined
  withinDays?: number | undefined
  q?: string | undefined
  sort?: RenewalOrder | `-${RenewalOrder}` | undefined
}

/** One that has run out stays on the list for so long. */
const expiredDays = 30
const standardWithinDays = 30
/** The contract's most. An urgency alone says how far ahead: `later` begins where the standard ends. */
const mostWithinDays = 365
/** Due today counts as critical in the sums, as it does in those of payments. */
const criticalDays = daysOfUrgency('critical').to ?? 0

const renewalRecord = ({ firstName, lastName, hasPendingPayment, ...row }: RenewalRow, today: Day) => {
  const daysLeft = daysUntil(today, row.endOn)
  return {
    ...row,
    clientName: clientName({ firstName, lastName }),
    daysLeft,
    urgency: urgencyOf(daysLeft),
    statusText: renewalText(daysLeft),
    hasPendingPayment: hasPendingPayment === 1,
  }
}

/** The last days of the list: what ran out lately and what ends soon, narrowed to an urgency. */
const lastDays = (
  { urgency, withinDays = urgency === undefined ? standardWithinDays : mostWithinDays }: Input,
  today: Day,
): { from: Day; to: Day } => {
  const { from, to } = urgency === undefined ? { from: null, to: null } : daysOfUrgency(urgency)
  return {
    from: addDays(today, Math.max(-expiredDays, from ?? -expiredDays)),
    to: addDays(today, Math.min(withinDays, to ?? withinDays)),
  }
}

/** Memberships to renew, the most pressing first. */
export const listRenewalRecords = async ({ db, clock }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'endOn')
  const { timeZone, currency } = await getStudio(db)
  const today = dayOf(clock.now(), timeZone)
  const filter = { ...lastDays(input, today), words: clientWords(input.q), q: input.q }
  const [rows, sums] = await Promise.all([
    listRenewals(db, filter, page, order, direction),
    sumRenewals(db, filter, { today, criticalTo: addDays(today, criticalDays) }),
  ])
  const items = rows.map((row) => renewalRecord(row, today))
  return { ...listAnswer(input, page, items, sums.rows), summary: { ...sums, currency } }
}
