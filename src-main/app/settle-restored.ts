import type { OpenStudio } from '../core/open-studio'
import { markDueUnknown } from '../features/notifications'
import { deleteAllSessions } from '../features/staff'

/** What a restored database must not carry on with: sign-ins of another day, and messages that may have left since the backup was made. */
export const settleRestored = (studio: OpenStudio): Promise<void> =>
  studio.transaction(null, async ({ tx, clock }) => {
    await deleteAllSessions(tx)
    await markDueUnknown(tx, clock.now())
  })
