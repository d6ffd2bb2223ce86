import { dayLabel } from '@shared/domain/time/day-label'
import { daysUntil } from '@shared/domain/time/days-until'
import type { QueryContext } from '../../core/context'
import { coverProblem, type CoveredSession } from './cover-problem'
import { todayOf } from './membership-record'
import { listMembershipsOfClient } from './memberships.repository'
import { listPeriods } from './periods.repository'

/** Days before its end from which choosing a membership says so. */
const warnedDays = 7

/** Unlimited memberships of a client as ways to pay for a session; those with counted sessions are offered as their lots. */
export const membershipOptions = async (
  { db, clock }: Pick<QueryContext, 'db' | 'clock'>,
  { clientId, sessionTypeId, onDate }: { clientId: string; sessionTypeId?: string | undefined; onDate?: string | undefined },
) => {
  const today = await todayOf({ db, clock })
  const session: CoveredSession = { sessionTypeId, onDate: onDate ?? today }
  const rows = (await listMembershipsOfClient(db, clientId)).filter(
    ({ status, endOn }) => status === 'pending' || (status === 'active' && endOn >= today),
  )
  const periods = await listPeriods(
    db,
    rows.map(({ id }) => id),
  )
  const counted = new Set(
    periods
      .filter(({ clientPackageId, startOn, endOn }) => clientPackageId !== null && startOn <= session.onDate && session.onDate <= endOn)
      .map(({ membershipId }) => membershipId),
  )
  const options = []
  for (const row of rows.filter(({ id }) => !counted.has(id))) {
    const problem = await coverProblem(db, row, session)
    options.push({
      kind: 'membership' as const,
      clientPackageId: null,
      membershipId: row.id,
      name: row.name,
      available: null,
      expiryOn: row.endOn,
      problem,
      warning: problem === null && daysUntil(session.onDate, row.endOn) <= warnedDays ? `Ends ${dayLabel(row.endOn)}` : null,
    })
  }
  return options
}
