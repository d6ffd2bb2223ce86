import { AppError } from '@shared/base/app-error'
import type { ChangedEvent } from '@shared/contract/wire'
import { admission, callerOf } from '../api/admission'
import { serveRouter, type ServedRouter } from '../api/serve-router'
import type { Peer } from '../core/context'
import type { MadeFile } from '../core/files'
import type { OpenStudio } from '../core/open-studio'
import { createRunningWork } from '../core/running-work'
import type { KeychainState, StudioControl } from '../core/own-context'
import { keepInKeychain, renewRecoveryCode, setPassphrase } from '../data/change-key-wraps'
import { dataFolderState } from '../data/data-folder'
import { lockDataFolder } from '../data/data-lock'
import { readKeyFile } from '../data/key-file'
import { readMigrations } from '../data/migrations'
import { unlockWithRecoveryCode } from '../data/unlock'
import { findBackupSettings } from '../features/backups'
import { findStudio } from '../features/studio'
import type { JobRunner } from '../jobs/job-runner'
import { watchLoopLag } from '../platform/loop-lag'
import { clientFiles } from '../platform/client-file'
import { renderPdf } from '../platform/pdf'
import { breathe, delay } from '../platform/timer'
import { monotonicNow } from '../platform/clock'
import { createChanges } from './changes'
import { fileStore } from './file-store'
import { openStudio } from './open-studio'
import { settleRestored } from './settle-restored'
import { studioBackups } from './studio-backups'
import { studioJobs } from './studio-jobs'
import { keyAtStart, keyModesOf, keyOfSecret, makeStudio } from './studio-keys'
import type { StudioOptions } from './studio-options'
import { studioParts } from './studio-parts'

/** The core with everything it needs, without a window and without a server. */
export interface Studio extends ServedRouter {
  state(): 'new' | 'locked' | 'open'
  onChanged(listener: (event: ChangedEvent) => void): () => void
  /** A file made for whoever calls, once; null when there is none for them. Throws where nobody is signed in. */
  takeFile(fileId: string, peer: Peer): Promise<MadeFile | null>
  /** After sleep or when the network is back: what fell due meanwhile is done now. */
  resume(): Promise<void>
  /** Runs what is due now; answers how much that was. */
  runDue(): Promise<number>
  /** Moves a training studio's clock, running what falls due on the way in order. */
  advanceTo(instant: number): Promise<number>
  /** The open database, for seeding and tests; null while new or locked. */
  opened(): OpenStudio | null
  stop(): Promise<void>
}

