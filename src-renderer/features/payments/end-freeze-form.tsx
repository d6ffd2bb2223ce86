import { useEffect } from 'react'
import { unrestedDays } from '@shared/domain/memberships/freeze'
import { addDays } from '@shared/domain/time/zone'
import { api } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { MembershipForm, type MembershipActProps } from './membership-form'
import { membershipChanges } from './membership-changes'

/** Ends a freeze today, or takes one back that lies ahead, after saying what becomes of the last day. */
export const EndFreezeForm = ({ membership, onDone, onLeave }: MembershipActProps) => {
  const { id, name, clientName, endOn, frozenFrom, frozenUntil } = membership
  const { today, dayText } = useStudioTime()
  const unfreeze = useCommand(api.memberships.unfreeze, { changes: membershipChanges })
  const state = useSaveForm<object>({
    values: {},
    save: async () => {
      const running = await unfreeze.runAsync({ id })
      showToast(`${name} of ${clientName} runs again and ends ${dayText(running.endOn)}`)
      onDone()
    },
  })
  const { root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('[type="submit"]')?.focus(), [root])
  if (frozenFrom === null || frozenUntil === null) return null
  const days = unrestedDays({ fromOn: frozenFrom, untilOn: frozenUntil }, today)
  const isAhead = frozenFrom > today
  return (
    <MembershipForm title="End the freeze" sub={`${name}, ${clientName}`} act="End the freeze" state={state} onLeave={onLeave}>
      <p>
        {isAhead
          ? `It does not rest ${dayText(frozenFrom)}–${dayText(frozenUntil)}.`
          : `It pays for sessions again from today on, not only after ${dayText(frozenUntil)}.`}{' '}
        Its end moves back by {days === 1 ? '1 day' : `${days} days`}, from {dayText(endOn)} to {dayText(addDays(endOn, -days))}.
      </p>
    </MembershipForm>
  )
}
