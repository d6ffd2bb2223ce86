import { AppError } from '@shared/base/app-error'
import type { ProcedureMeta } from '@shared/contract/builder'
import type { ClientFiles } from '../core/client-files'
import type { Caller, Clock, CommandContext, Ids, Peer } from '../core/context'
import type { Files } from '../core/files'
import type { Logger } from '../core/logger'
import type { OpenStudio } from '../core/open-studio'
import type { OwnContext, Passwords, StudioControl } from '../core/own-context'
import type { RenderPdf } from '../core/pdf'
import type { Admitted, RequestContext } from '../core/request-context'
import type { RunningWork } from '../core/running-work'
import { findSessionCaller, sessionLifeMs, touchAuthSession } from '../features/staff'
import { assertRecorded, runRepeatable, runRepeatableOwn, type UnderWay } from './run-command'

export interface AdmissionPorts {
  clock: Clock
  ids: Ids
  log: Logger
  passwords: Passwords
  control: StudioControl
  files: Files
  renderPdf: RenderPdf
  clientFiles: ClientFiles
  work: RunningWork
  /** Tells every screen that these features changed. */
  tell(features: ReadonlySet<string>): void
  breathe(): Promise<void>
  /** The open studio; null while new or locked. */
  opened(): OpenStudio | null
  /** In tests: commands that write without recording fail. */
  strictRecording: boolean
}

/** A session in use is written down as used at most this often. */
const touchAfterMs = 5 * 60_000

const lockedError = (state: 'new' | 'locked'): AppError =>
  state === 'new'
    ? new AppError('LOCKED', 'This studio has not been set up yet; do that first.')
    : new AppError('LOCKED', 'The database is locked; open it with the passphrase first.')

type SessionPorts = Pick<AdmissionPorts, 'clock' | 'log' | 'opened'>

/** The session of this token; null for nobody's, and while the database is closed. */
const sessionOf = async (ports: SessionPorts, token: string | null) => {
  const studio = ports.opened()
  if (!studio || token === null) return null
  const now = ports.clock.now()
  const session = await findSessionCaller(studio.db, studio.fingerprint(token), now)
  if (!session) return null
  if (now - session.lastUsedAt > touchAfterMs) {
    studio
      .transaction(null, ({ tx }) => touchAuthSession(tx, session.authSessionId, now, now + sessionLifeMs))
      .catch((error: unknown) =>
        ports.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a session could not be prolonged'),
      )
  }
  return session
}

const asCaller = ({ staffUserId, role, trainerId, authSessionId }: Caller): Caller => ({ staffUserId, role, trainerId, authSessionId })

const deskLocked = (): AppError => new AppError('DESK_LOCKED', 'This desk is locked; unlock it with a PIN, or sign in with a password.')

/** Who this session token is of; null for nobody. Refuses where the desk is locked. */
export const callerOf = async (ports: SessionPorts, token: string | null): Promise<Caller | null> => {
  const session = await sessionOf(ports, token)
  if (session && session.lockedAt !== null) throw deskLocked()
  return session ? asCaller(session) : null
}

/** Refuses unless the procedure's declared access lets this caller in. There is no default. */
const assertAccess = (meta: ProcedureMeta | undefined, peer: Peer, caller: Caller | null): ProcedureMeta => {
  const access = meta?.access
  if (!meta || access === undefined) throw new AppError('FORBIDDEN', 'This call declares no access.')
  if (access === 'anyone') return meta
  if (access === 'trusted') {
    if (!peer.trusted && caller === null)
      throw new AppError('UNAUTHENTICATED', 'Open the station by the address it printed at its start, or send its start token.')
    return meta
  }
  if (caller === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  if (!access.includes(caller.role)) throw new AppError('FORBIDDEN', 'This sign-in may not do that; ask the owner or a manager.')
  return meta
}

const never = (what: string): never => {
  throw new Error(`this procedure is not ${what} by its contract`)
}

const doors = (
  ports: AdmissionPorts,
  meta: ProcedureMeta,
  path: readonly string[],
  peer: Peer,
  caller: Caller | null,
  commandId: string | null,
  repeated: UnderWay,
): Admitted => {
  const { clock, ids, log, passwords, control, files, renderPdf } = ports
  const studio = (): OpenStudio => {
    const opened = ports.opened()
    if (!opened) throw lockedError(control.state() === 'new' ? 'new' : 'locked')
    return opened
  }
  const signedIn = (): Caller => caller ?? never('for signed-in callers')
  const own: OwnContext = {
    caller,
    clock,
    ids,
    log,
    peer,
    passwords,
    control,
    files,
    renderPdf,
    fingerprint: (text) => studio().fingerprint(text),
    db: () => studio().db,
    transaction: (body, actorId, limits) => studio().transaction(actorId ?? caller?.staffUserId ?? null, body, limits),
    clientFiles: ports.clientFiles,
    work: ports.work,
    tell: (features) => ports.tell(new Set(features)),
    breathe: ports.breathe,
  }
  return {
    asQuery: () =>
      meta.kind === 'query' && meta.transaction === undefined
        ? { clock, ids, log, files, renderPdf, db: studio().db, caller: signedIn() }
        : never('a query'),
    inCommand: <Output>(input: unknown, useCase: (context: CommandContext) => Promise<Output>) => {
      if (meta.kind !== 'command' || meta.transaction === 'own') return never('a command')
      const command = { commandId: meta.secretReply ? null : commandId, procedure: path.join('.'), caller: signedIn() }
      return studio().transaction(command.caller.staffUserId, (context, recorded) => {
        const run = () => runRepeatable(context, command, input, useCase)
        return ports.strictRecording ? assertRecorded(context, recorded, run) : run()
      })
    },
    inOwn: <Output>(input: unknown, useCase: (context: OwnContext) => Promise<Output>) => {
      if (meta.transaction !== 'own') return never('one with transactions of its own')
      if (!meta.keepsReply) return useCase(own)
      const command = { commandId, procedure: path.join('.'), caller: signedIn() }
      return runRepeatableOwn(own, command, input, repeated, () => useCase(own))
    },
  }
}

/** Admission for one call: who is calling, whether they may, and which doors open. */
export const admission =
  (ports: AdmissionPorts, repeated: UnderWay = new Map()) =>
  (peer: Peer, commandId: string | null): RequestContext => ({
    admit: async (meta, path) => {
      if (meta?.trainingOnly && !ports.control.isTraining) throw new AppError('NOT_FOUND', 'There is nothing here.')
      const state = ports.control.state()
      if (state !== 'open' && meta?.access !== undefined && !meta.whileLocked) throw lockedError(state)
      const session = await sessionOf(ports, peer.sessionToken)
      const caller = session && asCaller(session)
      if (session && session.lockedAt !== null && meta?.access !== 'anyone' && !meta?.atLockedDesk) throw deskLocked()
      return doors(ports, assertAccess(meta, peer, caller), path, peer, caller, commandId, repeated)
    },
  })
