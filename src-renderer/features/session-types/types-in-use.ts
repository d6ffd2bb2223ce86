import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { hueNames } from '../../lib/hue-names'
import type { SessionType } from '../../lib/records'

const everyType = { limit: 100, sort: 'name' } as const

/** All types, archived ones too. */
export const useSessionTypes = () => useQuery(queries.sessionTypes.list.queryOptions({ input: everyType }))

export const categoriesOf = (types: readonly SessionType[]): string[] =>
  [...new Set(types.map(({ category }) => category))].toSorted((a, b) => a.localeCompare(b))

/** The first colour no offered type has; when all are taken, the first of the least used. */
export const freeColourOf = (types: readonly SessionType[]): number => {
  const uses = hueNames.map((_, index) => types.filter(({ colour, isActive }) => isActive && colour === index + 1).length)
  return uses.indexOf(Math.min(...uses)) + 1
}
