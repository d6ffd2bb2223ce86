import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import { dayInterval } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { assertDayOrder } from '../../core/day-order'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { getStudio } from '../studio'
import { countAudit, listAudit, listAuditKinds } from './audit.repository'

interface Input extends ListInput {
  entity?: string | undefined
  entityId?: string | undefined
  change?: string | undefined
  staffUserId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  sort?: 'at' | '-at' | undefined
}

const merged = (plain: string | null, personal: string | null): Record<string, unknown> | null =>
  plain === null && personal === null
    ? null
    : { ...(plain === null ? {} : (JSON.parse(plain) as object)), ...(personal === null ? {} : (JSON.parse(personal) as object)) }

/** Newest first unless asked otherwise. Personal values are shown as long as they have not been erased. */
export const listAuditEntries = async ({ db }: QueryContext, input: Input) => {
  if (input.change !== undefined && input.entity === undefined && input.entityId === undefined)
    throw new AppError('INVALID', 'Say which kind of record was changed like this.', { field: 'entity' })
  assertDayOrder(input)
  const { timeZone } = await getStudio(db)
  const filter = {
    ...input,
    from: input.from === undefined ? null : dayInterval(input.from, timeZone).from,
    until: input.to === undefined ? null : dayInterval(input.to, timeZone).until,
  }
  const page = listPage(input)
  const { direction } = sortOf(input.sort ?? '-at')
  const [rows, total] = await Promise.all([listAudit(db, filter, page, direction), countAudit(db, filter)])
  const items = rows.map((row) => ({
    id: row.id,
    at: toIso(row.at),
    byId: row.staffUserId,
    by: row.by ?? 'TrainerHub',
    entity: row.entity,
    entityId: row.entityId,
    entityName: row.entityName,
    change: row.change,
    before: merged(row.before, row.personalBefore),
    after: merged(row.after, row.personalAfter),
  }))
  return listAnswer(input, page, items, total)
}

/** What has ever been recorded, for choosing from. */
export const auditKinds = async ({ db }: QueryContext) => {
  const rows = await listAuditKinds(db)
  return {
    items: [...Map.groupBy(rows, ({ entity }) => entity)].map(([entity, of]) => ({ entity, changes: of.map(({ change }) => change) })),
  }
}
