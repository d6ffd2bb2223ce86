import { reasonLabels, type RowReason } from '@shared/domain/imports/checked-row'
import type { RowOutcome } from '@shared/domain/imports/import-words'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, type ListInput } from '../../core/list-page'
import type { OwnContext } from '../../core/own-context'
import { getImport, importRecord, rowRecord } from './import-record'
import { countRows, listRows } from './import-rows.repository'
import { countImports, listImports } from './imports.repository'

export const listImportRecords = async ({ db, work }: OwnContext, input: ListInput) => {
  const page = listPage(input)
  const [rows, total] = await Promise.all([listImports(db(), page), countImports(db())])
  const items = rows.map((row) => importRecord(row, work.find(row.id)))
  return listAnswer(input, page, items, total)
}

interface RowsInput extends ListInput {
  id: string
  outcome?: RowOutcome | undefined
  reason?: string | undefined
}

const codeOfLabel = (label: string): RowReason | undefined =>
  (Object.entries(reasonLabels) as [RowReason, string][]).find(([, text]) => text === label)?.[0]

export const listImportRows = async ({ db }: QueryContext, input: RowsInput) => {
  await getImport(db, input.id)
  const page = listPage(input)
  const code = input.reason === undefined ? undefined : codeOfLabel(input.reason)
  if (input.reason !== undefined && code === undefined) return listAnswer(input, page, [], 0)
  const filter = { outcome: input.outcome, code }
  const [rows, total] = await Promise.all([listRows(db, input.id, filter, page), countRows(db, input.id, filter)])
  return listAnswer(input, page, rows.map(rowRecord), total)
}
