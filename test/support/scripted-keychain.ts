import type { Keychain, KeychainRefusal } from '../../src-main/platform/keychain'

/** A keychain in memory that can be locked or taken away. */
export function scriptedKeychain(): Keychain & { entries: Map<string, string>; refuseWith(state: KeychainRefusal | null): void } {
  const entries = new Map<string, string>()
  let refusal: KeychainRefusal | null = null
  return {
    entries,
    refuseWith: (state) => {
      refusal = state
    },
    available: async () => refusal !== 'unavailable',
    read: async (account) => {
      if (refusal) return { state: refusal }
      const secret = entries.get(account)
      return secret === undefined ? { state: 'missing' } : { state: 'ok', secret }
    },
    write: async (account, secret) => {
      if (!refusal) entries.set(account, secret)
      return refusal ?? 'ok'
    },
    erase: async (account) => {
      if (!refusal) entries.delete(account)
      return refusal ?? 'ok'
    },
  }
}
