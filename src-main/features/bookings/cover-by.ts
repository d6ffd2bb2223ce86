import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { assertCovers } from '../memberships'
import { reserveCredit, useCreditAtOnce } from '../packages'

/** What is chosen to pay for a booking: a credit of a package, or a membership. */
export type PayWith = { clientPackageId: string } | { membershipId: string }

interface Visit {
  id: string
  clientId: string
  sessionTypeId: string
  sessionTypeName: string
  trainerId: string
  startsAt: number
}

/** What a booking says of what pays for it. */
export const coverFields = (payWith: PayWith) =>
  'clientPackageId' in payWith
    ? { cover: 'package' as const, clientPackageId: payWith.clientPackageId, membershipId: null }
    : { cover: 'membership' as const, clientPackageId: null, membershipId: payWith.membershipId }

/** Takes what was chosen, in the transaction of the booking: a credit is promised, or used where the session took place already. NO_CREDITS says why it cannot pay. */
export const coverBy = async (
  context: CommandContext,
  visit: Visit,
  payWith: PayWith,
  { isOver, timeZone }: { isOver: boolean; timeZone: string },
): Promise<ReturnType<typeof coverFields>> => {
  const onDate = dayOf(visit.startsAt, timeZone)
  if ('membershipId' in payWith) {
    const { clientId, sessionTypeId } = visit
    await assertCovers(context.db, { membershipId: payWith.membershipId, clientId, sessionTypeId, onDate })
    return coverFields(payWith)
  }
  const session = { ...visit, bookingId: visit.id, clientPackageId: payWith.clientPackageId, onDate }
  await (isOver ? useCreditAtOnce(context, session) : reserveCredit(context, session))
  return coverFields(payWith)
}
