import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { KeyButton } from '../../ui/key-button'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { InviteForm } from './invite-form'
import { OneTimeCode, type IssuedCode } from './one-time-code'
import { StaffTable } from './staff-table'
import { staffName } from './staff-words'
import './settings.css'

/** Who works here: invited, at work, or gone. */
export const StaffPage = ({ nav }: SettingsFrame) => {
  const [isInviting, setIsInviting] = useState(false)
  const [issued, setIssued] = useState<IssuedCode | null>(null)
  const reset = useCommand(api.staff.resetPassword, { changes: [] })
  const restore = useCommand(api.staff.restore, {
    changes: ['staff', 'trainers'],
    onDone: (user) => showToast(`${staffName(user)} is back and needs a one-time code`),
  })
  if (isInviting) {
    return (
      <SettingsPage
        nav={nav}
        title="Invite staff"
        lead="The next page shows a one-time code. With it this person sets a password of their own."
      >
        <div className="settings-body">
          <InviteForm
            onLeave={() => setIsInviting(false)}
            onInvited={(invitation) => {
              setIssued(invitation)
              setIsInviting(false)
            }}
          />
        </div>
      </SettingsPage>
    )
  }
  const problem = reset.problem ?? restore.problem
  return (
    <SettingsPage
      nav={nav}
      title="Staff"
      lead="Who signs in here, and as what. Whoever is new or has forgotten a password gets a one-time code."
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={14} stroke={2} aria-hidden />} onClick={() => setIsInviting(true)}>
          Invite staff
        </KeyButton>
      }
    >
      {(issued ?? problem) && (
        <div className="settings-body settings-note">
          {issued && <OneTimeCode key={issued.code} issued={issued} onClose={() => setIssued(null)} />}
          {problem && (
            <p className="problem" role="alert">
              {problem.message}
            </p>
          )}
        </div>
      )}
      <StaffTable
        onInvite={() => setIsInviting(true)}
        onCode={(user) =>
          // A refusal is shown by the command itself.
          void reset.runAsync({ email: user.email }).then(
            (answer) => setIssued({ ...answer, user }),
            () => setIssued(null),
          )
        }
        onRestore={({ id }) => restore.run({ id })}
        isRunning={reset.isRunning || restore.isRunning}
      />
    </SettingsPage>
  )
}
