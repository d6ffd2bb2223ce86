import { usePanel } from './panel'
import { createPersonal } from './personal-store'

/** What a sale begins with. */
export interface SellSeed {
  clientId?: string
  /** A client who is not there yet, by the name that was typed. */
  newClientName?: string
  /** The visit that is paid. */
  bookingId?: string
  /** Money for an invoice that stands. */
  invoiceId?: string
  /** A membership of this plan; with `membershipId` its next period. */
  planId?: string
  membershipId?: string
  feeId?: string
  packageId?: string
  /** As typed into the item field: `cash 10000`. */
  phrase?: string
}

interface SellState {
  /** Taken over into the sale on screen, then null. */
  seed: SellSeed | null
}

export const useSell = createPersonal<SellState>(() => ({ seed: null }))

/** Goes to Sell with this in the basket; whose screen is in sight is who is sold to, unless said otherwise. */
export const openSell = (seed: SellSeed = {}): void => {
  const { clientId } = usePanel.getState().screenSeed
  useSell.setState({ seed: { ...(clientId === undefined || seed.newClientName !== undefined ? {} : { clientId }), ...seed } })
  if (location.hash !== '#/sell') location.hash = '#/sell'
}
