import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { archiveTrainer, getTrainer, restoreTrainer, type Leaving } from '../trainers'
import { deleteSessionsOf, useResets } from './auth-sessions.repository'
import { assertMayChange, assertNotLastOwner } from './owner-rules'
import { getStaff, staffRecord } from './staff-record'
import { updateStaff } from './staff.repository'

interface Input {
  id: string
  clientsToTrainerId?: string | undefined
}

/** Access ends with this transaction, on every desk: sessions, codes and the PIN go. Their trainer goes too, once nothing lies ahead. */
export const archiveStaff =
  (leaving: Leaving) =>
  async (context: CommandContext, { id, clientsToTrainerId }: Input) => {
    const { tx, db, clock, caller, record } = context
    const user = await getStaff(db, id)
    if (user.archivedAt !== null) return staffRecord(user)
    assertMayChange(caller, user)
    if (id === caller.staffUserId)
      throw new AppError('CONFLICT', 'You cannot archive yourself; ask another owner or manager.', { field: 'id' })
    await assertNotLastOwner(db, user, 'id')
    if (user.trainerId !== null) await archiveTrainer(leaving)(context, { id: user.trainerId, clientsToTrainerId })
    await deleteSessionsOf(tx, id, null)
    await useResets(tx, id, clock.now())
    await updateStaff(tx, id, { archivedAt: clock.now(), pinHash: null })
    await record({ entity: 'staff_user', id, change: 'archived', features: ['staff', 'trainers'] })
    return staffRecord(await getStaff(db, id))
  }

/** The same person again, with their trainer. The old password is gone: a new one is set by a one-time code. */
export const restoreStaff = async (context: CommandContext, { id }: { id: string }) => {
  const { tx, db, caller, record } = context
  const user = await getStaff(db, id)
  if (user.archivedAt === null) throw new AppError('WRONG_STATE', 'This staff user is not archived.', { field: 'id' })
  assertMayChange(caller, user)
  await updateStaff(tx, id, { archivedAt: null, passwordHash: '' })
  if (user.trainerId !== null && (await getTrainer(db, user.trainerId)).archivedAt !== null)
    await restoreTrainer(context, { id: user.trainerId })
  await record({ entity: 'staff_user', id, change: 'restored', features: ['staff', 'trainers'] })
  return staffRecord(await getStaff(db, id))
}
