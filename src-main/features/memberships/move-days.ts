import { movedPeriods } from '@shared/domain/memberships/freeze'
import { addDays, type Day } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { moveLastDay } from '../packages'
import { listPeriods, movePeriods, type PeriodRow } from './periods.repository'
import { settleMembership } from './settle-membership'

export const soldPeriods = async ({ db }: Pick<CommandContext, 'db'>, membershipId: string): Promise<PeriodRow[]> =>
  (await listPeriods(db, [membershipId])).filter(({ status }) => status !== 'void')

/** Puts days of rest into a membership from a day on, or takes them out with a negative number: its periods, their lots and its end follow. */
export const moveDays = async (
  context: CommandContext,
  { membershipId, fromOn, days, reason }: { membershipId: string; fromOn: Day; days: number; reason: string },
): Promise<void> => {
  const moved = movedPeriods(await soldPeriods(context, membershipId), fromOn, days)
  await movePeriods(context.tx, moved, days > 0)
  for (const { clientPackageId, lotExpiryOn } of moved)
    if (clientPackageId !== null && lotExpiryOn !== null)
      await moveLastDay(context, { clientPackageId, expiryOn: addDays(lotExpiryOn, days), reason })
  await settleMembership(context, membershipId)
}
