import { randomBytes } from 'node:crypto'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '@shared/contract'
import { composeStudio, type Studio } from '../../src-main/app/compose'
import type { Peer } from '../../src-main/core/context'
import type { Keychain } from '../../src-main/platform/keychain'
import { noSender } from '../../src-main/platform/senders'
import type { BenchSignIn } from './big-size'
import type { BigStudio } from './big-studio'

type Client = ContractRouterClient<typeof contract>

export interface BenchApp {
  studio: Studio
  /** Signed in, over the protocol the window speaks. */
  owner: Client
  trainer: Client
}

const noKeychain: Keychain = {
  available: async () => false,
  read: async () => ({ state: 'unavailable' }),
  write: async () => 'unavailable',
  erase: async () => 'unavailable',
}

const peerOfWindow = (): Peer => {
  const peer: Peer = {
    host: 'desktop',
    trusted: true,
    sessionToken: null,
    keepSession: (token) => {
      peer.sessionToken = token
      return true
    },
  }
  return peer
}

const signedIn = async (studio: Studio, signIn: BenchSignIn): Promise<Client> => {
  const peer = peerOfWindow()
  // As the window does: every command carries an id of its own.
  const headers = () => ({ 'idempotency-key': randomBytes(16).toString('hex') })
  const client: Client = createORPCClient(
    new RPCLink({ url: 'http://bench.invalid/rpc', headers, fetch: (request) => studio.handleRpc(request, peer) }),
  )
  await client.staff.login(signIn)
  return client
}

const quiet = () => undefined

/** The whole core on a data folder, with a clock that stands at the data's now. */
export const benchApp = async (folder: string, { now, owner, trainer }: BigStudio): Promise<BenchApp> => {
  const log = { info: quiet, warn: quiet, error: (facts: Record<string, unknown>, message: string) => console.error(message, facts) }
  const studio = await composeStudio({
    host: 'desktop',
    dataFolder: folder,
    keychain: noKeychain,
    version: 'bench',
    demo: false,
    clock: null,
    parts: { clock: { now: () => now }, log, sender: noSender, runsJobs: false },
  })
  return { studio, owner: await signedIn(studio, owner), trainer: await signedIn(studio, trainer) }
}
