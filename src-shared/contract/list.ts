import * as z from 'zod'
import { line } from './fields'

/** What every list takes: `limit` and `cursor`, or `page` and `page_size`. */
export const listInput = {
  limit: z.int().min(1).max(100).optional(),
  /** As the answer before gave it out. */
  cursor: z
    .string()
    .max(400)
    .regex(/^[\w.]+$/, 'is not one this list gave out; leave it out to start again')
    .optional(),
  page: z.int().min(1).max(1_000_000).optional(),
  page_size: z.int().min(1).max(100).optional(),
  q: line(120).optional(),
}

/** What a list takes that has nothing to search in. */
export const { q: _, ...pageInput } = listInput

/** A field of the list, with `-` before it for the other direction. */
export const sortBy = <const Field extends string>(...fields: Field[]) =>
  z.enum(fields.flatMap((field) => [field, `-${field}` as const]) as [Field | `-${Field}`, ...(Field | `-${Field}`)[]]).optional()

/** `{items, nextCursor, total}`, and the page figures when pages were asked for. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int(),
    page: z.int().optional(),
    totalPages: z.int().optional(),
    hasNext: z.boolean().optional(),
    hasPrevious: z.boolean().optional(),
  })
