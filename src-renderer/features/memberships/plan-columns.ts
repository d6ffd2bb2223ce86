import { coveredText, useEveryType } from '../../lib/covered-types'
import { amountText } from '../../lib/money'
import { useStudio } from '../../lib/use-studio'
import type { Column } from '../../ui/row-table'
import { periodText, type MembershipPlan } from './plan-values'

/** What is told of a plan in a list. */
export const usePlanColumns = (): Column<MembershipPlan>[] => {
  const { currency } = useStudio()
  const types = useEveryType().data?.items ?? []
  const coverOf = ({ sessionTypeIds }: MembershipPlan) => coveredText(sessionTypeIds, types)
  return [
    { head: 'Renewed every', className: 'secondary tnum c-count', cell: periodText },
    { head: 'Sessions', className: 'num c-count', cell: ({ sessionsIncluded }) => sessionsIncluded ?? 'Unlimited' },
    { head: 'Pays for', className: 'secondary', title: coverOf, cell: coverOf },
    { head: `Price, ${currency}`, className: 'num c-price', cell: (plan) => amountText(plan.priceMinor, plan.currency) },
  ]
}
