import { endingReminderKeys } from '@shared/domain/notifications/payment-reminder'
import type { WriteContext } from '../../core/context'
import { cancelQueuedKeys } from '../notifications'
import { membershipOf } from './find-memberships'
import type { MembershipRecord } from './membership-record'

const personalFields = ['clientName', 'clientNumber', 'cancelReason', 'reason'] as const

/** The audit entry of a change of a membership; answers the membership as it stands. */
export const recordMembership = async (
  context: WriteContext,
  id: string,
  { change, before, reason }: { change: string; before: MembershipRecord | null; reason?: string },
): Promise<MembershipRecord> => {
  const after = await membershipOf(context, id)
  // Renewed, frozen, cancelled or refunded, it no longer ends as a reminder that still waits says.
  if (before !== null) await cancelQueuedKeys(context.tx, endingReminderKeys(id, before.endOn))
  await context.record({
    entity: 'membership',
    id,
    change,
    before,
    after: { ...after, ...(reason === undefined ? {} : { reason }) },
    subjectId: after.clientId,
    personalFields,
    features: ['memberships', 'clientPackages'],
  })
  return after
}
