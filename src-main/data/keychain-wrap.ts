import type { Keychain } from '../platform/keychain'
import { keychainRefused } from '../platform/keychain-refused'
import { sealKey, type SealedKey } from './key-wrap'

/**
 * Wraps the key under a wrapping key that is kept in the system keychain.
 * An entry that is already there is used again: replacing it before the key file is written could leave the two apart.
 */
export async function keychainWrap(
  keychain: Keychain,
  installId: string,
  key: Uint8Array,
  randomBytes: (count: number) => Uint8Array,
): Promise<SealedKey> {
  const present = await keychain.read(installId)
  if (present.state === 'locked' || present.state === 'unavailable') throw keychainRefused(present.state)
  const wrappingKey = (present.state === 'ok' && readWrappingKey(present.secret)) || Buffer.from(randomBytes(32))
  const secret = wrappingKey.toString('base64')
  if (present.state === 'missing' || present.secret !== secret) {
    const written = await keychain.write(installId, secret)
    if (written !== 'ok') throw keychainRefused(written)
    // Some keychains accept an entry into a store that is gone with the session.
    const kept = await keychain.read(installId)
    if (kept.state !== 'ok' || kept.secret !== secret) throw keychainRefused(kept.state === 'locked' ? 'locked' : 'unavailable')
  }
  return sealKey(key, wrappingKey, 'keychain', randomBytes)
}

/** The wrapping key of an entry; null when the entry holds something else. */
export function readWrappingKey(secret: string): Buffer | null {
  const bytes = Buffer.from(secret, 'base64')
  return bytes.length === 32 ? bytes : null
}
