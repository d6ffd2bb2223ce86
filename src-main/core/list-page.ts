import { AppError } from '@shared/base/app-error'

export interface ListInput {
  limit?: number | undefined
  cursor?: string | undefined
  page?: number | undefined
  page_size?: number | undefined
}

export interface ListPage {
  limit: number
  offset: number
}

const standardLimit = 20

const offsetOf = (cursor: string): number => {
  const offset = /^o([0-9a-z]{1,8})$/.exec(cursor)?.[1]
  if (offset === undefined)
    throw new AppError('INVALID', 'The cursor is not one this list gave out; leave it out to start again.', { field: 'cursor' })
  return Number.parseInt(offset, 36)
}

/** Which rows were asked for, by cursor or by page. */
export const listPage = (input: ListInput, standard = standardLimit): ListPage => {
  const limit = input.page_size ?? input.limit ?? standard
  if (input.page !== undefined) return { limit, offset: (input.page - 1) * limit }
  return { limit, offset: input.cursor === undefined ? 0 : offsetOf(input.cursor) }
}

/** `-name` is by name the other way round. */
type FieldOf<Sort extends string> = Sort extends `-${infer Field}` ? Field : Sort

/** What a list is in the order of, and which way. */
export const sortOf = <Sort extends string>(sort: Sort): { order: FieldOf<Sort>; direction: 'ASC' | 'DESC' } => ({
  order: sort.replace(/^-/, '') as FieldOf<Sort>,
  direction: sort.startsWith('-') ? 'DESC' : 'ASC',
})

/** The answer of every list: the rows with what comes next, in the words of cursors or of pages. */
export const listAnswer = <Item>(input: ListInput, { limit, offset }: ListPage, items: Item[], total: number) => {
  const next = offset + items.length
  const nextCursor = next < total && items.length > 0 ? `o${next.toString(36)}` : null
  if (input.page === undefined && input.page_size === undefined) return { items, nextCursor, total }
  const totalPages = Math.max(1, Math.ceil(total / limit))
  const page = input.page ?? 1
  return { items, nextCursor, total, page, totalPages, hasNext: page < totalPages, hasPrevious: page > 1 }
}

/** The answer of a list that is short by its nature: whole, unless parts of it are asked for. */
export const wholeList = <Item>(input: ListInput, rows: readonly Item[]) => {
  const page = listPage(input, Math.max(1, rows.length))
  return listAnswer(input, page, rows.slice(page.offset, page.offset + page.limit), rows.length)
}
