import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { countAudit, listAudit } from './audit.repository'

interface Input extends ListInput {
  entity?: string | undefined
  entityId?: string | undefined
  staffUserId?: string | undefined
  q?: string | undefined
  sort?: 'at' | '-at' | undefined
}

const merged = (plain: string | null, personal: string | null): Record<string, unknown> | null =>
  plain === null && personal === null
    ? null
    : { ...(plain === null ? {} : (JSON.parse(plain) as object)), ...(personal === null ? {} : (JSON.parse(personal) as object)) }

/** Newest first unless asked otherwise. Personal values are shown as long as they have not been erased. */
export const listAuditEntries = async ({ db }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { direction } = sortOf(input.sort ?? '-at')
  const [rows, total] = await Promise.all([listAudit(db, input, page, direction), countAudit(db, input)])
  const items = rows.map((row) => ({
    id: row.id,
    at: toIso(row.at),
    byId: row.staffUserId,
    by: row.by ?? 'TrainerHub',
    entity: row.entity,
    entityId: row.entityId,
    entityName: null,
    change: row.change,
    before: merged(row.before, row.personalBefore),
    after: merged(row.after, row.personalAfter),
  }))
  return listAnswer(input, page, items, total)
}
