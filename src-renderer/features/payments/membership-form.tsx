import type { ReactNode } from 'react'
import type { SaveFormState } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
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
      <FormFoot state={state} facts={<AffectedList problem={state.problem} />}>
        <KeyButton variant="subtle" keys="Esc" onClick={onLeave}>
          Leave
        </KeyButton>
        <KeyButton
          type="submit"
          variant="filled"
          keys="Ctrl Enter"
          loading={state.isSaving}
          data-path="act"
          {...(isDanger ? { color: 'danger' } : {})}
        >
          {act}
        </KeyButton>
      </FormFoot>
    </SaveForm>
  </div>
)
