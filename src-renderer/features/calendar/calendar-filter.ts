import type { Booking } from '../../lib/records'

/** What of the diary is shown; an empty list leaves nothing out. */
export interface CalendarFilter {
  trainers: readonly string[]
  types: readonly string[]
  states: readonly Booking['status'][]
}

/** The filter as the address carries it: each list joined by commas, absent where nothing is left out. */
export interface FilterSearch {
  trainers?: string
  types?: string
  states?: string
}

export const everything: CalendarFilter = { trainers: [], types: [], states: [] }

export const isEverything = ({ trainers, types, states }: CalendarFilter): boolean =>
  trainers.length === 0 && types.length === 0 && states.length === 0

export const filterableStates: readonly Booking['status'][] = ['pending', 'confirmed', 'completed', 'no_show', 'cancelled']

const mostIds = 40
const isId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)

const listOf = (text: unknown): string[] => (typeof text === 'string' ? [...new Set(text.split(','))] : [])

/** Reads the filter from an address; what is no id and no state is dropped. */
export const filterFromSearch = (search: Record<string, unknown>): CalendarFilter => ({
  trainers: listOf(search['trainers']).filter(isId).slice(0, mostIds),
  types: listOf(search['types']).filter(isId).slice(0, mostIds),
  states: filterableStates.filter((state) => listOf(search['states']).includes(state)),
})

export const searchOfFilter = ({ trainers, types, states }: CalendarFilter): FilterSearch => ({
  ...(trainers.length > 0 && { trainers: trainers.join(',') }),
  ...(types.length > 0 && { types: types.join(',') }),
  ...(states.length > 0 && { states: states.join(',') }),
})

/** Adds or takes away one member; choosing every one of them is the same as leaving none out. */
export const toggled = <Member extends string>(chosen: readonly Member[], member: Member, all: readonly Member[]): Member[] => {
  const standing = chosen.length === 0 ? all : chosen
  const next = standing.includes(member)
    ? standing.filter((one) => one !== member)
    : all.filter((one) => one === member || standing.includes(one))
  return next.length === all.length ? [] : next
}

/** Whether a booking is part of what is shown. */
export const isShown = (
  { trainers, types, states }: CalendarFilter,
  booking: Pick<Booking, 'trainerId' | 'sessionTypeId' | 'status'>,
): boolean =>
  (trainers.length === 0 || trainers.includes(booking.trainerId)) &&
  (types.length === 0 || types.includes(booking.sessionTypeId)) &&
  (states.length === 0 || states.includes(booking.status))
