import { AppError } from '@shared/base/app-error'
import { fromIso, toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import { assertOwnPassword } from '../staff'
import { findStudio } from '../studio'

/** What a screen needs before anybody has signed in; says nothing about people. */
export const systemState = async (context: OwnContext) => {
  const { control, clock } = context
  const state = control.state()
  const studio = state === 'open' ? await findStudio(context.db()) : undefined
  return {
    state: state === 'open' && !studio ? ('new' as const) : state,
    studioName: studio?.name ?? null,
    isTraining: control.isTraining,
    keyModes: control.keyModes(),
    keychain: await control.keychainState(),
    version: control.version,
    now: toIso(clock.now()),
    timeZone: studio?.timeZone ?? null,
    demoSignIns: [...control.demoSignIns],
  }
}

interface Secret {
  passphrase?: string | undefined
  recoveryCode?: string | undefined
}

export const unlockStudio = async ({ control }: OwnContext, secret: Secret) => {
  if (!secret.passphrase && !secret.recoveryCode)
    throw new AppError('INVALID', 'Type the passphrase or the recovery code.', { field: 'passphrase' })
  if (control.state() === 'locked') await control.unlock(secret)
  return { state: control.state() }
}

export const advanceClock = async ({ control, clock }: OwnContext, { advanceTo }: { advanceTo: string }) => {
  const to = fromIso(advanceTo)
  if (to < clock.now())
    throw new AppError('BAD_RANGE', 'The clock of a training studio moves forward only; choose a later time.', { field: 'advanceTo' })
  const jobsRun = await control.advanceClock(to)
  return { now: toIso(clock.now()), jobsRun }
}

export const changePassphrase = async (context: OwnContext, { password, passphrase }: { password: string; passphrase: string }) => {
  const id = await assertOwnPassword(context, password, 'password')
  await context.control.setPassphrase(passphrase)
  await context.transaction(({ record }) => record({ entity: 'staff_user', id, change: 'passphrase_set', features: ['system'] }))
  return { changedAt: toIso(context.clock.now()) }
}

export const replaceRecoveryCode = async (context: OwnContext, { password }: { password: string }) => {
  const id = await assertOwnPassword(context, password, 'password')
  const recoveryCode = await context.control.renewRecoveryCode()
  await context.transaction(({ record }) => record({ entity: 'staff_user', id, change: 'recovery_code_renewed', features: ['system'] }))
  return { recoveryCode }
}

const assertNew = ({ control }: OwnContext): void => {
  if (control.state() !== 'new') throw new AppError('ALREADY_SET_UP', 'This computer already holds a studio; restore a backup in Settings.')
}

/** A backup copied into the data folder of a new computer can be opened there. */
export const restorableBackups = async (context: OwnContext) => {
  assertNew(context)
  const items = (await context.control.listBackups()).map(({ fileName, createdAt, sizeBytes }) => ({
    fileName,
    createdAt: toIso(createdAt),
    sizeBytes,
  }))
  return { folder: context.control.backupFolder, items }
}

export const restoreHere = async (context: OwnContext, { fileName, recoveryCode }: { fileName: string; recoveryCode: string }) => {
  assertNew(context)
  await context.control.restoreHere(fileName, recoveryCode)
  return { state: context.control.state() }
}
