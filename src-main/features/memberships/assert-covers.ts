import { AppError } from '@shared/base/app-error'
import type { Db } from '../../core/database'
import { coverProblem, type CoveredSession } from './cover-problem'
import { getMembership } from './find-memberships'

export interface Covered extends CoveredSession {
  membershipId: string
  clientId: string
  sessionTypeId: string
}

/** Refuses unless the membership pays for such a session on that day. One with counted sessions pays through its lot, as a package does. */
export const assertCovers = async (db: Db, { membershipId, clientId, ...session }: Covered): Promise<void> => {
  const field = 'payWith'
  const row = await getMembership(db, membershipId, field)
  if (row.clientId !== clientId)
    throw new AppError('NO_CREDITS', `${row.name} belongs to another client; choose one of this client’s.`, { field })
  const problem = await coverProblem(db, row, session)
  if (problem !== null) throw new AppError('NO_CREDITS', problem, { field, data: { membershipId } })
}
