import { SmartCoercionPlugin, type SmartCoercionPluginOptions } from '@orpc/json-schema'
import type { Context } from '@orpc/server'
import type { StandardHandlerOptions, StandardHandlerPlugin } from '@orpc/server/standard'
import * as z from 'zod'

const isList = (field: unknown): boolean => (field instanceof z.ZodOptional ? isList(field.unwrap()) : field instanceof z.ZodArray)

/** `?statuses=confirmed` is a list of one: a query says a list by repeating its name, and once is a repetition, too. */
const withLists = (input: unknown, schema: unknown): unknown => {
  if (!(schema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return input
  const listed = Object.entries(input).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && isList(schema.shape[name]) ? [value] : value,
  ])
  return Object.fromEntries(listed) as unknown
}

/**
 * Reads `?isActive=false&limit=5` as a boolean and a number. A JSON body has types of its own and is taken at its word: what a body says wrongly is
 * refused, not guessed.
 */
export const queryCoercion = <T extends Context>(options: SmartCoercionPluginOptions): StandardHandlerPlugin<T> => ({
  init: (handler) => {
    const coercing: StandardHandlerOptions<T> = {}
    new SmartCoercionPlugin<T>(options).init(coercing)
    const coerced = coercing.clientInterceptors ?? []
    const readsQuery = coerced.map((intercept): (typeof coerced)[number] => (call) => {
      const { route, inputSchema } = call.procedure['~orpc']
      return route.method === 'GET' ? intercept({ ...call, input: withLists(call.input, inputSchema) }) : call.next()
    })
    handler.clientInterceptors = [...readsQuery, ...(handler.clientInterceptors ?? [])]
  },
})
