import { AppError } from '@shared/base/app-error'
import { lotProblem, moveProblem, type LotProblem } from '@shared/domain/credits/lot-problem'
import type { Day } from '@shared/domain/time/zone'
import type { WriteContext } from '../../core/context'
import { brokenConstraint, type Db } from '../../core/database'
import { findHeldCredit, insertCreditEntry, type HeldCredit } from './credit-entries.repository'
import { getLot, lotRecord, todayOf } from './lot-record'
import { lotProblemSentence } from './lot-sentences'
import type { LotRow } from './lots.repository'
import { recordLot } from './record-lot'

/** A session a credit is to pay for. */
export interface CreditedSession {
  clientPackageId: string
  bookingId: string
  clientId: string
  sessionTypeId: string
  sessionTypeName: string
  trainerId: string
  /** Its day in the studio’s zone. */
  onDate: Day
}

interface Around {
  today: Day
  sessionTypeName: string
  onDate: Day
}

const refuse = (lot: LotRow, problem: LotProblem | null, around: Around, field = 'payWith'): void => {
  if (problem !== null)
    throw new AppError('NO_CREDITS', lotProblemSentence(lot, problem, around), { field, data: { problem, clientPackageId: lot.id } })
}

const assertPays = async (context: WriteContext, session: CreditedSession): Promise<LotRow> => {
  const lot = await getLot(context.db, session.clientPackageId, 'payWith')
  if (lot.clientId !== session.clientId)
    throw new AppError('NO_CREDITS', `${lot.name} belongs to another client; choose a package of this one.`, { field: 'payWith' })
  const today = await todayOf(context)
  refuse(lot, lotProblem(lot, session, today), { today, ...session })
  return lot
}

/** The database refuses a second payment for one booking, and a balance below zero. */
const orNoCredits = async (write: Promise<unknown>): Promise<void> => {
  try {
    await write
  } catch (error) {
    const code = brokenConstraint(error)?.code
    if (code === 'ALREADY_PAID')
      throw new AppError('ALREADY_PAID', 'This booking holds a credit already; give that one back first.', { field: 'id', cause: error })
    throw error
  }
}

type Move = Pick<Parameters<typeof insertCreditEntry>[1], 'kind' | 'reservedDelta' | 'usedDelta' | 'bookingId' | 'counterOfId'>

/** One entry for a credit of a lot, and its line in the audit. */
export const moveCredit = async (context: WriteContext, lotId: string, change: string, move: Move, reason: string | null) => {
  const { tx, db, clock, ids, actorId } = context
  const before = lotRecord(await getLot(db, lotId), await todayOf(context))
  const entry = { id: ids.next(), clientPackageId: lotId, ...move, reason, byStaffUserId: actorId, at: clock.now() }
  await orNoCredits(insertCreditEntry(tx, entry))
  return recordLot(context, lotId, { change, before, reason })
}

/** Promises a credit of the lot to a booking; NO_CREDITS with why and what to do where it cannot pay. */
export const reserveCredit = async (context: WriteContext, session: CreditedSession): Promise<void> => {
  await assertPays(context, session)
  await moveCredit(
    context,
    session.clientPackageId,
    'credit_reserved',
    { kind: 'reserve', reservedDelta: 1, bookingId: session.bookingId },
    null,
  )
}

/** Uses a credit for a session that is over and was not paid yet: without a promise before it. */
export const useCreditAtOnce = async (context: WriteContext, session: CreditedSession): Promise<void> => {
  await assertPays(context, session)
  await moveCredit(context, session.clientPackageId, 'credit_used', { kind: 'use', usedDelta: 1, bookingId: session.bookingId }, null)
}

/** What the booking holds; undefined where nothing. */
export const heldCredit = (db: Db, bookingId: string): Promise<HeldCredit | undefined> => findHeldCredit(db, bookingId)

/** The booking’s promise becomes a use; the lot keeps its word past its last day. Answers whether there was one. */
export const useCredit = async (context: WriteContext, bookingId: string, reason: string | null = null): Promise<boolean> => {
  const held = await findHeldCredit(context.db, bookingId)
  if (!held || held.reserved === 0) return false
  await moveCredit(context, held.clientPackageId, 'credit_used', { kind: 'use', reservedDelta: -1, usedDelta: 1, bookingId }, reason)
  return true
}

/** Gives the booking’s credit back to the lot it came from, promised or used. Answers the lot; null where it held none. */
export const releaseCredit = async (context: WriteContext, bookingId: string, reason: string | null = null): Promise<string | null> => {
  const held = await findHeldCredit(context.db, bookingId)
  if (!held) return null
  const move: Move =
    held.reserved > 0 ? { kind: 'release', reservedDelta: -1 } : { kind: 'release', usedDelta: -1, counterOfId: held.useEntryId }
  await moveCredit(context, held.clientPackageId, 'credit_returned', { ...move, bookingId }, reason)
  return held.clientPackageId
}

/** A booking moves: the lot it holds a credit of must fit where it goes. */
export const assertCreditMoves = async (
  context: WriteContext,
  session: Omit<CreditedSession, 'clientPackageId' | 'clientId'> & { fromDate: Day },
): Promise<void> => {
  const held = await findHeldCredit(context.db, session.bookingId)
  if (!held) return
  const lot = await getLot(context.db, held.clientPackageId, 'payWith')
  const problem = moveProblem(lot, session)
  refuse(lot, problem, { today: await todayOf(context), ...session }, problem === 'other_trainer' ? 'trainerId' : 'startsAt')
}
