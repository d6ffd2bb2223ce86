import * as z from 'zod'
import { office, query } from './builder'
import { id, instant, line } from './fields'
import { listInput, listOf, sortBy } from './list'

const auditEntry = z.object({
  id,
  at: instant,
  by: z.string(),
  entity: z.string(),
  entityId: z.string(),
  change: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})

export const audit = {
  list: query({ access: office, method: 'GET', path: '/audit', summary: 'Who changed what, when, before and after' })
    .input(
      z.strictObject({
        ...listInput,
        entity: line(60).optional(),
        entityId: id.optional(),
        staffUserId: id.optional(),
        sort: sortBy('at'),
      }),
    )
    .output(listOf(auditEntry)),
}
