import type { Keychain } from '../platform/keychain'
import { keyCheckOf, type KeyFile } from './key-file'
import { keychainWrap } from './keychain-wrap'
import { defaultArgon2, sealKeyWithText, type Argon2Parameters } from './key-wrap'
import { newRecoveryCode } from './recovery-code'

/** How the key opens every day; the recovery code opens it always. */
export type KeyProtection = { by: 'keychain'; keychain: Keychain } | { by: 'passphrase'; passphrase: string } | { by: 'training' }

export interface KeyMaking {
  randomBytes(count: number): Uint8Array
  argon2?: Argon2Parameters
}

/** A new database key, wrapped. The recovery code is known only to the caller, to be shown once. */
export async function newKeyFile(
  installId: string,
  protection: KeyProtection,
  { randomBytes, argon2 = defaultArgon2 }: KeyMaking,
): Promise<{ key: Buffer; recoveryCode: string; keyFile: KeyFile }> {
  const key = Buffer.from(randomBytes(32))
  const recoveryCode = newRecoveryCode(randomBytes)
  const wraps: KeyFile['wraps'] = { recovery: await sealKeyWithText(key, recoveryCode, 'recovery', randomBytes, argon2) }
  if (protection.by === 'keychain') wraps.keychain = await keychainWrap(protection.keychain, installId, key, randomBytes)
  if (protection.by === 'passphrase')
    wraps.passphrase = await sealKeyWithText(key, protection.passphrase, 'passphrase', randomBytes, argon2)
  if (protection.by === 'training') wraps.plain = key.toString('hex')
  return { key, recoveryCode, keyFile: { version: 1, installId, keyCheck: keyCheckOf(key), wraps } }
}
