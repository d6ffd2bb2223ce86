import { IconCalendarRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { CataloguePage } from '../../ui/catalogue-page'
import type { SettingsFrame } from '../../ui/settings-page'
import { usePlanColumns } from './plan-columns'

const everyPlan = { limit: 100, sort: 'name' } as const

export const PlansPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const found = useQuery(queries.membershipPlans.list.queryOptions({ input: everyPlan }))
  const bringBack = useCommand(api.membershipPlans.update, {
    changes: ['membershipPlans', 'memberships'],
    onDone: ({ name }) => showToast(`${name} is sold again`),
  })
  return (
    <CataloguePage
      nav={nav}
      title="Membership plans"
      lead="What is paid for again with each period. Memberships keep what they were made with until a renewal is paid."
      one="plan"
      icon={IconCalendarRepeat}
      example="a month with as many sessions as there is time"
      found={found}
      columns={usePlanColumns()}
      link={({ id, name }, rowProps) => (
        <Link className="row-link" to="/settings/membership-plans/$planId" params={{ planId: id }} {...rowProps}>
          {name}
        </Link>
      )}
      onAdd={() => void navigate({ to: '/settings/membership-plans/new' })}
      onBringBack={(id) => bringBack.run({ id, isActive: true })}
      bringBackProblem={bringBack.problem}
    />
  )
}
