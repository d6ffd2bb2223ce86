import type { Role } from '@shared/contract/builder'
import type { Instant } from '@shared/domain/time/instant'
import type { Db, Tx } from '../data/db'
import type { Files } from './files'
import type { Logger } from './logger'
import type { RenderPdf } from './pdf'

export interface Clock {
  now(): Instant
}

export interface Ids {
  /** A ULID of the context's now. */
  next(): string
  /** Random bytes for tokens and keys. */
  bytes(count: number): Buffer
}

/** Who is calling: always a signed-in staff user. */
export interface Caller {
  staffUserId: string
  role: Role
  /** The trainer this user is, if any. A caller with the role trainer sees only this one's diary and clients. */
  trainerId: string | null
  authSessionId: string
}

/** The connection a call came through. */
export interface Peer {
  host: 'desktop' | 'station'
  /** The desktop window, or a browser or script that showed the station's start token. */
  trusted: boolean
  sessionToken: string | null
  /** Keeps the session token where the page cannot read it; answers false where the caller must keep it (REST). */
  keepSession(token: string | null): boolean
}

/** A day of the studio's zone whose derived figures go stale, for one trainer. */
export interface StaleDay {
  onDate: string
  trainerId: string
}

/** One change of one record, as audited. `subjectId` is the person whose data the personal fields are. */
export interface Change {
  entity: string
  /** Several where the same was done to each of them at once. */
  id: string | readonly string[]
  change: string
  before?: object | null
  after?: object | null
  subjectId?: string
  personalFields?: readonly string[]
  staleDays?: readonly StaleDay[]
  /** Features of the contract whose queries other screens must ask again. */
  features: readonly string[]
}

export interface Message {
  kind: string
  channel: 'email' | 'sms' | 'push'
  recipient: string
  subject?: string
  message: string
  clientId?: string
  bookingId?: string
  dedupeKey: string
  dueAt?: Instant
  notAfter?: Instant
}

/** What every use-case may know. */
export interface BaseContext {
  clock: Clock
  ids: Ids
  log: Logger
  /** Reads: the read-only handle in a query, the transaction in a command. */
  db: Db
}

export interface QueryContext extends BaseContext {
  caller: Caller
}

/** A query that answers a file. */
export interface DocumentContext extends QueryContext {
  files: Files
  renderPdf: RenderPdf
}

export interface WriteContext extends BaseContext {
  tx: Tx
  /** Null where the app itself acts: a job, first-run set-up. */
  actorId: string | null
  /** The one seam for after-effects: audit, stale days, events. */
  record(change: Change): Promise<void>
  /** Puts a message into the outbox in this transaction; a second one with the same key is not written. */
  enqueue(message: Message): Promise<void>
}

export interface CommandContext extends WriteContext {
  caller: Caller
}
