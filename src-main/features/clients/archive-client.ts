import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { clientPersonalFields, clientRecord } from './client-record'
import type { ClientRow } from './clients.repository'
import { getEditableClient } from './editable-client'
import { getClient } from './find-clients'
import { assertNothingAhead, type BookingsOf } from './nothing-ahead'
import { setArchived } from './save-client.repository'

const turned = async ({ tx, db, record }: CommandContext, row: ClientRow, archivedAt: number | null) => {
  await setArchived(tx, row.id, archivedAt)
  const after = clientRecord(await getClient(db, row.id))
  await record({
    entity: 'client',
    id: row.id,
    change: archivedAt === null ? 'restored' : 'archived',
    before: clientRecord(row),
    after,
    subjectId: row.id,
    personalFields: clientPersonalFields,
    features: ['clients'],
  })
  return after
}

/** Refused while bookings lie ahead. Archived already, the client stays as they are. */
export const archiveClient =
  (bookingsOf: BookingsOf) =>
  async (context: CommandContext, { id }: { id: string }) => {
    const row = await getEditableClient(context.db, context.caller, id)
    if (row.archivedAt !== null) return clientRecord(row)
    await assertNothingAhead(context, bookingsOf, [id], 'archiving this client')
    return turned(context, row, context.clock.now())
  }

export const restoreClient = async (context: CommandContext, { id }: { id: string }) => {
  const row = await getEditableClient(context.db, context.caller, id)
  if (row.archivedAt === null) throw new AppError('WRONG_STATE', 'This client is not archived.', { field: 'id' })
  return turned(context, row, null)
}
