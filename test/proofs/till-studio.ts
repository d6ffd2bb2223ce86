import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '@shared/contract'
import { composeStudio } from '../../src-main/app/compose'
import type { Peer } from '../../src-main/core/context'
import { systemIds } from '../../src-main/platform/ids'
import { systemPasswords } from '../../src-main/platform/passwords'
import { scriptedKeychain } from '../support/scripted-keychain'
import { cheapArgon2 } from '../support/studio-folder'

/** Tuesday, 1 June 2027, 08:55 in Nairobi. */
const clock = { now: () => Date.parse('2027-06-01T05:55:00Z') }

/** The studio of a folder in this process, as the desktop opens it, and a desk at it. */
export const tillStudio = async (dataFolder: string, sessionToken: string | null) => {
  const studio = await composeStudio({
    host: 'desktop',
    dataFolder,
    keychain: scriptedKeychain(),
    version: '0.0.0-test',
    demo: false,
    clock: null,
    parts: {
      clock,
      ids: systemIds(clock),
      log: { info: () => undefined, warn: () => undefined, error: (facts, message) => console.error(message, facts) },
      passwords: systemPasswords(64),
      argon2: cheapArgon2,
      plainKey: true,
      runsJobs: false,
    },
  })
  const peer: Peer = {
    host: 'desktop',
    trusted: true,
    sessionToken,
    keepSession: (token) => {
      peer.sessionToken = token
      return true
    },
  }
  const link = new RPCLink({ url: 'http://test.invalid/rpc', fetch: (request) => studio.handleRpc(request, peer) })
  const desk: ContractRouterClient<typeof contract> = createORPCClient(link)
  return { studio, desk, peer }
}
