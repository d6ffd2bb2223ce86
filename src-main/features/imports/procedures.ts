import { api } from '../../core/api'
import { inOwn, inQuery } from '../../core/handlers'
import { cancelImport } from './cancel-import'
import { checkImport } from './check-import'
import { commitImport } from './commit-import'
import { listImportRecords, listImportRows } from './find-imports'
import { fixRow } from './fix-row'
import { importAnswer } from './import-record'
import { readFile } from './read-file'
import { previewRemoval, removeImport } from './remove-import'
import { runImport } from './run-import'
import { saveRejects } from './save-rejects'

export const importProcedures = {
  run: api.imports.run.handler(inOwn(runImport)),
  read: api.imports.read.handler(inOwn(readFile)),
  check: api.imports.check.handler(inOwn(checkImport)),
  commit: api.imports.commit.handler(inOwn(commitImport)),
  cancel: api.imports.cancel.handler(inOwn(cancelImport)),
  list: api.imports.list.handler(inOwn(listImportRecords)),
  get: api.imports.get.handler(inOwn((context, { id }: { id: string }) => importAnswer(context, id))),
  rows: api.imports.rows.handler(inQuery(listImportRows)),
  fixRow: api.imports.fixRow.handler(inOwn(fixRow)),
  rejects: api.imports.rejects.handler(inQuery(saveRejects)),
  removalPreview: api.imports.removalPreview.handler(inOwn(previewRemoval)),
  remove: api.imports.remove.handler(inOwn(removeImport)),
}
