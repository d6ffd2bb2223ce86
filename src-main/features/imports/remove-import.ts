import { AppError } from '@shared/base/app-error'
import type { Db } from '../../core/database'
import type { OwnContext } from '../../core/own-context'
import { clientName } from '../clients'
import { dropRows } from './drop-rows'
import { getImport, importRecord } from './import-record'
import { deleteClients, listImportedSince, type ImportedSince } from './imported-clients.repository'
import { updateImport } from './imports.repository'
import { mergeSome, withMergingAsked } from './search-merging.repository'
import { workingOn } from './working-on'

const clientsAtOnce = 50
const timeoutMs = 10 * 60_000
const stayingShown = 100

const counted = (count: number, one: string, many = `${one}s`): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`

/** Why a client is kept although the import goes; null for one that nothing has happened to. */
const because = ({ bookings, notes, messages, merged, changes }: ImportedSince): string | null =>
  [
    counted(bookings, 'booking'),
    counted(notes, 'note'),
    counted(messages, 'message'),
    merged > 0 ? 'merged' : null,
    bookings + notes + messages + merged === 0 && changes > 0 ? 'changed since' : null,
  ]
    .filter((part) => part !== null)
    .join(', ') || null

/** The clients of an import in slices: who may go, and who stays and why. */
async function* sorted(db: Db, id: string) {
  for (let place = 0; ;) {
    const clients = await listImportedSince(db, id, place, clientsAtOnce)
    const last = clients.at(-1)
    if (!last) return
    const judged = clients.map((client) => ({ client, why: because(client) }))
    yield {
      going: judged.filter(({ why }) => why === null).map(({ client }) => client.id),
      staying: judged.flatMap(({ client, why }) =>
        why === null
          ? []
          : [{ clientId: client.id, name: clientName(client), number: client.number, bookings: client.bookings, because: why }],
      ),
    }
    place = last.place
  }
}

export const previewRemoval = async ({ db, breathe }: OwnContext, { id }: { id: string }) => {
  await getImport(db(), id)
  const staying = []
  let removable = 0
  for await (const slice of sorted(db(), id)) {
    removable += slice.going.length
    staying.push(...slice.staying)
    await breathe()
  }
  staying.sort((a, b) => b.bookings - a.bookings)
  return { removable, staying: staying.slice(0, stayingShown), stayingCount: staying.length }
}

/** Takes an import's clients away in one transaction, but for those that something refers to. Their numbers are not given out again. */
export const removeImport = async (context: OwnContext, { id, keepBooked = false }: { id: string; keepBooked?: boolean | undefined }) => {
  const { db, transaction, breathe, work } = context
  const counts = await workingOn(context, id, 'removing', async () => {
    const removed = await transaction(
      async (write) => {
        const { status } = await getImport(write.db, id)
        if (status !== 'added') throw new AppError('WRONG_STATE', 'Only an import that has been added can be removed.', { field: 'id' })
        const taken = await withMergingAsked(write.tx, () =>
          takeAway(write.db, id, keepBooked, breathe, async (ids) => {
            await deleteClients(write.tx, ids)
            await breathe()
            await mergeSome(write.tx, breathe)
          }),
        )
        await updateImport(write.tx, id, { status: 'removed', removedAt: write.clock.now() })
        await write.record({
          entity: 'client_import',
          id,
          change: 'removed',
          after: taken,
          features: ['imports', 'clients', 'calendar'],
        })
        return taken
      },
      undefined,
      { timeoutMs },
    )
    await dropRows(context, id)
    return removed
  })
  return { ...importRecord(await getImport(db(), id), work.find(id)), ...counts }
}

const takeAway = async (
  db: Db,
  id: string,
  keepBooked: boolean,
  breathe: () => Promise<void>,
  remove: (ids: readonly string[]) => Promise<void>,
): Promise<{ removed: number; stayed: number }> => {
  const staying = []
  let removed = 0
  for await (const slice of sorted(db, id)) {
    staying.push(...slice.staying)
    if (slice.going.length > 0) await remove(slice.going)
    removed += slice.going.length
    await breathe()
  }
  if (staying.length > 0 && !keepBooked) {
    const shown = staying.toSorted((a, b) => b.bookings - a.bookings).slice(0, stayingShown)
    throw new AppError(
      'CONFLICT',
      `${counted(staying.length, 'client')} of this import ${staying.length === 1 ? 'has' : 'have'} been used since and would stay; say so to go on.`,
      {
        field: 'keepBooked',
        data: { removable: removed, staying: shown, stayingCount: staying.length },
      },
    )
  }
  return { removed, stayed: staying.length }
}
