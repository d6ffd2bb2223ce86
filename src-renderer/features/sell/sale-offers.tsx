import { IconPlus } from '@tabler/icons-react'
import { amountText } from '../../lib/money'
import { ariaKeys, Key } from '../../ui/key'

export interface Offer {
  keys: string
  /** What the key does: `Add 2 unpaid visits`. */
  label: string
  amountMinor: number
  run: () => void
}

/** What this client has still to pay, each one key away. */
export const SaleOffers = ({ offers, currency }: { offers: readonly Offer[]; currency: string }) =>
  offers.length > 0 && (
    <ul className="sell-offers" aria-label="Still to pay">
      {offers.map(({ keys, label, amountMinor, run }) => (
        <li key={keys}>
          <button type="button" aria-keyshortcuts={ariaKeys(keys)} onClick={run}>
            <IconPlus size={14} stroke={1.9} aria-hidden />
            <span>{label}</span>
            <em>{amountText(amountMinor, currency)}</em>
            <Key keys={keys} />
          </button>
        </li>
      ))}
    </ul>
  )
