import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '@shared/contract'
import { desktopBridge } from './desktop-bridge'
import { desktopFetch } from './desktop-fetch'

export interface CallContext {
  /** One per action of a person; a retry of the same action carries the same one, so that it is never done twice. */
  commandId?: string
}

const link = new RPCLink<CallContext>({
  url: desktopBridge ? 'app://trainerhub/rpc' : `${location.origin}/rpc`,
  headers: ({ context }) => (context?.commandId === undefined ? {} : { 'idempotency-key': context.commandId }),
  fetch: desktopBridge ? desktopFetch(desktopBridge) : (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
})

type Contract = typeof contract
export type Inputs = InferContractRouterInputs<Contract>
export type Outputs = InferContractRouterOutputs<Contract>

/** The API as functions; for reading on screens use {@link queries}, for writing {@link useCommand}. */
export const api: ContractRouterClient<Contract, CallContext> = createORPCClient(link)

/** The API as TanStack Query options, keyed by contract path. */
export const queries = createTanstackQueryUtils(api)
