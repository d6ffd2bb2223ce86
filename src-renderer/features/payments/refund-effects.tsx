import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { Facts } from './facts'
import type { DeskMethod } from '../../lib/payment-words'
import type { RefundPreview } from './refund-draft'

const creditsText = (count: number): string => (count === 0 ? 'none' : count === 1 ? '1 taken back' : `${count} taken back`)

interface RefundEffectsProps {
  preview: RefundPreview
  /** How it goes back, as chosen. */
  method: DeskMethod | null
  isSettled: boolean
}

/** What the refund does to money, drawer, credits and reports, before it is done. */
export const RefundEffects = ({ preview, method, isSettled }: RefundEffectsProps) => {
  const { dayText, today } = useStudioTime()
  const { currency, paymentId } = preview
  const money = (amountMinor: number) => <Amount amountMinor={amountMinor} currency={currency} />
  return (
    <section className="refund-effects" aria-label="What it does" aria-busy={!isSettled}>
      <h3>What it does</h3>
      <p className="refund-sum" role="status">
        <Amount amountMinor={preview.amountMinor} currency={currency} withCode /> <span>given back</span>
      </p>
      <Facts
        facts={[
          ['Off the sale', money(preview.creditedMinor)],
          ['Credits', creditsText(preview.creditsVoided)],
          [
            'Membership',
            preview.membershipsEnded.length === 0 ? null : `${preview.membershipsEnded.map(({ name }) => name).join(', ')} ends`,
          ],
          ['Drawer', method === 'cash' && preview.amountMinor > 0 ? money(-preview.amountMinor) : 'not touched'],
          ['Revenue today', money(preview.revenueTodayMinor)],
          preview.saleOn === today ? ['Day of the sale', 'today'] : [`Revenue of ${dayText(preview.saleOn)}`, 'stays as it is'],
          [
            'Left on the payment',
            paymentId === null
              ? null
              : `${amountText(preview.leftOnPaymentMinor - preview.amountMinor, currency)} of ${amountText(preview.leftOnPaymentMinor, currency)}`,
          ],
        ]}
      />
    </section>
  )
}
