import { AppError } from '@shared/base/app-error'
import { dayLabel } from '@shared/domain/time/day-label'
import type { Instant } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import { findSellableFee, findSellableVisit, type SellableVisit } from './sellable.repository'
import { bare, type Sellable, type Selling } from './sold-line'

/** `Tue 8 June 2027 10:00`: a document is read in other years. */
const momentText = (instant: Instant, timeZone: string): string => {
  const day = dayOf(instant, timeZone)
  return `${dayLabel(day)} ${day.slice(0, 4)} ${wallTimeLabel(instant, timeZone)}`
}

const assertTheirs = (clientId: string | null, ownerId: string, what: string, field: string): void => {
  if (clientId !== null && clientId !== ownerId)
    throw new AppError('INVALID', `This ${what} is another client’s; choose that client, or take it off the sale.`, { field })
}

const payers = { package: 'a package', membership: 'a membership', sale: 'an earlier sale' } as const

/** Why a visit in this state is not paid for; null where it stands. */
const stateProblem = ({ status, sessionTypeName, startsAt }: SellableVisit, timeZone: string): string | null => {
  const visit = `${sessionTypeName}, ${momentText(startsAt, timeZone)},`
  if (status === 'cancelled') return `${visit} is cancelled; there is nothing to pay for.`
  if (status === 'no_show') return `${visit} was a no-show; take its fee instead, if there is one.`
  return status === 'pending' ? `${visit} is not confirmed yet; confirm it first.` : null
}

/** A visit at its trainer's own price. */
export const soldVisit = async ({ context, studio, clientId }: Selling, bookingId: string, field: string): Promise<Sellable> => {
  const row = await findSellableVisit(context.db, bookingId)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such visit.', { field })
  assertTheirs(clientId, row.clientId, 'visit', field)
  const problem = stateProblem(row, studio.timeZone)
  if (problem !== null) throw new AppError('WRONG_STATE', problem, { field })
  if (row.cover === 'package' || row.cover === 'membership' || row.cover === 'sale')
    throw new AppError('ALREADY_PAID', `This visit is paid for already, by ${payers[row.cover]}.`, { field, data: { cover: row.cover } })
  if (row.cover === 'free') throw new AppError('ALREADY_PAID', 'This visit is free of charge.', { field, data: { cover: 'free' } })
  return {
    ...bare,
    kind: 'session',
    description: row.sessionTypeName,
    detail: `${momentText(row.startsAt, studio.timeZone)} with ${row.trainerName}`,
    unitPriceMinor: row.priceMinor,
    taxRateId: row.taxRateId,
    trainerId: row.trainerId,
    category: row.category,
    bookingId: row.id,
    sessionTypeId: row.sessionTypeId,
    given: { kind: 'visit', bookingId: row.id },
  }
}

const feeNames = { late_cancel: 'Late cancellation', no_show: 'No-show' } as const

/** A fee once nobody may waive it at the desk any more: the trainer's revenue, as the session would have been. */
export const soldFee = async ({ context, studio, clientId }: Selling, feeId: string, field: string): Promise<Sellable> => {
  const row = await findSellableFee(context.db, feeId)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such fee.', { field })
  assertTheirs(clientId, row.clientId, 'fee', field)
  if (row.waivedAt !== null) throw new AppError('WRONG_STATE', 'This fee was waived; there is nothing to pay.', { field })
  if (row.invoiceLineId !== null) throw new AppError('ALREADY_PAID', 'This fee is on an invoice already.', { field })
  if (context.clock.now() < row.heldUntil)
    throw new AppError(
      'WRONG_STATE',
      `This fee can still be waived until ${momentText(row.heldUntil, studio.timeZone)}; charge it after that.`,
      { field },
    )
  return {
    ...bare,
    kind: 'fee',
    description: `${feeNames[row.kind]}: ${row.sessionTypeName}`,
    detail: momentText(row.startsAt, studio.timeZone),
    unitPriceMinor: row.amountMinor,
    taxRateId: null,
    trainerId: row.trainerId,
    category: 'Fees',
    given: { kind: 'fee', feeId: row.id },
  }
}
