import { implement } from '@orpc/server'
import { contract } from '@shared/contract'
import type { RequestContext } from './request-context'

/** The contract with admission in front of every procedure; features hang their use-cases onto it. */
export const api = implement(contract)
  .$context<RequestContext>()
  .use(async ({ context, procedure, path, next }) => next({ context: await context.admit(procedure['~orpc'].meta, path) }))
