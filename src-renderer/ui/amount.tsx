import { amountText } from '../lib/money'
import './amount.css'

interface AmountProps {
  amountMinor: number
  currency: string
  /** The code is shown once per table or before a lone figure. */
  withCode?: boolean
}

export const Amount = ({ amountMinor, currency, withCode }: AmountProps) => (
  <span className="amount">
    {withCode && <span className="currency">{currency}</span>}
    {amountText(amountMinor, currency)}
  </span>
)
