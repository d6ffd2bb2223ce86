import { AppError } from '@shared/base/app-error'
import type { ImportEncoding, ImportSeparator } from '@shared/domain/imports/import-words'
import type { OwnContext } from '../../core/own-context'
import { checkImport } from './check-import'
import { commitImport } from './commit-import'
import type { GivenMeaning } from './import-meaning'
import { importAnswer } from './import-record'
import { readFile } from './read-file'

interface Input extends GivenMeaning {
  file?: { name: string; contentBase64: string } | undefined
  importId?: string | undefined
  encoding?: ImportEncoding | undefined
  separator?: ImportSeparator | undefined
  hasHeader?: boolean | undefined
  mode: 'dryRun' | 'commit'
}

/** The whole way in one call: a file is read and checked, an import named is checked anew where its columns are; `commit` adds it. */
export const runImport = async (context: OwnContext, { file, importId, mode, ...given }: Input) => {
  if ((file === undefined) === (importId === undefined))
    throw new AppError('INVALID', 'Send either a file or the id of an import.', { field: 'file' })
  const id = file ? (await readFile(context, { file, ...given })).id : importId!
  const { mapping, dateOrder } = given
  const isNew = file !== undefined || mapping !== undefined || dateOrder !== undefined || mode === 'dryRun'
  if (isNew) await checkImport(context, { id, mapping, dateOrder })
  return mode === 'commit' ? commitImport(context, { id }) : importAnswer(context, id)
}