export const composeStudio = async (options: StudioOptions): Promise<Studio> => {
  const lock = lockDataFolder(options.dataFolder)
  try {
    return await compose(options, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

const compose = async (options: StudioOptions, lock: ReturnType<typeof lockDataFolder>): Promise<Studio> => {
  const { dataFolder } = options
  const parts = studioParts(options)
  const { clock, ids, log, passwords } = parts
  const migrations = readMigrations(parts.migrationsFolder)
  const changes = createChanges(parts.newTimer())
  const files = fileStore({ clock, ids })
  let open: { studio: OpenStudio; jobs: JobRunner; isTraining: boolean } | null = null
  let isNew = dataFolderState(dataFolder) === 'new'
  let keychain: KeychainState = (await options.keychain.available()) ? 'ok' : 'unavailable'

  const opened = (): OpenStudio => {
    if (!open) throw new AppError('LOCKED', 'The database is locked; open it with the passphrase first.')
    return open.studio
  }
  const backups = studioBackups({
    lock,
    clock,
    ids,
    log,
    version: options.version,
    migrations,
    key: () => opened().key,
    database: () => opened().path,
    settings: async () => (await findBackupSettings(opened().db)) ?? { backupsKept: 14, backupCopyFolder: null },
  })

  /** The nights of the studio's jobs are those of its zone. */
  const changed = (features: ReadonlySet<string>): void => {
    changes.add(features)
    if (features.has('studio')) void open?.jobs.reschedule().catch(() => log.warn({}, 'the jobs could not be planned anew'))
  }

  const openWith = async (key: Buffer, settle?: (studio: OpenStudio) => Promise<void>): Promise<void> => {
    const studio = await openStudio({
      lock,
      key,
      migrations,
      clock,
      ids,
      log,
      delay,
      monotonicNow,
      changed,
      backUpFirst: () => backups.beforeMigration(key),
      onStatement: parts.onStatement,
    })
    await settle?.(studio)
    const row = await findStudio(studio.db)
    const jobs = studioJobs({
      clock,
      ids,
      log,
      studio,
      timer: parts.newTimer(),
      sender: parts.sender,
      changed,
      nightlyBackup: backups.nightly,
    })
    open = { studio, jobs, isTraining: row ? row.isTraining === 1 : options.demo }
    isNew = false
    if (parts.runsJobs) await jobs.start()
    changes.add(new Set(['system']))
  }
  const close = async (): Promise<void> => {
    const closing = open
    open = null
    await closing?.jobs.stop()
    await closing?.studio.close()
  }

  const advanceTo = async (instant: number): Promise<number> => {
    if (!open || !clock.moveTo) throw new AppError('NOT_FOUND', 'There is nothing here.')
    let done = 0
    for (;;) {
      const next = await open.jobs.nextDueAt()
      if (next === null || next > instant) break
      clock.moveTo(Math.max(next, clock.now()))
      done += await open.jobs.runDue()
    }
    clock.moveTo(instant)
    return done + (await open.jobs.runDue())
  }

  /** Two people who unlock at once open one database. */
  let unlocking: Promise<void> | null = null

  const control: StudioControl = {
    state: () => (open ? 'open' : isNew ? 'new' : 'locked'),
    version: options.version,
    get isTraining() {
      return open?.isTraining ?? options.demo
    },
    get demoSignIns() {
      return open?.isTraining ? (options.training?.signIns ?? []) : []
    },
    keyModes: () => (isNew ? [] : keyModesOf(dataFolder)),
    keychainState: async () => keychain,
    create: async (passphrase) => {
      const made = await makeStudio(lock, options, parts, migrations, passphrase ?? options.passphrase)
      await openWith(made.key)
      return { recoveryCode: made.recoveryCode }
    },
    unlock: async (secret) => {
      const key = await keyOfSecret(dataFolder, secret)
      if (open) return
      unlocking ??= openWith(key).finally(() => {
        unlocking = null
      })
      await unlocking
    },
    isRecoveryCode: async (text) => {
      try {
        await unlockWithRecoveryCode(dataFolder, text)
        return true
      } catch (error) {
        if (error instanceof AppError) return false
        throw error
      }
    },
    setPassphrase: (passphrase) => setPassphrase(dataFolder, opened().key, passphrase, { randomBytes: ids.bytes, argon2: parts.argon2 }),
    renewRecoveryCode: () => renewRecoveryCode(dataFolder, opened().key, { randomBytes: ids.bytes, argon2: parts.argon2 }),
    advanceClock: advanceTo,
    createBackup: backups.create,
    listBackups: async () => backups.list(),
    rehearseBackup: backups.rehearse,
    copyFolderProblem: backups.copyFolderProblem,
    rescheduleJobs: async () => open?.jobs.reschedule(),
    backupFolder: backups.folder,
    restoreHere: async (fileName, recoveryCode) => {
      const { key } = await backups.restore(fileName, { recoveryCode })
      isNew = false
      if (keychain === 'ok') await keepInKeychain(dataFolder, key, options.keychain, { randomBytes: ids.bytes })
      await openWith(key, settleRestored)
    },
    restoreBackup: async (fileName) => {
      const { key } = opened()
      backups.find(fileName)
      await close()
      try {
        const restored = await backups.restore(fileName, { key })
        await openWith(restored.key, settleRestored)
        return { keptAs: restored.keptAs }
      } catch (error) {
        if (!open) await openWith(key)
        throw error
      }
    },
  }

  const served = serveRouter({
    log,
    version: options.version,
    contextFor: admission({
      clock,
      ids,
      log,
      passwords,
      control,
      files,
      renderPdf,
      clientFiles,
      work: createRunningWork(),
      tell: changes.add,
      breathe,
      opened: () => open?.studio ?? null,
      strictRecording: parts.strictRecording,
    }),
  })

  if (!isNew) {
    const { key, keychain: refusal } = await keyAtStart(dataFolder, options)
    keychain = refusal ?? keychain
    if (key) await openWith(key)
    else readKeyFile(dataFolder)
  } else if (options.demo && options.training) {
    const made = await makeStudio(lock, options, parts, migrations, undefined)
    await openWith(made.key)
    await options.training.seed(opened(), { ids, now: clock.now(), passwords })
    changed(new Set(['studio']))
  }
  const stopWatching = parts.runsJobs ? watchLoopLag(log) : () => undefined
  log.info({ state: control.state(), host: options.host, version: options.version }, 'studio started')

  return {
    ...served,
    state: control.state,
    onChanged: changes.listen,
    takeFile: async (fileId, peer) => {
      const caller = await callerOf({ clock, log, opened: () => open?.studio ?? null }, peer.sessionToken)
      if (!caller) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
      return files.take(fileId, caller.staffUserId)
    },
    resume: async () => void (await open?.jobs.runDue()),
    runDue: async () => (await open?.jobs.runDue()) ?? 0,
    advanceTo,
    opened: () => open?.studio ?? null,
    stop: async () => {
      stopWatching()
      await close()
      lock.release()
    },
  }
}
