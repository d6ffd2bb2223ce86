import { useQuery } from '@tanstack/react-query'
import { queries, type Outputs } from './api'

export type TaxRate = Outputs['taxes']['list']['items'][number]

/** All rates, archived ones too: what is sold may name one. */
export const useTaxRates = () => useQuery(queries.taxes.list.queryOptions({ input: {} }))
