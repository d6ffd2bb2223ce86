import { AppError } from '@shared/base/app-error'
import type { ImportedClient } from '@shared/domain/imports/checked-row'
import type { WriteContext } from '../../core/context'
import type { OwnContext } from '../../core/own-context'
import type { Work } from '../../core/running-work'
import { firstClientNumber, searchTextOf, sortNameOf, tagsOf } from '../clients'
import { takeNumbers } from '../studio'
import { markExisting } from './existing-clients'
import { getImport, importAnswer } from './import-record'
import { deleteLines, listRowsToAdd, saveVerdicts } from './import-rows.repository'
import { insertClients, type NewClient } from './imported-clients.repository'
import { updateImport, type RowTally } from './imports.repository'
import { countRow } from './row-tally'
import { mergeSome, withMergingAsked } from './search-merging.repository'
import { Cancelled, cancelledMeanwhile, nextSlice, workingOn } from './working-on'

/** Fewer than are checked at once: what is written in a slice holds the process meanwhile. */
const rowsAtOnce = 100
/** For the most rows a file may have, on a slow disk. */
const timeoutMs = 10 * 60_000

/** Adds the checked rows in one transaction: killed or cancelled half-way, nobody was added. No message is written for anybody. */
export const commitImport = async (context: OwnContext, { id }: { id: string }) => {
  const { transaction } = context
  await workingOn(context, id, 'adding', async (step) => {
    try {
      await transaction(
        async (write) => {
          // Read here: a row being corrected, or erased, while this waited for its turn is in the tally.
          const { status, tally } = await getImport(write.db, id)
          if (status !== 'checked') throw new AppError('WRONG_STATE', notReady[status], { field: 'id' })
          if (tally.new + tally.fixed === 0)
            throw new AppError('WRONG_STATE', 'No row of this file can be added: all are duplicates or left out.', { field: 'id' })
          await withMergingAsked(write.tx, () => addRows(context, write, id, step, tally))
          await updateImport(write.tx, id, { status: 'added', tally, addedAt: write.clock.now() })
          const { reasons: _, ...counts } = tally
          await write.record({
            entity: 'client_import',
            id,
            change: 'added',
            // Without the file's name: it may be a person's.
            after: counts,
            features: ['imports', 'clients', 'calendar'],
          })
        },
        undefined,
        { timeoutMs },
      )
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
      await transaction(({ tx }) => updateImport(tx, id, { status: 'cancelled' }))
      throw cancelledMeanwhile()
    }
  })
  return importAnswer(context, id)
}

const notReady = {
  read: 'Check the file first.',
  cancelled: 'This import was cancelled; check it again first.',
  added: 'This import has been added already.',
  removed: 'This import was removed; read the file again.',
  checked: '',
}

/** Somebody may have become a client since the check, so it is looked at again; whoever is added is no longer staged. */
const addRows = async (context: OwnContext, write: WriteContext, id: string, step: Work, tally: RowTally): Promise<void> => {
  const { tx, db } = write
  for (let line = 0; ;) {
    const rows = await listRowsToAdd(db, id, line, rowsAtOnce)
    const last = rows.at(-1)
    if (!last) return
    const looked = await markExisting(db, rows)
    const late = looked.filter(({ outcome }) => outcome === 'duplicate_existing')
    const added = looked.flatMap(({ outcome, client }) => (outcome !== 'duplicate_existing' && client ? client : []))
    if (late.length > 0) await saveVerdicts(tx, id, late)
    for (const [at, row] of looked.entries()) {
      if (row.outcome !== 'duplicate_existing') continue
      countRow(tally, rows[at]!, -1)
      countRow(tally, row)
    }
    if (added.length > 0) {
      const first = await takeNumbers(tx, 'client', firstClientNumber, added.length)
      await insertClients(
        tx,
        added.map((client, at) => newClient(write, client, id, String(first + at))),
        context.breathe,
      )
      await mergeSome(tx, context.breathe)
      await deleteLines(
        tx,
        id,
        looked.filter(({ outcome }) => outcome !== 'duplicate_existing').map((row) => row.line),
      )
    }
    tally.added += added.length
    line = last.line
    await nextSlice(context, step, rows.length)
  }
}

const newClient = ({ ids, clock }: WriteContext, client: ImportedClient, importId: string, number: string): NewClient => {
  const { nationalPhone, tags, ...fields } = client
  const now = clock.now()
  return {
    ...fields,
    id: ids.next(),
    number,
    emailConsentAt: client.emailConsent === 'unknown' ? null : now,
    smsConsentAt: client.smsConsent === 'unknown' ? null : now,
    sortName: sortNameOf(client),
    importId,
    createdAt: now,
    text: searchTextOf({ ...client, number, nationalPhone }),
    tags: tagsOf(tags),
  }
}
