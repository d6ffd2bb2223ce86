import { dayLabel } from '@shared/domain/time/day-label'
import type { Day } from '@shared/domain/time/zone'
import type { Db } from '../../core/database'
import { findFreezeBetween } from './freezes.repository'
import type { MembershipRow } from './memberships.repository'
import { listPeriods } from './periods.repository'

export interface CoveredSession {
  /** Left out: of any type. */
  sessionTypeId?: string | undefined
  /** The session's day in the studio's zone. */
  onDate: Day
}

/** Why a membership cannot pay for such a session, in a sentence; null where it can. */
export const coverProblem = async (db: Db, row: MembershipRow, { sessionTypeId, onDate }: CoveredSession): Promise<string | null> => {
  const name = row.name
  const on = dayLabel(onDate)
  if (row.status === 'cancelled') return `${name} has been cancelled; choose something else to pay with.`
  if (row.status === 'pending') return `${name} has not been paid yet; take its payment first.`
  if (row.cancelledOn !== null && row.cancelledOn < onDate)
    return `${name} is cancelled and ends ${dayLabel(row.cancelledOn)}, before this session on ${on}.`
  const types = JSON.parse(row.sessionTypeIds) as string[]
  if (sessionTypeId !== undefined && types.length > 0 && !types.includes(sessionTypeId))
    return `${name} does not include sessions of this type; choose something else to pay with.`
  const sold = (await listPeriods(db, [row.id])).filter(({ startOn, endOn }) => startOn <= onDate && onDate <= endOn)
  const period = sold.find(({ status }) => status === 'active')
  if (!period) {
    const unpaid = sold.find(({ status }) => status === 'pending')
    if (unpaid) return `The days of ${name} from ${dayLabel(unpaid.startOn)} are sold and not paid; take their payment first.`
    return row.endOn < onDate
      ? `${name} is paid until ${dayLabel(row.endOn)}, before this session on ${on}; renew it first.`
      : `${name} has no paid day on ${on}; choose a day from ${dayLabel(row.startOn)} to ${dayLabel(row.endOn)}.`
  }
  const freeze = await findFreezeBetween(db, row.id, onDate, onDate)
  if (freeze) return `${name} is frozen until ${dayLabel(freeze.untilOn)}; end the freeze, or choose a later day.`
  if (period.clientPackageId !== null) return `${name} has counted sessions; pay with its sessions instead, as with a package.`
  return null
}
