import { AppError } from '@shared/base/app-error'
import { guessDateOrder } from '@shared/domain/imports/date-text'
import type { ImportEncoding, ImportSeparator } from '@shared/domain/imports/import-words'
import type { OwnContext } from '../../core/own-context'
import { getStudio } from '../studio'
import { dropRows } from './drop-rows'
import { meaningOver, type GivenMeaning } from './import-meaning'
import { getImport, importRecord, rowRecord } from './import-record'
import { insertRows, listRows } from './import-rows.repository'
import { noTally, saveImport, updateImport } from './imports.repository'
import { Cancelled, cancelledMeanwhile, nextSlice, workingOn } from './working-on'

interface Input extends GivenMeaning {
  file: { name: string; contentBase64: string }
  importId?: string | undefined
  encoding?: ImportEncoding | undefined
  separator?: ImportSeparator | undefined
  hasHeader?: boolean | undefined
}

const previewedRows = 20

/** Cuts a file into rows and stages them. Until all are staged the import counts as cancelled: a crash must not leave half a file that looks whole. */
export const readFile = async (context: OwnContext, { file, importId, encoding, separator, hasHeader, ...given }: Input) => {
  const { caller, clock, clientFiles, ids, transaction, db, work } = context
  if (caller === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  const id = importId ?? ids.next()
  if (importId !== undefined) await assertReplaceable(context, importId)
  const { countryCode } = await getStudio(db())
  const reading = await clientFiles.open({ contentBase64: file.contentBase64, encoding, separator, hasHeader })
  try {
    const { head } = reading
    const guessed = { fields: head.mapping, dates: head.dates, hasHeader: head.hasHeader }
    const birthday = head.dates[head.mapping.indexOf('birthday')]
    const meaning = meaningOver({ ...guessed, dateOrder: guessDateOrder(birthday, countryCode) }, given, countryCode)
    await workingOn(context, id, 'checking', async (step) => {
      if (importId !== undefined) await dropRows(context, importId)
      await transaction(({ tx }) =>
        saveImport(tx, {
          id,
          fileName: lastPart(file.name),
          status: 'cancelled',
          encoding: head.encoding,
          separator: head.separator,
          headers: head.headers,
          meaning,
          tally: noTally(),
          rowCount: head.rowCount,
          createdById: caller.staffUserId,
          createdAt: clock.now(),
        }),
      )
      for (let rows = await reading.next(); rows.length > 0; rows = await reading.next()) {
        const slice = rows
        await transaction(({ tx }) => insertRows(tx, id, slice))
        await nextSlice(context, step, rows.length)
      }
      await transaction(({ tx }) => updateImport(tx, id, { status: 'read' }))
    })
  } catch (error) {
    throw error instanceof Cancelled ? cancelledMeanwhile() : error
  } finally {
    await reading.close()
  }
  const preview = await listRows(db(), id, {}, { limit: previewedRows, offset: 0 })
  return { ...importRecord(await getImport(db(), id), work.find(id)), preview: preview.map(rowRecord) }
}

/** Without folders: it becomes the name of a file that is saved. */
const lastPart = (name: string): string => name.split(/[\\/]/).findLast((part) => /[^.\s]/.test(part)) ?? 'clients.csv'

const assertReplaceable = async ({ db }: OwnContext, id: string): Promise<void> => {
  const { status } = await getImport(db(), id, 'importId')
  if (status === 'added' || status === 'removed')
    throw new AppError('WRONG_STATE', 'This import has been added; read the file as a new one.', { field: 'importId' })
}
