import type { Keychain } from '../platform/keychain'
import type { KeyMaking } from './new-key-file'
import { readKeyFileOf, writeKeyFile, type KeyFile } from './key-file'
import { keychainWrap } from './keychain-wrap'
import { defaultArgon2, sealKeyWithText } from './key-wrap'
import { newRecoveryCode } from './recovery-code'

/** Sets or replaces the passphrase that opens the studio. */
export async function setPassphrase(
  folder: string,
  key: Uint8Array,
  passphrase: string,
  { randomBytes, argon2 = defaultArgon2 }: KeyMaking,
): Promise<void> {
  const wrap = await sealKeyWithText(key, passphrase, 'passphrase', randomBytes, argon2)
  replaceWrap(folder, key, { passphrase: wrap })
}

/** Replaces the recovery code; the old one opens only backups made before. The new one is to be shown once. */
export async function renewRecoveryCode(
  folder: string,
  key: Uint8Array,
  { randomBytes, argon2 = defaultArgon2 }: KeyMaking,
): Promise<string> {
  const recoveryCode = newRecoveryCode(randomBytes)
  replaceWrap(folder, key, { recovery: await sealKeyWithText(key, recoveryCode, 'recovery', randomBytes, argon2) })
  return recoveryCode
}

/** Lets the system keychain open the studio from now on, for instance after a restore on another computer. */
export async function keepInKeychain(folder: string, key: Uint8Array, keychain: Keychain, { randomBytes }: KeyMaking): Promise<void> {
  const { installId } = readKeyFileOf(folder, key)
  replaceWrap(folder, key, { keychain: await keychainWrap(keychain, installId, key, randomBytes) })
}

/** Reads the file again after the slow part, so that two changes at once don't undo each other. */
function replaceWrap(folder: string, key: Uint8Array, wrap: Partial<KeyFile['wraps']>): void {
  const keyFile = readKeyFileOf(folder, key)
  writeKeyFile(folder, { ...keyFile, wraps: { ...keyFile.wraps, ...wrap } })
}
