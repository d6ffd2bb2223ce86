import { AppError } from '@shared/base/app-error'
import type { Db } from '../../core/database'
import type { planRecord } from './find-plans'
import { listUnpaidRenewals } from './unpaid-renewals.repository'

type Plan = ReturnType<typeof planRecord>
type Terms = Pick<Plan, 'sessionsIncluded' | 'sessionTypeIds' | 'periodUnit' | 'periodCount'>

const termNames = ['sessionsIncluded', 'sessionTypeIds', 'periodUnit', 'periodCount'] as const satisfies (keyof Terms)[]

const mostListed = 100

const asText = (term: Terms[keyof Terms]): string => JSON.stringify(Array.isArray(term) ? term.toSorted() : term)

/** Refuses while a renewal by the plan waits for its payment: paid, it would give something else than was sold. */
export const assertTermsAsSold = async (db: Db, before: Plan, after: Plan): Promise<void> => {
  const field = termNames.find((name) => asText(before[name]) !== asText(after[name]))
  if (field === undefined) return
  const waiting = await listUnpaidRenewals(db, before.id)
  const [first] = waiting
  if (!first) return
  const sentence =
    waiting.length === 1
      ? `A renewal by ${before.name} is sold and not paid, on ${first.invoiceNumber}: what it gives stays. Take its payment or take it off first, or archive this plan and add a new one.`
      : `${waiting.length} renewals by ${before.name} are sold and not paid, the first on ${first.invoiceNumber}: what they give stays. Take their payments or take them off first, or archive this plan and add a new one.`
  const invoiceIds = waiting.slice(0, mostListed).map(({ invoiceId }) => invoiceId)
  throw new AppError('CONFLICT', sentence, { field, data: { total: waiting.length, invoiceIds } })
}
