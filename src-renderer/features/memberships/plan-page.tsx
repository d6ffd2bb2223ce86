import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { ArchiveSection } from '../../ui/archive-section'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { PlanForm } from './plan-form'
import type { MembershipPlan } from './plan-values'

const changes = ['membershipPlans', 'memberships']

export const NewPlanPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const create = useCommand(api.membershipPlans.create, { changes })
  const leave = () => void navigate({ to: '/settings/membership-plans' })
  return (
    <SettingsPage nav={nav} title="New membership plan">
      <div className="settings-body">
        <PlanForm
          plan={null}
          act="Add plan"
          onLeave={leave}
          onSave={async (input) => {
            const plan = await create.runAsync(input)
            showToast(`Added ${plan.name}`)
            leave()
          }}
        />
      </div>
    </SettingsPage>
  )
}

export const PlanPage = ({ nav, planId }: SettingsFrame & { planId: string }) => {
  const navigate = useNavigate()
  const found = useQuery(queries.membershipPlans.get.queryOptions({ input: { id: planId } }))
  const update = useCommand(api.membershipPlans.update, { changes })
  const leave = () => void navigate({ to: '/settings/membership-plans' })
  const turned = ({ name, isActive }: MembershipPlan) => {
    showToast(isActive ? `${name} is sold again` : `Archived ${name}`)
    leave()
  }
  const archive = useCommand(api.membershipPlans.remove, { changes, onDone: turned })
  const bringBack = useCommand(api.membershipPlans.update, { changes, onDone: turned })
  const plan = found.data
  return (
    <SettingsPage
      nav={nav}
      title={plan?.name ?? 'Membership plan'}
      lead="A change holds for the next sale: memberships keep what they were made with until a renewal is paid."
    >
      {found.isError && <Failed what="The plan" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {plan && (
        <div className="settings-body">
          <PlanForm
            plan={plan}
            act="Save plan"
            onLeave={leave}
            onSave={async (input) => {
              const saved = await update.runAsync({ id: plan.id, ...input })
              showToast(`Saved ${saved.name}`)
              leave()
            }}
          />
          <ArchiveSection
            name={plan.name}
            isActive={plan.isActive}
            effect="No longer sold, nor renewed. Memberships of it run to their end."
            state="Neither sold nor renewed. Memberships of it run to their end."
            problem={archive.problem ?? bringBack.problem}
            isRunning={archive.isRunning || bringBack.isRunning}
            onArchive={() => archive.run({ id: plan.id })}
            onBringBack={() => bringBack.run({ id: plan.id, isActive: true })}
          />
        </div>
      )}
    </SettingsPage>
  )
}
