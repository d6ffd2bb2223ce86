import type { Inputs } from '../../lib/api'
import { levels, type Level } from './level-text'

const clientOrders = ['lastName', '-lastName', 'firstName', '-firstName', 'number', '-number', 'createdAt', '-createdAt'] as const
export type ClientOrder = (typeof clientOrders)[number]

/** What the list shows, as its address carries it; everybody active by last name carries nothing. */
export interface ClientsSearch {
  q?: string
  status?: 'archived' | 'all'
  fitnessLevel?: Level
  primaryTrainerId?: string
  tag?: string
  birthMonth?: number
  createdFrom?: string
  createdTo?: string
  notSeenSince?: string
  hasEmail?: boolean
  hasPhone?: boolean
  importId?: string
  sort?: Exclude<ClientOrder, 'lastName'>
}

type ClientFilters = Omit<Inputs['clients']['export'], 'format'>

const mostLetters = 120

/** A text as the API takes it: on one line, of letters that can be shown; undefined where nothing is left. */
export const searchText = (typed: string, most = mostLetters): string | undefined =>
  typed
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
    .trim() || undefined

const textOf = (raw: unknown, most?: number) =>
  typeof raw === 'string' || typeof raw === 'number' ? searchText(String(raw), most) : undefined
const oneOf = <const Value>(values: readonly Value[], raw: unknown) => values.find((value) => value === raw)
const idOf = (raw: unknown) => (typeof raw === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(raw) ? raw : undefined)
const dayOf = (raw: unknown) =>
  typeof raw === 'string' && /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/.test(raw) ? raw : undefined
const monthOf = (raw: unknown) => (Number.isInteger(raw) && Number(raw) >= 1 && Number(raw) <= 12 ? Number(raw) : undefined)

type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }
const known = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>

/** The router's reading of an address: what it does not know is dropped. */
export const clientsSearch = (raw: Record<string, unknown>): ClientsSearch => {
  const sort = oneOf(clientOrders, raw['sort'])
  return known({
    q: textOf(raw['q']),
    status: oneOf(['archived', 'all'], raw['status']),
    fitnessLevel: oneOf(levels, raw['fitnessLevel']),
    primaryTrainerId: idOf(raw['primaryTrainerId']),
    tag: textOf(raw['tag'], 40),
    birthMonth: monthOf(raw['birthMonth']),
    createdFrom: dayOf(raw['createdFrom']),
    createdTo: dayOf(raw['createdTo']),
    notSeenSince: dayOf(raw['notSeenSince']),
    hasEmail: oneOf([true, false], raw['hasEmail']),
    hasPhone: oneOf([true, false], raw['hasPhone']),
    importId: idOf(raw['importId']),
    sort: sort === 'lastName' ? undefined : sort,
  })
}

/** The same as the API asks for it. */
export const filtersOf = ({ status, sort, ...rest }: ClientsSearch): ClientFilters => ({
  ...rest,
  ...(status === 'all' ? {} : { isActive: status !== 'archived' }),
  sort: sort ?? 'lastName',
})

/** What a saved view shows. */
export const searchOfView = ({ isActive, ...rest }: Record<string, unknown>): ClientsSearch =>
  clientsSearch({ ...rest, ...(isActive === true ? {} : { status: isActive === false ? 'archived' : 'all' }) })

/** Whether less than every active client is asked for; the order narrows nothing. */
export const isNarrowed = (look: ClientsSearch): boolean => Object.keys(look).some((key) => key !== 'sort')

export const isSameSearch = (one: ClientsSearch, other: ClientsSearch): boolean => {
  const sorted = (search: ClientsSearch) => JSON.stringify(Object.entries(search).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}
