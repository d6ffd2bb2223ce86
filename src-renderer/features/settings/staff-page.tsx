import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { api, type Outputs } from '../../lib/api'
import type { StaffUser } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { roleNames } from '../../lib/access'
import { AddStaffForm } from './add-staff-form'
import { ShownOnce } from './shown-once'
import { StaffTable } from './staff-table'
import './settings.css'

type ResetCode = Outputs['staff']['resetPassword'] & { user: StaffUser }

const nameOf = ({ firstName, lastName }: StaffUser) => `${firstName} ${lastName}`

export const StaffPage = ({ nav }: SettingsFrame) => {
  const [isAdding, setIsAdding] = useState(false)
  if (!isAdding) return <StaffListPage nav={nav} onAdd={() => setIsAdding(true)} />
  return (
    <SettingsPage nav={nav} title="Add staff" lead="Signs in with this e-mail and password, and can change both afterwards.">
      <div className="settings-body">
        <AddStaffForm
          onLeave={() => setIsAdding(false)}
          onAdded={(user) => {
            setIsAdding(false)
            showToast(`Added ${nameOf(user)}, ${roleNames[user.role].toLowerCase()}`)
          }}
        />
      </div>
    </SettingsPage>
  )
}

const StaffListPage = ({ nav, onAdd }: SettingsFrame & { onAdd: () => void }) => {
  const { dayAndTime } = useStudioTime()
  const [resetCode, setResetCode] = useState<ResetCode | null>(null)
  const reset = useCommand(api.staff.resetPassword, { changes: [] })
  const issueFor = (user: StaffUser) =>
    // A refusal is shown by the command itself.
    void reset.runAsync({ email: user.email }).then(
      (answer) => setResetCode({ ...answer, user }),
      () => setResetCode(null),
    )
  return (
    <SettingsPage
      nav={nav}
      title="Staff"
      lead="Who signs in here, and as what. Whoever has forgotten a password gets a one-time code."
      acts={
        <KeyButton keys="A" leftSection={<IconPlus size={14} stroke={2} aria-hidden />} onClick={onAdd}>
          Add staff
        </KeyButton>
      }
    >
      {(resetCode ?? reset.problem) && (
        <div className="settings-body settings-note">
          {resetCode && (
            <ShownOnce
              key={resetCode.code}
              title={`One-time code for ${nameOf(resetCode.user)}`}
              label="One-time code"
              code={resetCode.code}
              onClose={() => setResetCode(null)}
            >
              Sets a new password by <b>Forgotten password</b> on the sign-in page, together with {resetCode.user.email}. Good once, until{' '}
              {dayAndTime(resetCode.expiresAt)}. It is shown only now.
            </ShownOnce>
          )}
          {reset.problem && (
            <p className="problem" role="alert">
              {reset.problem.message}
            </p>
          )}
        </div>
      )}
      <StaffTable onAdd={onAdd} onReset={issueFor} isIssuing={reset.isRunning} />
    </SettingsPage>
  )
}
