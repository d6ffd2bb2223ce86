import { IconCircleCheck, IconCircleMinus, IconCirclePlus } from '@tabler/icons-react'
import { amountText } from '../../lib/money'
import { StatePill } from '../../ui/state-pill'

/** Over, short or right, in words. */
export const DifferenceStatus = ({ differenceMinor, currency }: { differenceMinor: number | null; currency: string }) => {
  if (differenceMinor === null) return <span className="muted">–</span>
  if (differenceMinor === 0) return <StatePill icon={IconCircleCheck} tone="muted" label="Right" />
  return differenceMinor < 0 ? (
    <StatePill icon={IconCircleMinus} tone="danger" isPill label={`Short ${amountText(-differenceMinor, currency)}`} />
  ) : (
    <StatePill icon={IconCirclePlus} tone="warning" isPill label={`Over ${amountText(differenceMinor, currency)}`} />
  )
}
