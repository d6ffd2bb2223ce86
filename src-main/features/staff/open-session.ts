import { hourMs, toIso } from '@shared/domain/time/instant'
import type { WriteContext } from '../../core/context'
import type { OwnContext } from '../../core/own-context'
import { deleteAuthSession, deleteExpiredSessions, insertAuthSession } from './auth-sessions.repository'
import { staffRecord } from './staff-record'
import type { StaffRow } from './staff.repository'

/** Since the last call; every use within it moves it on. */
export const sessionLifeMs = 12 * hourMs

/** Ends the session it is asked from and begins one of this user, in the caller's transaction. Answers false where that one had ended already. */
export const replaceSession = async (
  { tx, ids, clock }: WriteContext,
  session: { staffUserId: string; tokenHash: string; inPlaceOf: string | null },
): Promise<boolean> => {
  const { staffUserId, tokenHash, inPlaceOf } = session
  await deleteExpiredSessions(tx, clock.now())
  const hadEnded = inPlaceOf !== null && (await deleteAuthSession(tx, inPlaceOf)) === 0
  await insertAuthSession(tx, { id: ids.next(), staffUserId, tokenHash, createdAt: clock.now(), expiresAt: clock.now() + sessionLifeMs })
  return !hadEnded
}

/** Hands the token to where it is kept; it is known to the caller alone, here only its keyed hash. */
export const sessionAnswer = ({ clock, peer }: OwnContext, user: StaffRow, token: string) => {
  const isKept = peer.keepSession(token)
  return { user: staffRecord(user), token: isKept ? null : token, expiresAt: toIso(clock.now() + sessionLifeMs) }
}

export const newToken = ({ ids }: Pick<OwnContext, 'ids'>): string => ids.bytes(32).toString('base64url')
