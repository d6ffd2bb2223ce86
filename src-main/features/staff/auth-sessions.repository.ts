import type { Role } from '@shared/contract/builder'
import type { Db, Tx } from '../../data/db'

interface SessionCaller {
  authSessionId: string
  staffUserId: string
  role: Role
  trainerId: string | null
  lastUsedAt: number
  /** The desk this session is at is locked since then. */
  lockedAt: number | null
}

/** The living session with this token, of somebody who still works here. */
export const findSessionCaller = (db: Db, tokenHash: string, now: number) =>
  db.get<SessionCaller>(
    `SELECT a.id AS authSessionId, u.id AS staffUserId, u.role, t.id AS trainerId, a.lastUsedAt, a.lockedAt
       FROM auth_session a JOIN staff_user u ON u.id = a.staffUserId LEFT JOIN trainer t ON t.staffUserId = u.id
      WHERE a.tokenHash = ? AND a.expiresAt > ? AND u.archivedAt IS NULL`,
    [tokenHash, now],
  )

interface NewAuthSession {
  id: string
  staffUserId: string
  tokenHash: string
  createdAt: number
  expiresAt: number
}

export const insertAuthSession = (tx: Tx, row: NewAuthSession) =>
  tx.authSession.create({
    data: { ...row, createdAt: new Date(row.createdAt), lastUsedAt: new Date(row.createdAt), expiresAt: new Date(row.expiresAt) },
    select: { id: true },
  })

export const touchAuthSession = (tx: Tx, id: string, now: number, expiresAt: number) =>
  tx.authSession.updateMany({ where: { id }, data: { lastUsedAt: new Date(now), expiresAt: new Date(expiresAt) } })

export const lockAuthSession = (tx: Tx, id: string, at: number) =>
  tx.authSession.updateMany({ where: { id }, data: { lockedAt: new Date(at) } })

export const isSessionLocked = async (db: Db, id: string): Promise<boolean> =>
  (await db.get<{ id: string }>('SELECT id FROM auth_session WHERE id = ? AND lockedAt IS NOT NULL', [id])) !== undefined

export const hasAuthSession = async (db: Db, id: string): Promise<boolean> =>
  (await db.get<{ id: string }>('SELECT id FROM auth_session WHERE id = ?', [id])) !== undefined

/** Answers how many there were: none where it ended meanwhile. */
export const deleteAuthSession = async (tx: Tx, id: string): Promise<number> => (await tx.authSession.deleteMany({ where: { id } })).count

/** Ends a user's sessions, but one where it is given. */
export const deleteSessionsOf = (tx: Tx, staffUserId: string, exceptId: string | null) =>
  tx.authSession.deleteMany({ where: { staffUserId, ...(exceptId === null ? {} : { id: { not: exceptId } }) } })

/** Everybody signs in again. */
export const deleteAllSessions = (tx: Tx) => tx.authSession.deleteMany()

export const deleteExpiredSessions = (tx: Tx, now: number) => tx.authSession.deleteMany({ where: { expiresAt: { lte: new Date(now) } } })

export const findAttempt = (db: Db, key: string) =>
  db.get<{ failures: number; lastAt: number; pausedUntil: number | null }>(
    'SELECT failures, lastAt, pausedUntil FROM sign_in_attempt WHERE key = ?',
    [key],
  )

export const saveAttempt = (tx: Tx, key: string, attempt: { failures: number; lastAt: number; pausedUntil: number | null }) => {
  const data = {
    failures: attempt.failures,
    lastAt: new Date(attempt.lastAt),
    pausedUntil: attempt.pausedUntil === null ? null : new Date(attempt.pausedUntil),
  }
  return tx.signInAttempt.upsert({ where: { key }, create: { key, ...data }, update: data, select: { key: true } })
}

export const forgetAttempt = (tx: Tx, key: string) => tx.signInAttempt.deleteMany({ where: { key } })

interface NewReset {
  id: string
  staffUserId: string
  codeHash: string
  createdById: string
  createdAt: number
  expiresAt: number
}

export const insertReset = (tx: Tx, row: NewReset) =>
  tx.passwordReset.create({
    data: { ...row, createdAt: new Date(row.createdAt), expiresAt: new Date(row.expiresAt) },
    select: { id: true },
  })

export const findReset = (db: Db, staffUserId: string, codeHash: string, now: number) =>
  db.get<{ id: string }>('SELECT id FROM password_reset WHERE staffUserId = ? AND codeHash = ? AND usedAt IS NULL AND expiresAt > ?', [
    staffUserId,
    codeHash,
    now,
  ])

/** A used code ends every other code of this user too. */
export const useResets = (tx: Tx, staffUserId: string, now: number) =>
  tx.passwordReset.updateMany({ where: { staffUserId, usedAt: null }, data: { usedAt: new Date(now) } })

/** Tries of long ago, of those that failed fewer than so many times. */
export const deleteAttemptsBefore = (tx: Tx, before: number, fewerFailuresThan: number) =>
  tx.signInAttempt.deleteMany({ where: { lastAt: { lt: new Date(before) }, failures: { lt: fewerFailuresThan } } })
