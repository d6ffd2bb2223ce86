import type { CommandContext } from '../../core/context'
import { getTrainerRecord } from './find-trainers'
import { setVerified } from './trainers.repository'

/** The owner's tick, with when and by whom, or its end. */
export const verifyTrainer = async (context: CommandContext, { id, isVerified }: { id: string; isVerified: boolean }) => {
  const { tx, db, clock, caller, record } = context
  const before = await getTrainerRecord(db, id)
  if (before.isVerified === isVerified) return before
  await setVerified(tx, id, isVerified ? { at: clock.now(), staffUserId: caller.staffUserId } : null)
  const after = await getTrainerRecord(db, id)
  await record({
    entity: 'trainer',
    id,
    change: isVerified ? 'verified' : 'verification_ended',
    before: { verifiedAt: before.verifiedAt },
    after: { verifiedAt: after.verifiedAt },
    features: ['trainers'],
  })
  return after
}
