import { AppError } from '@shared/base/app-error'
import type { Keychain } from '../platform/keychain'
import { keychainRefused } from '../platform/keychain-refused'
import { keyCheckOf, readKeyFile, type KeyFile } from './key-file'
import { readWrappingKey } from './keychain-wrap'
import { unsealKey, unsealKeyWithText } from './key-wrap'
import { readRecoveryCode } from './recovery-code'

/** The database key from the system keychain. A keychain that is locked is never taken for one without our entry. */
export async function unlockWithKeychain(folder: string, keychain: Keychain): Promise<Buffer> {
  const keyFile = readKeyFile(folder)
  const found = await keychain.read(keyFile.installId)
  if (found.state === 'locked' || found.state === 'unavailable') throw keychainRefused(found.state)
  const wrappingKey = found.state === 'ok' ? readWrappingKey(found.secret) : null
  const key = wrappingKey && keyFile.wraps.keychain ? unsealKey(keyFile.wraps.keychain, wrappingKey, 'keychain') : null
  if (!key) {
    throw new AppError('KEYCHAIN_ENTRY_MISSING', 'The system keychain has no key for this studio; use the passphrase or the recovery code.')
  }
  return checked(key, keyFile)
}

export async function unlockWithPassphrase(folder: string, passphrase: string): Promise<Buffer> {
  const keyFile = readKeyFile(folder)
  const key = keyFile.wraps.passphrase ? await unsealKeyWithText(keyFile.wraps.passphrase, passphrase, 'passphrase') : null
  if (!key) throw new AppError('CODE_WRONG', 'This passphrase does not open the studio.', { field: 'passphrase' })
  return checked(key, keyFile)
}

export async function unlockWithRecoveryCode(folder: string, typedCode: string): Promise<Buffer> {
  const keyFile = readKeyFile(folder)
  return checked(await keyOfRecoveryWrap(keyFile.wraps.recovery, typedCode), keyFile)
}

/** The key of a training studio, which is not protected; null for any other studio. */
export function unlockTraining(folder: string): Buffer | null {
  const keyFile = readKeyFile(folder)
  return keyFile.wraps.plain === undefined ? null : checked(Buffer.from(keyFile.wraps.plain, 'hex'), keyFile)
}

/** Also for the wrap that a backup carries. */
export async function keyOfRecoveryWrap(wrap: KeyFile['wraps']['recovery'], typedCode: string): Promise<Buffer> {
  const key = await unsealKeyWithText(wrap, readRecoveryCode(typedCode), 'recovery')
  if (!key)
    throw new AppError('CODE_WRONG', 'This recovery code belongs to another studio or was replaced by a newer one.', {
      field: 'recoveryCode',
    })
  return key
}

function checked(key: Buffer, keyFile: KeyFile): Buffer {
  if (keyCheckOf(key) !== keyFile.keyCheck) {
    throw new AppError('KEY_FILE_DAMAGED', 'The file key.json in the data folder is damaged; restore a backup with the recovery code.')
  }
  return key
}
