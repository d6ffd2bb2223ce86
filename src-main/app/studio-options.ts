import type { Clock, Ids } from '../core/context'
import type { Logger } from '../core/logger'
import type { OpenStudio } from '../core/open-studio'
import type { Passwords } from '../core/own-context'
import type { Sender } from '../core/sender'
import type { Argon2Parameters } from '../data/key-wrap'
import type { Keychain } from '../platform/keychain'
import type { Timer } from '../platform/timer'

export interface DemoSignIn {
  role: string
  name: string
  email: string
  password: string
  /** For taking over the desk. */
  pin: string
}

/** Fills a new training studio with made-up data around a day. */
export interface TrainingData {
  signIns: readonly DemoSignIn[]
  seed(studio: OpenStudio, parts: { ids: Ids; now: number; passwords: Passwords }): Promise<void>
}

/** What tests replace of the outside world. */
export interface StudioParts {
  clock: Clock & { moveTo?(instant: number): void }
  ids: Ids
  log: Logger
  passwords: Passwords
  sender: Sender
  /** Cost of wrapping the key. */
  argon2: Argon2Parameters
  newTimer(): Timer
  migrationsFolder: string
  /** The key lies open in its folder: training studios and tests. */
  plainKey: boolean
  /** Runs what falls due by itself; tests run it by hand. */
  runsJobs: boolean
  strictRecording: boolean
  onStatement(sql: string): void
}

export interface StudioOptions {
  host: 'desktop' | 'station'
  dataFolder: string
  keychain: Keychain
  version: string
  /** Makes and opens a training studio. */
  demo: boolean
  training?: TrainingData
  /** ISO instant a training studio's clock starts at. */
  clock: string | null
  passphrase?: string
  parts?: Partial<StudioParts>
}
