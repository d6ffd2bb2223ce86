import { AppError } from '@shared/base/app-error'
import { nextStart } from '@shared/domain/memberships/next-start'
import { periodEnd } from '@shared/domain/memberships/period-end'
import { dayLabel } from '@shared/domain/time/day-label'
import { addDays, type Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { getVisibleClient } from '../clients'
import { termsOf, typesOf } from './apply-plan'
import { getMembership, membershipOf } from './find-memberships'
import { getPlan } from './find-plans'
import { todayOf } from './membership-record'
import { insertMembership, replaceMembershipTypes } from './memberships.repository'
import { insertPeriod, listPeriods } from './periods.repository'
import type { PlanRow } from './plans.repository'
import { recordMembership } from './record-membership'

export interface MembershipSale {
  clientId: string
  planId: string
  /** The membership that is renewed; without it a new one begins. */
  membershipId?: string | undefined
  /** A new one's first day; today where nobody says. */
  startOn?: Day | undefined
  invoiceLineId: string
  /** What the line comes to, after its discount. */
  amountMinor: number
}

interface Sold {
  membershipId: string
  periodId: string
}

/** The last day the calendar of the API knows. */
const lastCalendarDay = '2199-12-31'

/** How far from today a membership may begin, either way. */
const mostDaysAway = 366

const addPeriod = async ({ tx, clock, ids }: CommandContext, membershipId: string, sale: MembershipSale, startOn: Day, endOn: Day) => {
  if (endOn > lastCalendarDay)
    throw new AppError('BAD_RANGE', 'This period would end after the year 2199; choose a plan with a shorter one.', { field: 'planId' })
  const id = ids.next()
  const { amountMinor, invoiceLineId } = sale
  await insertPeriod(tx, { id, membershipId, startOn, endOn, amountMinor, invoiceLineId, createdAt: clock.now() })
  return id
}

const start = async (context: CommandContext, sale: MembershipSale, plan: PlanRow, today: Day): Promise<Sold> => {
  const { tx, clock, ids } = context
  const startOn = sale.startOn ?? today
  if (startOn < addDays(today, -mostDaysAway) || startOn > addDays(today, mostDaysAway))
    throw new AppError('BAD_RANGE', 'A membership begins within a year of today; choose a nearer day.', { field: 'startOn' })
  const membershipId = ids.next()
  const endOn = periodEnd(startOn, plan)
  await insertMembership(tx, { ...termsOf(plan), id: membershipId, clientId: sale.clientId, startOn, endOn, createdAt: clock.now() })
  await replaceMembershipTypes(tx, membershipId, typesOf(plan))
  const periodId = await addPeriod(context, membershipId, sale, startOn, endOn)
  await recordMembership(context, membershipId, { change: 'created', before: null })
  return { membershipId, periodId }
}

const renew = async (context: CommandContext, sale: MembershipSale, plan: PlanRow, today: Day, membershipId: string): Promise<Sold> => {
  const { db } = context
  const field = 'membershipId'
  const row = await getMembership(db, membershipId, field)
  if (row.clientId !== sale.clientId)
    throw new AppError('INVALID', 'This membership is another client’s; choose that client, or start a new membership.', { field })
  if (row.status === 'cancelled' || row.cancelledOn !== null)
    throw new AppError('WRONG_STATE', `${row.name} has been cancelled; start a new membership instead.`, { field })
  const periods = (await listPeriods(db, [membershipId])).filter(({ status }) => status !== 'void')
  const unpaid = periods.find(({ status }) => status === 'pending')
  if (unpaid)
    throw new AppError(
      'CONFLICT',
      `The period from ${dayLabel(unpaid.startOn)} is sold already and not paid; take its payment instead of selling another.`,
      { field, data: { invoiceId: unpaid.invoiceId } },
    )
  const before = await membershipOf(context, membershipId, field)
  const startOn = nextStart(periods.at(-1)?.endOn ?? row.endOn, today)
  const periodId = await addPeriod(context, membershipId, sale, startOn, periodEnd(startOn, plan))
  await recordMembership(context, membershipId, { change: 'renewed', before })
  return { membershipId, periodId }
}

/**
 * A sold period: of a new membership, or the next one of a running or lapsed one, by the plan's present terms. It is pending until its
 * invoice is settled, and the days that are paid keep their terms until then.
 */
export const startOrRenewMembership = async (context: CommandContext, sale: MembershipSale): Promise<Sold> => {
  const client = await getVisibleClient(context.db, context.caller, sale.clientId)
  if (client.archivedAt !== null)
    throw new AppError('ARCHIVED', 'This client is archived; bring them back before selling a membership.', { field: 'clientId' })
  const plan = await getPlan(context.db, sale.planId)
  if (plan.archivedAt !== null)
    throw new AppError('ARCHIVED', `${plan.name} is archived and no longer sold; choose another plan.`, { field: 'planId' })
  const today = await todayOf(context)
  return sale.membershipId === undefined ? start(context, sale, plan, today) : renew(context, sale, plan, today, sale.membershipId)
}
