import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { coveredText, useEveryType } from '../../lib/covered-types'
import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudio } from '../../lib/use-studio'
import { periodText, type MembershipPlan } from './plan-values'
import '../../ui/table.css'
import '../../ui/catalogue.css'

interface PlansTableProps {
  label: string
  plans: readonly MembershipPlan[]
  rows: ReturnType<typeof useRows>
  /** Only of archived ones. */
  onBringBack?: (plan: MembershipPlan) => void
}

export const PlansTable = ({ label, plans, rows, onBringBack }: PlansTableProps) => {
  const { currency } = useStudio()
  const types = useEveryType().data?.items ?? []
  return (
    <div className="catalogue-box">
      <table className="table catalogue" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="c-count">
              Renewed every
            </th>
            <th scope="col" className="num c-count">
              Sessions
            </th>
            <th scope="col">Pays for</th>
            <th scope="col" className="num c-price">
              Price, {currency}
            </th>
            {onBringBack && (
              <th scope="col" className="c-act">
                <span className="sr-only">Act</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => {
            const covers = coveredText(plan.sessionTypeIds, types)
            return (
              <tr key={plan.id} data-current={(!onBringBack && plan.id === rows.current) || undefined}>
                <td>
                  <Link
                    className="row-link"
                    to="/settings/membership-plans/$planId"
                    params={{ planId: plan.id }}
                    {...rows.rowProps(plan.id)}
                  >
                    {plan.name}
                  </Link>
                </td>
                <td className="secondary tnum">{periodText(plan)}</td>
                <td className="num">{plan.sessionsIncluded ?? 'Unlimited'}</td>
                <td className="secondary" title={covers}>
                  {covers}
                </td>
                <td className="num">{amountText(plan.priceMinor, plan.currency)}</td>
                {onBringBack && (
                  <td className="c-act">
                    <Button size="xs" variant="subtle" aria-label={`Bring back ${plan.name}`} onClick={() => onBringBack(plan)}>
                      Bring back
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
