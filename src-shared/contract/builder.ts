import { oc, type HTTPMethod, type HTTPPath } from '@orpc/contract'
import * as z from 'zod'
import { errorStatus, type AppErrorCode } from '../base/error-codes'

export const roles = ['owner', 'manager', 'trainer', 'front_desk'] as const
export type Role = (typeof roles)[number]

/**
 * Who may call. `anyone`: no token at all. `trusted`: the desktop window, or a browser or script that showed the station's start token.
 * A list of roles: a signed-in staff user with one of them. There is no default: a procedure without access is refused.
 */
export type Access = 'anyone' | 'trusted' | readonly Role[]

export interface ProcedureMeta {
  /** A query takes no lock and reads; a command runs in the write queue in one transaction. */
  kind: 'query' | 'command'
  access: Access
  /** The visible opt-out: the command opens its own transactions because it hashes, reads files or talks to a worker in between. */
  transaction?: 'own'
  /** Answers before set-up and while the database is locked. */
  whileLocked?: true
  /** Answers to a session whose desk is locked. */
  atLockedDesk?: true
  /** Exists only in a training studio; 404 elsewhere. */
  trainingOnly?: true
  /** The reply holds a secret and is never stored for replay. */
  secretReply?: true
  /** Of a command with transactions of its own: its reply is stored for replay, as those of all others are. */
  keepsReply?: true
}

interface ProcedureSpec extends Omit<ProcedureMeta, 'kind'> {
  method: HTTPMethod
  path: HTTPPath
  summary: string
  errors?: readonly AppErrorCode[]
}

/** `field` names the input at fault; `data` holds facts to act on. */
const errorData = z.object({ field: z.string().optional(), data: z.unknown().optional() })

/** Whether a command sent again with its idempotency key is answered as before. */
const keepsReplies = ({ secretReply, transaction, keepsReply }: ProcedureMeta): boolean =>
  !secretReply && (transaction === undefined || keepsReply === true)

const keyPassedOver = 'An `Idempotency-Key` is passed over here: the same call again is another one.'

const procedure = (kind: ProcedureMeta['kind'], spec: ProcedureSpec) => {
  const { method, path, summary, errors = [], ...meta } = spec
  const area = path.split('/')[1] ?? 'studio'
  const description = kind === 'command' && !keepsReplies({ kind, ...meta }) ? keyPassedOver : undefined
  return oc
    .$meta<ProcedureMeta>({ kind, ...meta })
    .route({ method, path, summary, tags: [area], ...(description === undefined ? {} : { description }) })
    .errors(Object.fromEntries(errors.map((code) => [code, { status: errorStatus[code], data: errorData }])))
}

export const query = (spec: ProcedureSpec) => procedure('query', spec)
export const command = (spec: ProcedureSpec) => procedure('command', spec)

export const everyone = [...roles] as const
export const office = ['owner', 'manager'] as const
export const desk = ['owner', 'manager', 'front_desk'] as const
export const ownerOnly = ['owner'] as const
