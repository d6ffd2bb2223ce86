import type { SellSeed } from '../../lib/sell'
import type { Membership } from './membership-states'

/** The invoice of a period that is sold and not paid. */
export const unpaidInvoiceOf = ({ periods }: Pick<Membership, 'periods'>): string | null =>
  periods.findLast(({ status }) => status === 'pending')?.invoiceId ?? null

/** What is sold next: the money for the period that waits for it, else the next period; null once it is cancelled. */
export const nextSale = (membership: Pick<Membership, 'id' | 'planId' | 'clientId' | 'periods' | 'cancelledOn'>): SellSeed | null => {
  const { id, planId, clientId, cancelledOn } = membership
  const invoiceId = unpaidInvoiceOf(membership)
  if (invoiceId !== null) return { clientId, invoiceId }
  return cancelledOn === null ? { clientId, planId, membershipId: id } : null
}

type Stated = Pick<Membership, 'status' | 'cancelledOn' | 'frozenFrom'>

/** A rest that runs or lies ahead comes first. */
export const mayFreeze = ({ status, cancelledOn, frozenFrom }: Stated): boolean =>
  status === 'active' && cancelledOn === null && frozenFrom === null

export const mayEndFreeze = ({ status, cancelledOn, frozenFrom }: Stated): boolean =>
  (status === 'active' || status === 'frozen') && cancelledOn === null && frozenFrom !== null

export const mayCancel = ({ status, cancelledOn }: Stated): boolean => (status === 'active' || status === 'frozen') && cancelledOn === null
