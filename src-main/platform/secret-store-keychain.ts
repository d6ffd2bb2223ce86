import type { Keychain } from './keychain'
import { keychainRefused } from './keychain-refused'
import type { SecretStore } from './secret-store'

/** Secrets as entries of the system keychain, one per name, told apart from other studios' by the install id. */
export function keychainSecretStore(keychain: Keychain, installId: string): SecretStore {
  const account = (name: string) => `${installId}/${name}`
  const orRefuse = (state: 'ok' | 'locked' | 'unavailable') => {
    if (state !== 'ok') throw keychainRefused(state)
  }
  return {
    get: async (name) => {
      const found = await keychain.read(account(name))
      if (found.state === 'ok') return found.secret
      if (found.state === 'missing') return null
      throw keychainRefused(found.state)
    },
    set: async (name, secret) => orRefuse(await keychain.write(account(name), secret)),
    delete: async (name) => orRefuse(await keychain.erase(account(name))),
  }
}
