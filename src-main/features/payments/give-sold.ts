import { shares } from '@shared/domain/money/shares'
import type { CommandContext } from '../../core/context'
import { coverBooking } from '../bookings'
import { startOrRenewMembership } from '../memberships'
import { addLot } from '../packages'
import { chargeFee } from './invoices.repository'
import type { SoldLine } from './sold-line'

interface Written {
  line: SoldLine
  lineId: string
  /** What the line comes to, its discount off and its tax in it. */
  totalMinor: number
}

const giveLots = async (context: CommandContext, clientId: string, { line, lineId, totalMinor }: Written): Promise<void> => {
  if (line.given.kind !== 'credits') return
  const { sessions, sessionTypeIds, expiryOn } = line.given
  for (const priceMinor of shares(totalMinor, Array<number>(line.quantity).fill(1)))
    await addLot(context, {
      clientId,
      packageId: line.packageId ?? undefined,
      invoiceLineId: lineId,
      name: line.description,
      sessions,
      priceMinor,
      trainerId: line.trainerId,
      sessionTypeIds,
      expiryOn,
    })
}

/** What a line gives: credits to use at once, a membership once it is paid, a visit or a fee that nobody asks for again. */
export const giveSold = async (context: CommandContext, clientId: string | null, written: Written): Promise<void> => {
  const { given } = written.line
  if (given.kind === 'nothing' || clientId === null) return
  switch (given.kind) {
    case 'credits':
      return giveLots(context, clientId, written)
    case 'period': {
      const { planId, membershipId, startOn } = given
      await startOrRenewMembership(context, {
        clientId,
        planId,
        membershipId,
        startOn,
        invoiceLineId: written.lineId,
        amountMinor: written.totalMinor,
      })
      return
    }
    case 'visit':
      await coverBooking(context, given.bookingId, 'sale')
      return
    case 'fee':
      await chargeFee(context.tx, given.feeId, written.lineId)
      return
  }
}
