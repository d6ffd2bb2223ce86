import type { ClientFiles } from './client-files'
import type { Caller, Clock, Ids, Peer, WriteContext } from './context'
import type { Files } from './files'
import type { Logger } from './logger'
import type { RenderPdf } from './pdf'
import type { RunningWork } from './running-work'
import type { Db } from '../data/db'

/** argon2id, off the transaction. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** `hash` null: an unknown user; takes as long as a known one and answers false. */
  verify(hash: string | null, password: string): Promise<boolean>
}

export interface BackupFile {
  fileName: string
  createdAt: number
  sizeBytes: number
  rehearsedAt: number | null
  isSound: boolean | null
  rehearsal: string | null
}

export type KeychainState = 'ok' | 'locked' | 'unavailable' | 'missing'

/** What a use-case may ask of the composition root about the database as a whole. */
export interface StudioControl {
  state(): 'new' | 'locked' | 'open'
  version: string
  isTraining: boolean
  demoSignIns: readonly { role: string; name: string; email: string; password: string; pin: string }[]
  keyModes(): ('keychain' | 'passphrase' | 'recovery' | 'training')[]
  keychainState(): Promise<KeychainState>
  /** Makes the database with a new key; answers the recovery code, shown once. The passphrase is needed where there is no keychain. */
  create(passphrase: string | null): Promise<{ recoveryCode: string }>
  unlock(secret: { passphrase?: string | undefined; recoveryCode?: string | undefined }): Promise<void>
  isRecoveryCode(text: string): Promise<boolean>
  setPassphrase(passphrase: string): Promise<void>
  renewRecoveryCode(): Promise<string>
  advanceClock(to: number): Promise<number>
  createBackup(): Promise<BackupFile>
  listBackups(): Promise<BackupFile[]>
  rehearseBackup(fileName: string): Promise<BackupFile>
  /** Why copies of backups cannot be written there, in a sentence; null where they can. */
  copyFolderProblem(folder: string): string | null
  /** Jobs follow settings; after a change of those they are planned anew. */
  rescheduleJobs(): Promise<void>
  /** Where backups are looked for. */
  backupFolder: string
  /** On a computer without a studio: opens a backup by its recovery code. */
  restoreHere(fileName: string, recoveryCode: string): Promise<void>
  restoreBackup(fileName: string): Promise<{ keptAs: string | null }>
}

/** For procedures that declare `transaction: 'own'`. */
export interface OwnContext {
  caller: Caller | null
  clock: Clock
  ids: Ids
  log: Logger
  peer: Peer
  passwords: Passwords
  control: StudioControl
  files: Files
  renderPdf: RenderPdf
  /** A keyed hash for things that must be found again but not read: tokens, names tried at sign-in. */
  fingerprint(text: string): string
  /** Reads outside a transaction; throws LOCKED while there is no open database. */
  db(): Db
  /** The caller acts, unless somebody else has just proved who they are. `timeoutMs`: for one that moves thousands of rows; others stop after 5 s. */
  transaction<Output>(body: (context: WriteContext) => Promise<Output>, actorId?: string, limits?: { timeoutMs: number }): Promise<Output>
  clientFiles: ClientFiles
  work: RunningWork
  /** Tells screens to ask again although nothing was recorded: how far long work is. */
  tell(features: readonly string[]): void
  /** Lets everything else that waits have its turn; between two slices of long work. */
  breathe(): Promise<void>
}
