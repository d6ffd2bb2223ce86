import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '@shared/base/app-error'
import { defaultArgon2 } from '../data/key-wrap'
import { movableClock, systemClock } from '../platform/clock'
import { systemIds } from '../platform/ids'
import { logFile } from '../platform/log-file'
import { systemPasswords } from '../platform/passwords'
import { logOnlySender, noSender } from '../platform/senders'
import { systemTimer } from '../platform/timer'
import type { StudioOptions, StudioParts } from './studio-options'

/** Beside the bundle, or in the source tree. */
const migrationsFolder = (): string => {
  const folder = ['../migrations', '../../migrations', '../../prisma/migrations']
    .map((path) => resolve(import.meta.dirname, path))
    .find(existsSync)
  if (folder === undefined) throw new Error('The migrations are missing from this build.')
  return folder
}

const clockOf = ({ demo, clock }: StudioOptions): StudioParts['clock'] => {
  if (clock !== null && !demo)
    throw new AppError('INVALID', 'Only a training studio has a clock of its own; leave out --clock, or add --demo.')
  if (clock === null) return demo ? movableClock(systemClock.now()) : systemClock
  const startsAt = Date.parse(clock)
  if (Number.isNaN(startsAt)) throw new AppError('INVALID', '--clock is not an instant such as 2027-06-08T07:12:00Z.')
  return movableClock(startsAt)
}

/** The outside world as it is, but for what a test replaces. */
export const studioParts = (options: StudioOptions): StudioParts => {
  const given = options.parts ?? {}
  const clock = given.clock ?? clockOf(options)
  const log = given.log ?? logFile(options.dataFolder)
  return {
    clock,
    log,
    ids: given.ids ?? systemIds(clock),
    passwords: given.passwords ?? systemPasswords(),
    sender: given.sender ?? (options.demo ? logOnlySender(log) : noSender),
    argon2: given.argon2 ?? defaultArgon2,
    newTimer: given.newTimer ?? systemTimer,
    migrationsFolder: given.migrationsFolder ?? migrationsFolder(),
    plainKey: given.plainKey ?? options.demo,
    runsJobs: given.runsJobs ?? true,
    strictRecording: given.strictRecording ?? false,
    onStatement: given.onStatement ?? (() => undefined),
  }
}
