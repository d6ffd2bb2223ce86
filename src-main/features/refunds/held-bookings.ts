import { AppError } from '@shared/base/app-error'
import type { RefundPart } from '@shared/domain/refunds/refund-proposal'
import { refundableSessions } from '@shared/domain/refunds/session-value'
import type { BookingAct } from '@shared/domain/refunds/refund-effects'
import type { BaseContext, Caller } from '../../core/context'
import { getVisibleBooking, visitPrice } from '../bookings'
import { bookingsOnMembershipLine } from '../memberships'
import { creditHolders } from '../packages'
import type { RefundSale, SaleLine } from './refund-sale'

export interface BookingDecision {
  bookingId: string
  act: BookingAct
}

/** A booking that stands and holds a credit of a lot, with what the desk said about it. */
export interface Holder {
  bookingId: string
  /** Null where it is covered by a membership that counts no sessions. */
  clientPackageId: string | null
  /** The line that sold what it holds. */
  invoiceLineId: string
  act: BookingAct | null
}

const holdersOfLine = async ({ db }: Pick<BaseContext, 'db'>, line: SaleLine): Promise<Omit<Holder, 'act'>[]> => {
  const lots = [...line.lots, ...line.periodLots].map(({ clientPackageId }) => clientPackageId)
  const held = (await creditHolders(db, lots)).map(({ bookingId, clientPackageId }) => ({
    bookingId,
    clientPackageId,
    invoiceLineId: line.invoiceLineId,
  }))
  if (line.period === null || line.period.status === 'void') return held
  const covered = (await bookingsOnMembershipLine(db, line.invoiceLineId)).filter(
    ({ id }) => !held.some(({ bookingId }) => bookingId === id),
  )
  return [...held, ...covered.map(({ id }) => ({ bookingId: id, clientPackageId: null, invoiceLineId: line.invoiceLineId }))]
}

/** Every booking that holds something this sale gave, with its decision. */
export const findHolders = async (
  context: Pick<BaseContext, 'db'>,
  { lines }: RefundSale,
  decisions: readonly BookingDecision[],
): Promise<Holder[]> => {
  const found: Holder[] = []
  for (const line of lines)
    for (const holder of await holdersOfLine(context, line))
      found.push({ ...holder, act: decisions.find(({ bookingId }) => bookingId === holder.bookingId)?.act ?? null })
  for (const [index, { bookingId }] of decisions.entries()) {
    if (decisions.findIndex((one) => one.bookingId === bookingId) !== index)
      throw new AppError('INVALID', 'Decide on each booking once.', { field: `bookings.${index}.bookingId` })
    if (!found.some((holder) => holder.bookingId === bookingId))
      throw new AppError('INVALID', 'This booking holds nothing that was sold here; take it off the list.', {
        field: `bookings.${index}.bookingId`,
      })
  }
  return found
}

/** Sessions of each lot that stay: with the bookings that are kept, and those reserved for what is no longer a booking that stands. */
export const keptSessions = ({ lines }: RefundSale, holders: readonly Holder[]): Map<string, number> =>
  new Map(
    lines
      .flatMap(({ lots, periodLots }) => [...lots, ...periodLots])
      .map(({ clientPackageId, reserved }) => {
        const own = holders.filter((holder) => holder.clientPackageId === clientPackageId)
        return [clientPackageId, own.filter(({ act }) => act === 'keep').length + Math.max(0, reserved - own.length)]
      }),
  )

const isKeptOf =
  (lotId: string) =>
  ({ clientPackageId, act }: Holder): boolean =>
    clientPackageId === lotId && act === 'keep'

/** Bookings the refund asks something back from: of lots whose free sessions are not enough, and of memberships that end, or would if this one were not kept. */
export const askedBack = (
  { lines }: RefundSale,
  holders: readonly Holder[],
  { parts, endingLineIds }: { parts: readonly RefundPart[]; endingLineIds: readonly string[] },
): Holder[] => {
  const lots = lines.flatMap((line) => line.lots)
  const isShort = (lotId: string): boolean => {
    const lot = lots.find(({ clientPackageId }) => clientPackageId === lotId)
    const part = parts.find(({ clientPackageId }) => clientPackageId === lotId)
    return (
      lot !== undefined &&
      part !== undefined &&
      part.sessions + holders.filter(isKeptOf(lotId)).length > refundableSessions(lot, lot.reserved)
    )
  }
  const isKeptOfPeriod = (holder: Holder): boolean =>
    lines.some(({ periodLots }) => periodLots.some(({ clientPackageId }) => isKeptOf(clientPackageId)(holder)))
  return holders.filter(
    (holder) =>
      endingLineIds.includes(holder.invoiceLineId) ||
      isKeptOfPeriod(holder) ||
      (holder.clientPackageId !== null && isShort(holder.clientPackageId)),
  )
}

/** As the desk decides on it: when, with whom, and what the visit would cost by itself. */
export const heldBooking = async ({ db }: Pick<BaseContext, 'db'>, caller: Caller, { bookingId, act }: Holder) => {
  const row = await getVisibleBooking(db, caller, bookingId)
  const { startsAt, trainerName, sessionTypeName } = row
  return { bookingId, startsAt, trainerName, sessionTypeName, singlePriceMinor: await visitPrice(db, row), act }
}
