import { isContractProcedure } from '@orpc/contract'
import type * as z from 'zod'
import { contract } from '@shared/contract'
import type { ProcedureMeta } from '@shared/contract/builder'

/** A procedure as the contract declares it. */
export interface ContractProcedure {
  /** `bookings.create`. */
  name: string
  meta: ProcedureMeta
  method: string
  /** Below /api, with parameters in braces. */
  path: string
  errors: string[]
  input: z.ZodObject | undefined
  output: z.ZodType | undefined
}

const proceduresIn = (node: unknown, path: readonly string[]): ContractProcedure[] => {
  if (!isContractProcedure(node)) return Object.entries(node as object).flatMap(([key, child]) => proceduresIn(child, [...path, key]))
  const { meta, route, errorMap, inputSchema, outputSchema } = node['~orpc']
  return [
    {
      name: path.join('.'),
      meta: meta as ProcedureMeta,
      method: route.method ?? '',
      path: route.path ?? '',
      errors: Object.keys(errorMap),
      input: inputSchema as unknown as z.ZodObject | undefined,
      output: outputSchema as unknown as z.ZodType | undefined,
    },
  ]
}

/** Every procedure of the contract, by name. */
export const contractProcedures: readonly ContractProcedure[] = proceduresIn(contract, []).sort((a, b) => (a.name < b.name ? -1 : 1))
