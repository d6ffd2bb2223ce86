import * as z from 'zod'
import { office, query } from './builder'
import { day, id, instant, line } from './fields'
import { listInput, listOf, sortBy } from './list'

const { q: _, ...paging } = listInput

const auditEntry = z.object({
  id,
  at: instant,
  byId: z.string().nullable(),
  by: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** What the record is called now; null where it has no name or its person has been erased. */
  entityName: z.string().nullable(),
  change: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})

export const audit = {
  list: query({ access: office, method: 'GET', path: '/audit', summary: 'Who changed what, when, before and after', errors: ['INVALID'] })
    .input(
      z.strictObject({
        ...paging,
        entity: line(60).optional(),
        entityId: id.optional(),
        change: line(60).optional(),
        staffUserId: id.optional(),
        /** Days of the studio’s zone, both included. */
        from: day.optional(),
        to: day.optional(),
        sort: sortBy('at'),
      }),
    )
    .output(listOf(auditEntry)),
  /** What the filters offer: kinds of records and of changes that have occurred. */
  kinds: query({ access: office, method: 'GET', path: '/audit/kinds', summary: 'Kinds of records and changes in the audit' }).output(
    z.object({ items: z.array(z.object({ entity: z.string(), changes: z.array(z.string()) })) }),
  ),
}
