import type { AsyncEntry } from '@napi-rs/keyring'

/** `missing`: the keychain is open and has no such entry. `locked` and `unavailable` say nothing about the entry. */
export type KeychainRead = { state: 'ok'; secret: string } | { state: 'missing' } | { state: 'locked' } | { state: 'unavailable' }
export type KeychainRefusal = 'locked' | 'unavailable'

/** The operating system's store of secrets. Nothing here throws: a keychain that can't answer is a state, not a fault. */
export interface Keychain {
  /** Whether there is a keychain to talk to. Creates nothing and asks the user nothing; a locked keychain is available. */
  available(): Promise<boolean>
  /** A locked keychain may ask the user to unlock it first. */
  read(account: string): Promise<KeychainRead>
  write(account: string, secret: string): Promise<'ok' | KeychainRefusal>
  /** Also `ok` when there was no such entry. */
  erase(account: string): Promise<'ok' | KeychainRefusal>
}

const service = 'TrainerHub'
/** Time to find and answer the system's own unlock dialog. */
const promptTimeoutMs = 120_000
const probeTimeoutMs = 5_000

/**
 * Entries of the service “TrainerHub”. On Linux only the Secret Service counts: the package would else fall back to the
 * kernel's keyring, which a restart empties, and a key kept only there would be lost.
 */
export function systemKeychain(): Keychain {
  return {
    available: async () => {
      const probe = await answer('availability probe', (entry) => entry.getPassword(AbortSignal.timeout(probeTimeoutMs)))
      return probe.state !== 'unavailable'
    },
    read: async (account) => {
      const found = await answer(account, (entry) => entry.getPassword(AbortSignal.timeout(promptTimeoutMs)))
      if (found.state !== 'ok') return found
      return found.value === null || found.value === undefined ? { state: 'missing' } : { state: 'ok', secret: found.value }
    },
    write: async (account, secret) =>
      (await answer(account, (entry) => entry.setPassword(secret, AbortSignal.timeout(promptTimeoutMs)))).state,
    erase: async (account) => (await answer(account, (entry) => entry.deletePassword(AbortSignal.timeout(promptTimeoutMs)))).state,
  }
}

async function answer<R>(
  account: string,
  ask: (entry: AsyncEntry) => Promise<R>,
): Promise<{ state: 'ok'; value: R } | { state: KeychainRefusal }> {
  try {
    // Loaded late: on a system without the native module the keychain is unavailable, and the rest works.
    const keyring = await import('@napi-rs/keyring')
    return { state: 'ok', value: await ask(new keyring.AsyncEntry(service, account, { linux: { store: 'secret-service' } })) }
  } catch (error) {
    return { state: isLocked(error) ? 'locked' : 'unavailable' }
  }
}

/**
 * The package gives sentences, not codes. Its “couldn't access platform storage” is a store that is there and closed; the
 * others are a dismissed or unanswered unlock dialog (Secret Service, macOS).
 */
function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    error.name === 'AbortError' ||
    error.name === 'TimeoutError' ||
    /access platform storage|locked|dismissed|cancell?ed|interaction is not allowed/i.test(error.message)
  )
}
