import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import type { Peer } from '../core/context'
import type { Logger } from '../core/logger'
import type { RequestContext } from '../core/request-context'
import { restErrorBody, toApiError, unreadableRequest } from './errors'
import { openApiDocument, schemaConverters } from './openapi-document'
import { queryCoercion } from './query-coercion'
import { router } from './router'

interface ServePorts {
  log: Logger
  version: string
  contextFor(peer: Peer, commandId: string | null): RequestContext
}

export interface ServedRouter {
  /** The window's and the browser page's protocol, under /rpc. */
  handleRpc(request: Request, peer: Peer): Promise<Response>
  /** REST, under /api. */
  handleRest(request: Request, peer: Peer): Promise<Response>
  /** The OpenAPI document. */
  schema(): Promise<object>
}

const commandIdHeader = 'idempotency-key'

/** An empty key is none. */
const commandIdOf = (request: Request): string | null => request.headers.get(commandIdHeader) || null

const nothingHere = (): Response =>
  Response.json({ code: 'NOT_FOUND', message: 'There is nothing at this address; /api/docs lists what there is.' }, { status: 404 })

/** A DELETE says what it has to say in its body. Said in the address it would be passed over, and a booking cancelled for another reason than the one given. */
const refusedQuery = ({ method, url }: Request): Response | null => {
  const [name] = new URL(url).searchParams.keys()
  if (method !== 'DELETE' || name === undefined) return null
  const message = `${name} belongs into the JSON body of this DELETE, not into its address.`
  return Response.json({ code: 'INVALID', message, field: name }, { status: 400 })
}

/** One router behind both protocols; every failure leaves through the one interceptor. */
export const serveRouter = ({ log, version, contextFor }: ServePorts): ServedRouter => {
  const callFailed = async <Result>({ next, path }: { next: () => Promise<Result>; path: readonly string[] }): Promise<Result> => {
    try {
      return await next()
    } catch (error) {
      throw toApiError(error, path, log)
    }
  }
  /** What fails outside the call itself is a request that could not be read. */
  const requestFailed = async <Result>({ next }: { next: () => Promise<Result> }): Promise<Result> => {
    try {
      return await next()
    } catch (error) {
      throw error instanceof ORPCError ? error : unreadableRequest()
    }
  }
  const interceptors = { interceptors: [requestFailed], clientInterceptors: [callFailed] }
  const rpc = new RPCHandler(router, interceptors)
  const rest = new OpenAPIHandler(router, {
    ...interceptors,
    plugins: [queryCoercion({ schemaConverters })],
    customErrorResponseBodyEncoder: restErrorBody,
  })
  let document: Promise<object> | undefined

  return {
    handleRpc: async (request, peer) => {
      const answer = await rpc.handle(request, { prefix: '/rpc', context: contextFor(peer, commandIdOf(request)) })
      return answer.response ?? nothingHere()
    },
    handleRest: async (request, peer) => {
      const refused = refusedQuery(request)
      if (refused) return refused
      const answer = await rest.handle(request, { prefix: '/api', context: contextFor(peer, commandIdOf(request)) })
      return answer.response ?? nothingHere()
    },
    schema: () => {
      document ??= openApiDocument(version)
      return document
    },
  }
}
