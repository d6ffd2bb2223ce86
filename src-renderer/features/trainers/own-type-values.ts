import { amountFromText, amountText } from '../../lib/money'
import type { SessionType, Trainer } from '../../lib/records'

/** As ticked and typed. */
export interface OwnTypeValues {
  isEveryType: boolean
  /** By session type. An empty price is the type's own. */
  types: Record<string, { isGiven: boolean; price: string }>
}

type OwnTypes = Trainer['sessionTypes']

/** Every type is ticked until somebody chooses, so that choosing begins with taking away. */
export const ownTypeValues = (own: OwnTypes, types: readonly SessionType[], currency: string): OwnTypeValues => ({
  isEveryType: own.length === 0,
  types: Object.fromEntries(
    types.map(({ id }) => {
      const given = own.find(({ sessionTypeId }) => sessionTypeId === id)
      const price = given?.priceMinor ?? null
      return [id, { isGiven: own.length === 0 || given !== undefined, price: price === null ? '' : amountText(price, currency) }]
    }),
  ),
})

/** What is kept; empty = every type. Only of values without {@link ownTypeErrors}. */
export const ownTypesOf = ({ isEveryType, types }: OwnTypeValues, currency: string): OwnTypes =>
  isEveryType
    ? []
    : Object.entries(types).flatMap(([sessionTypeId, { isGiven, price }]) =>
        isGiven ? [{ sessionTypeId, priceMinor: price.trim() === '' ? null : amountFromText(price, currency) }] : [],
      )

export const ownTypeErrors = ({ isEveryType, types }: OwnTypeValues, currency: string): Record<string, string> => {
  if (isEveryType) return {}
  const given = Object.entries(types).filter(([, { isGiven }]) => isGiven)
  if (given.length === 0) return { isEveryType: 'Choose at least one session type, or every type.' }
  return Object.fromEntries(
    given
      .filter(([, { price }]) => price.trim() !== '' && amountFromText(price, currency) === null)
      .map(([id]) => [`types.${id}.price`, `Write an amount in ${currency}, such as 2,500.`]),
  )
}
