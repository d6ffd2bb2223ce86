import type { CommandContext } from '../../core/context'

interface Taken {
  invoiceLineId: string
  reason: string
  /** The refund the sessions go back by; without it a lot keeps what is left. */
  refundId?: string | undefined
}

/** Takes back what was sold by a line: its period is void, and the membership ends where the last one left ends. */
export const voidPeriods = async (_context: CommandContext, _taken: Taken): Promise<void> => {}
