import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { getVisibleClient } from '../clients'

/** The client to be booked: one the caller may see, and not archived. */
export const getBookableClient = async ({ db, caller }: CommandContext, clientId: string) => {
  const client = await getVisibleClient(db, caller, clientId)
  if (client.archivedAt !== null)
    throw new AppError('ARCHIVED', 'This client is archived; bring the client back first.', { field: 'clientId' })
  return client
}
