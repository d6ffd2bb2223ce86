import type { ListPage } from '../../core/list-page'
import type { Db } from '../../data/db'
import { nearestFirst, textsWith } from './client-search.repository'
import { clientColumns, type ClientRow } from './clients.repository'

export interface ClientFilter {
  /** True: active ones. False: archived ones, those merged or erased among them. Undefined: all but merged and erased ones. */
  isActive?: boolean | undefined
  fitnessLevel?: string | undefined
  foldedTag?: string | undefined
  primaryTrainerId?: string | undefined
  hasEmail?: boolean | undefined
  hasPhone?: boolean | undefined
  birthMonth?: number | undefined
  createdFrom?: number | undefined
  createdUntil?: number | undefined
  notSeenSince?: number | undefined
  importId?: string | undefined
  /** Each must stand somewhere in the client's search text. */
  words: readonly string[]
  /** Only clients who are this trainer's, or have or had a booking with them. */
  visibleTo: string | null
}

type Value = string | number
type Condition = [sql: string, values: readonly Value[]]

/** As the index client_shelf and the column client_text.shelf have it: 0 active, 1 archived, 2 merged or erased. */
const shelf = 'CASE WHEN c.archivedAt IS NULL THEN 0 WHEN c.mergedIntoId IS NULL AND c.erasedAt IS NULL THEN 1 ELSE 2 END'
const shelves = (isActive: boolean | undefined): string => (isActive === undefined ? 'IN (0, 1)' : isActive ? '= 0' : 'IN (1, 2)')

const when = <T extends Value>(given: T | undefined, sql: string, ...values: Value[]): Condition[] =>
  given === undefined ? [] : [[sql, values.length > 0 ? values : [given]]]
const whether = (given: boolean | undefined, column: string): Condition[] =>
  given === undefined ? [] : [[`${column} IS ${given ? 'NOT ' : ''}NULL`, []]]

/** What asks for more of a client than a search knows. */
const columnConditions = (filter: ClientFilter): Condition[] => [
  ...when(filter.fitnessLevel, 'c.fitnessLevel = ?'),
  ...when(filter.primaryTrainerId, 'c.primaryTrainerId = ?'),
  ...whether(filter.hasEmail, 'c.email'),
  ...whether(filter.hasPhone, 'c.phone'),
  ...when(filter.birthMonth, 'substr(c.birthday, 6, 2) = ?', String(filter.birthMonth).padStart(2, '0')),
  ...when(filter.createdFrom, 'c.createdAt >= ?'),
  ...when(filter.createdUntil, 'c.createdAt < ?'),
  ...when(filter.notSeenSince, '(c.lastVisitAt IS NULL OR c.lastVisitAt < ?)'),
  ...when(filter.importId, 'c.importId = ?'),
]

/** What is asked of the client's id alone, whichever table it comes from. */
const idConditions = ({ foldedTag, visibleTo }: ClientFilter, id: 'c.id' | 't.clientId'): Condition[] => [
  ...when(foldedTag, `${id} IN (SELECT clientId FROM client_tag WHERE folded = ?)`),
  ...when(
    visibleTo ?? undefined,
    `(EXISTS (SELECT 1 FROM client_trainer x WHERE x.trainerId = ? AND x.clientId = ${id}) OR ${id} IN (SELECT id FROM client WHERE primaryTrainerId = ?))`,
    visibleTo ?? '',
    visibleTo ?? '',
  ),
]

interface Source {
  from: string
  where: string
  values: Value[]
  id: 'c.id' | 't.clientId'
  name: 'c.sortName' | 't.name'
}

/**
 * Where clients are read from: a search from the texts it finds, which know the name and the shelf; a list without one from the index that has all it is narrowed by.
 * The client itself is joined to a search only where more is asked.
 */
const sourceOf = (filter: ClientFilter, joinsClient: boolean): Source => {
  const columns = columnConditions(filter)
  const isSearch = filter.words.length > 0
  const id = isSearch ? 't.clientId' : 'c.id'
  const conditions: Condition[] = [
    isSearch ? textsWith(filter.words) : [`${shelf} ${shelves(filter.isActive)}`, []],
    ...(isSearch ? [[`t.shelf ${shelves(filter.isActive)}`, []] satisfies Condition] : []),
    ...columns,
    ...idConditions(filter, id),
  ]
  const join = joinsClient || columns.length > 0 ? ' CROSS JOIN client c ON c.id = t.clientId' : ''
  return {
    from: isSearch ? `client_text t${join}` : 'client c INDEXED BY client_shelf',
    where: conditions.map(([sql]) => sql).join(' AND '),
    values: conditions.flatMap(([, values]) => values),
    id,
    name: isSearch ? 't.name' : 'c.sortName',
  }
}

export type ClientOrder = 'lastName' | 'firstName' | 'number' | 'createdAt'
const orderColumns: Record<Exclude<ClientOrder, 'lastName'>, readonly string[]> = {
  firstName: ['c.firstName COLLATE NOCASE'],
  number: ['length(c.number)', 'c.number'],
  createdAt: ['c.createdAt'],
}

/** The ids of a page, in order. A search by name puts the nearest first. */
export const listClientIds = async (
  db: Db,
  filter: ClientFilter,
  page: ListPage,
  order: ClientOrder,
  direction: 'ASC' | 'DESC',
): Promise<string[]> => {
  const { from, where, values, id, name } = sourceOf(filter, order !== 'lastName')
  const isNearest = filter.words.length > 0 && order === 'lastName' && direction === 'ASC'
  const [sort, sorted]: [string, readonly Value[]] = isNearest
    ? nearestFirst(filter.words)
    : [[...(order === 'lastName' ? [] : orderColumns[order]), name].map((column) => `${column} ${direction}`).join(', '), []]
  const rows = await db.all<{ id: string }>(`SELECT ${id} AS id FROM ${from} WHERE ${where} ORDER BY ${sort}, ${id} LIMIT ? OFFSET ?`, [
    ...values,
    ...sorted,
    page.limit,
    page.offset,
  ])
  return rows.map((row) => row.id)
}

export const countClients = async (db: Db, filter: ClientFilter): Promise<number> => {
  const { from, where, values } = sourceOf(filter, false)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from} WHERE ${where}`, values))?.n ?? 0
}

/** The clients of these ids, in their order. */
export const listClientsById = async (db: Db, ids: readonly string[]): Promise<ClientRow[]> => {
  const rows = await db.all<ClientRow>(`SELECT ${clientColumns} FROM client c WHERE c.id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(ids),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
