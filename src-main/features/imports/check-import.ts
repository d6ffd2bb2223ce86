import { AppError } from '@shared/base/app-error'
import type { Db, Tx } from '../../core/database'
import type { OwnContext } from '../../core/own-context'
import { getStudio } from '../studio'
import { checkRules } from './check-rules'
import { markExisting } from './existing-clients'
import { assertReady, meaningOver, type GivenMeaning } from './import-meaning'
import { getImport, importAnswer } from './import-record'
import { countRows, listRowsAfter, saveVerdicts } from './import-rows.repository'
import { noTally, updateImport } from './imports.repository'
import { countRow } from './row-tally'
import { Cancelled, cancelledMeanwhile, nextSlice, workingOn } from './working-on'

const rowsAtOnce = 250

/** Dry run: says of every row what would become of it. Slices are written one by one, so that the desk's own commands go in between. */
export const checkImport = async (context: OwnContext, { id, ...given }: GivenMeaning & { id: string }) => {
  const { breathe, clientFiles, clock, db, transaction } = context
  await workingOn(context, id, 'checking', async (step) => {
    const studio = await getStudio(db())
    const tally = noTally()
    const begun = await transaction(({ tx, db: now }) => begin(tx, now, id, given, studio.countryCode))
    const checking = await clientFiles.check(checkRules(begun, studio, clock.now()))
    try {
      for (let line = 0; ;) {
        const rows = await listRowsAfter(db(), id, line, rowsAtOnce)
        const last = rows.at(-1)
        if (!last) break
        const checked = await markExisting(db(), await checking.check(rows))
        for (const one of checked) countRow(tally, one)
        await transaction(async ({ tx }) => {
          await saveVerdicts(tx, id, checked)
          // What is committed may have to be written back into the file as well, which is enough at a time.
          await breathe()
        })
        line = last.line
        await nextSlice(context, step, rows.length)
      }
      await transaction(async ({ tx, db: now }) => {
        if ((await getImport(now, id)).rowCount !== begun.rowCount)
          throw new AppError('CONFLICT', 'A client in this file was erased meanwhile; check the file again.', { field: 'id' })
        await updateImport(tx, id, { status: 'checked', tally })
      })
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
      await transaction(({ tx }) => updateImport(tx, id, { status: 'cancelled' }))
      throw cancelledMeanwhile()
    } finally {
      await checking.close()
    }
  })
  return importAnswer(context, id)
}

/** The import as it is checked: what it came to before counts no longer. */
const begin = async (tx: Tx, db: Db, id: string, given: GivenMeaning, countryCode: string) => {
  const found = await getImport(db, id)
  const { status, rowCount } = found
  if (status === 'added' || status === 'removed')
    throw new AppError('WRONG_STATE', 'This import has been added already; read the file as a new one.', { field: 'id' })
  if ((await countRows(db, id, {})) < rowCount)
    throw new AppError('WRONG_STATE', 'The rows of this import are no longer here; read the file again.', { field: 'id' })
  const meaning = meaningOver(found.meaning, given, countryCode)
  assertReady(meaning)
  await updateImport(tx, id, { status: 'read', meaning, tally: noTally() })
  return { ...found, meaning }
}
