import { IconCircleCheck, IconCircleMinus, IconCirclePlus } from '@tabler/icons-react'
import { amountText } from '../../lib/money'
import { StatePill } from '../../ui/state-pill'

interface DifferenceStatusProps {
  differenceMinor: number | null
  currency: string
  /** Where nothing else says when it was counted: “at opening”. */
  moment?: string
}

/** Over, short or right, in words. */
export const DifferenceStatus = ({ differenceMinor, currency, moment }: DifferenceStatusProps) => {
  if (differenceMinor === null) return <span className="muted">–</span>
  if (differenceMinor === 0) return <StatePill icon={IconCircleCheck} tone="muted" label="Right" />
  const [icon, tone, way] =
    differenceMinor < 0 ? ([IconCircleMinus, 'danger', 'Short'] as const) : ([IconCirclePlus, 'warning', 'Over'] as const)
  const label = `${way} ${amountText(Math.abs(differenceMinor), currency)}`
  return <StatePill icon={icon} tone={tone} isPill label={moment === undefined ? label : `${label} ${moment}`} />
}
