import type { Studio } from '../../src-main/app/compose'
import { contractProcedures, type ContractProcedure } from '../contract/contract-procedures'
import { restCall, restPeer } from './rest-call'

export const nobodysId = '0000000000000000000000000Z'
export const staffPassword = 'another long password'

/** Path parameters that name nothing. */
const emptyPath = ({ path }: ContractProcedure): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'fileName' ? 'none.thbackup' : nobodysId))

export const overRest = async (studio: Studio, procedure: ContractProcedure, token: string | null, trusted: boolean): Promise<number> => {
  const line = `${procedure.method} ${emptyPath(procedure)}`
  return (await restCall(studio, line, { token, trusted, ...(procedure.method === 'GET' ? {} : { body: {} }) })).status
}

const overRpc = async (studio: Studio, procedure: ContractProcedure, token: string | null, trusted: boolean): Promise<number> => {
  const parameters = [...procedure.path.matchAll(/\{(\w+)\}/g)].map(
    ([, name]) => [name, name === 'fileName' ? 'none.thbackup' : nobodysId] as const,
  )
  const request = new Request(`http://127.0.0.1/rpc/${procedure.name.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: Object.fromEntries(parameters) }),
  })
  return (await studio.handleRpc(request, restPeer(token, trusted))).status
}

export const protocols = { REST: overRest, RPC: overRpc }

const endings = ['staff.lock', 'staff.logout']

/** Locking and signing out last: the token the other calls are made with then opens nothing more. */
export const walk = [...contractProcedures].sort((a, b) => endings.indexOf(a.name) - endings.indexOf(b.name))
