import { AppError } from '@shared/base/app-error'
import type { KeychainRefusal } from './keychain'

export function keychainRefused(state: KeychainRefusal): AppError {
  return state === 'locked'
    ? new AppError('KEYCHAIN_LOCKED', 'The system keychain is locked; unlock it and try again.')
    : new AppError(
        'KEYCHAIN_UNAVAILABLE',
        'This computer has no system keychain that TrainerHub can use; use the passphrase or the recovery code.',
      )
}
