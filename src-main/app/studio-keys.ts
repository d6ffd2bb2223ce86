import { AppError } from '@shared/base/app-error'
import type { AppErrorCode } from '@shared/base/error-codes'
import type { KeychainState } from '../core/own-context'
import { createStudio } from '../data/create-studio'
import type { DataLock } from '../data/data-lock'
import { keyModes, readKeyFile, type KeyMode } from '../data/key-file'
import type { Migration } from '../data/migrations'
import type { KeyProtection } from '../data/new-key-file'
import { unlockTraining, unlockWithKeychain, unlockWithPassphrase, unlockWithRecoveryCode } from '../data/unlock'
import type { StudioOptions, StudioParts } from './studio-options'

/** What stands between a wish to open and a locked screen: these refusals leave a studio locked, all others stop the start. */
const lockedBy = new Set(['KEYCHAIN_LOCKED', 'KEYCHAIN_UNAVAILABLE', 'KEYCHAIN_ENTRY_MISSING', 'CODE_WRONG'])

const keychainStates: Partial<Record<AppErrorCode, KeychainState>> = {
  KEYCHAIN_LOCKED: 'locked',
  KEYCHAIN_UNAVAILABLE: 'unavailable',
  KEYCHAIN_ENTRY_MISSING: 'missing',
}

interface KeyAtStart {
  /** Null: somebody must unlock. */
  key: Buffer | null
  /** What the keychain said, where it was asked and gave no key. */
  keychain?: KeychainState
}

/** The key without asking anybody: a training studio's, the keychain's, or by the passphrase given at the start. */
export const keyAtStart = async (folder: string, { keychain, passphrase }: StudioOptions): Promise<KeyAtStart> => {
  const plain = unlockTraining(folder)
  if (plain) return { key: plain }
  let refusal: KeychainState | undefined
  try {
    if (keyModes(readKeyFile(folder)).includes('keychain')) return { key: await unlockWithKeychain(folder, keychain) }
  } catch (error) {
    if (!(error instanceof AppError && lockedBy.has(error.code))) throw error
    refusal = keychainStates[error.code]
  }
  const key = passphrase === undefined ? null : await unlockWithPassphrase(folder, passphrase)
  return { key, ...(refusal === undefined ? {} : { keychain: refusal }) }
}

export const keyOfSecret = (
  folder: string,
  secret: { passphrase?: string | undefined; recoveryCode?: string | undefined },
): Promise<Buffer> =>
  secret.recoveryCode ? unlockWithRecoveryCode(folder, secret.recoveryCode) : unlockWithPassphrase(folder, secret.passphrase ?? '')

const protectionOf = async ({ keychain }: StudioOptions, parts: StudioParts, passphrase: string | undefined): Promise<KeyProtection> => {
  if (parts.plainKey) return { by: 'training' }
  if (passphrase !== undefined) return { by: 'passphrase', passphrase }
  if (await keychain.available()) return { by: 'keychain', keychain }
  throw new AppError('INVALID', 'This computer has no keychain for the database key; choose a passphrase of at least 12 characters.', {
    field: 'passphrase',
  })
}

/** A new studio's key and empty database. */
export const makeStudio = async (
  lock: DataLock,
  options: StudioOptions,
  parts: StudioParts,
  migrations: readonly Migration[],
  passphrase: string | undefined,
) =>
  createStudio(lock, {
    installId: parts.ids.next(),
    protection: await protectionOf(options, parts, passphrase),
    migrations,
    now: new Date(parts.clock.now()),
    randomBytes: parts.ids.bytes,
    argon2: parts.argon2,
  })

export const keyModesOf = (folder: string): KeyMode[] => keyModes(readKeyFile(folder))
