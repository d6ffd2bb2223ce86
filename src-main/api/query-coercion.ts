import { SmartCoercionPlugin, type SmartCoercionPluginOptions } from '@orpc/json-schema'
import type { Context } from '@orpc/server'
import type { StandardHandlerOptions, StandardHandlerPlugin } from '@orpc/server/standard'

/**
 * Reads `?isActive=false&limit=5` as a boolean and a number. A JSON body has types of its own and is taken at its word: what a body says wrongly is
 * refused, not guessed.
 */
export const queryCoercion = <T extends Context>(options: SmartCoercionPluginOptions): StandardHandlerPlugin<T> => ({
  init: (handler) => {
    const coercing: StandardHandlerOptions<T> = {}
    new SmartCoercionPlugin<T>(options).init(coercing)
    const coerced = coercing.clientInterceptors ?? []
    const readsQuery = coerced.map(
      (intercept): (typeof coerced)[number] =>
        (call) =>
          call.procedure['~orpc'].route.method === 'GET' ? intercept(call) : call.next(),
    )
    handler.clientInterceptors = [...readsQuery, ...(handler.clientInterceptors ?? [])]
  },
})
