import type { ReactNode } from 'react'
import type { SaveFormState } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { AffectedList } from './affected-list'
import type { Membership } from './membership-states'
import { PanelHead } from './panel-head'

/** What each act's form is given. */
export interface MembershipActProps {
  membership: Membership
  onDone: () => void
  onLeave: () => void
}

interface MembershipFormProps {
  title: string
  sub: string
  act: string
  isDanger?: boolean
  state: SaveFormState
  onLeave: () => void
  children: ReactNode
}

/** An act on a membership in the panel: what it means, what it takes, and the bookings that stand in its way. */
export const MembershipForm = ({ title, sub, act, isDanger = false, state, onLeave, children }: MembershipFormProps) => (
  <div className="money-panel">
    <PanelHead title={title} sub={sub} onClose={onLeave} />
    <SaveForm state={state} label={title} act={act.toLowerCase()} onLeave={onLeave} className="money-form">
      {children}
      <FormFoot
        submit={act}
        leave="Leave"
        data-path="act"
        color={isDanger ? 'danger' : undefined}
        facts={<AffectedList problem={state.problem} />}
      />
    </SaveForm>
  </div>
)
