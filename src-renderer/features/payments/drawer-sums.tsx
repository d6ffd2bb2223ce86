import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { countWords, leftBefore } from './count-words'
import { DifferenceStatus } from './difference-status'
import type { OpenDrawer } from './drawer-records'

/** What should be in it, and what that is made of. */
export const DrawerSums = ({ drawer }: { drawer: OpenDrawer }) => {
  const { dayAndTime } = useStudioTime()
  const { currency, leftBeforeMinor, openingDifferenceMinor } = drawer
  const parts: [string, number][] = [
    ['float', drawer.floatMinor],
    ['sales', drawer.salesMinor],
    ['refunds', drawer.refundsMinor],
    ['paid in', drawer.paidInMinor],
    ['paid out', drawer.paidOutMinor],
  ]
  return (
    <div className="drawer-sums">
      <p className="drawer-expected" role="status">
        <Amount amountMinor={drawer.expectedMinor} currency={currency} withCode /> <span>should be in the drawer</span>
      </p>
      {leftBeforeMinor !== null && openingDifferenceMinor !== null && openingDifferenceMinor !== 0 && (
        <p className="drawer-opening" role="status" aria-label="At opening">
          <DifferenceStatus differenceMinor={openingDifferenceMinor} currency={currency} moment="at opening" />{' '}
          <span className="secondary">{countWords(drawer.floatMinor, leftBefore(leftBeforeMinor), currency).of}.</span>
        </p>
      )}
      <p className="secondary">
        {parts
          .filter(([name, amountMinor]) => amountMinor !== 0 || name === 'float')
          .map(([name, amountMinor]) => `${amountText(amountMinor, currency)} ${name}`)
          .join(', ')}
        . Opened {dayAndTime(drawer.openedAt)} by {drawer.openedBy}.
      </p>
    </div>
  )
}
