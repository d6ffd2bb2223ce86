import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { api, type Outputs } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { StaffUser } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { AddStaffForm } from './add-staff-form'
import { SectionHead } from './section-head'
import { ShownOnce } from './shown-once'
import { StaffTable } from './staff-table'

type ResetCode = Outputs['staff']['resetPassword'] & { user: StaffUser }

const nameOf = ({ firstName, lastName }: StaffUser) => `${firstName} ${lastName}`

export const StaffSection = () => {
  const [isAdding, setIsAdding] = useState(false)
  if (!isAdding) return <StaffList onAdd={() => setIsAdding(true)} />
  return (
    <AddStaffForm
      onLeave={() => setIsAdding(false)}
      onAdded={(user) => {
        setIsAdding(false)
        showToast(`${nameOf(user)} added`)
      }}
    />
  )
}

const StaffList = ({ onAdd }: { onAdd: () => void }) => {
  const { dayAndTime } = useStudioTime()
  const [resetCode, setResetCode] = useState<ResetCode | null>(null)
  const reset = useCommand(api.staff.resetPassword, { changes: [] })
  const issueFor = (user: StaffUser) =>
    // A refusal is shown by the command itself.
    void reset.runAsync({ email: user.email }).then(
      (answer) => setResetCode({ ...answer, user }),
      () => setResetCode(null),
    )
  useKeys('Staff', [{ keys: 'A', label: 'add', run: onAdd, isHint: true }])
  return (
    <section className="settings-block is-wide">
      <SectionHead
        title="Staff"
        act={
          <KeyButton keys="A" leftSection={<IconPlus size={14} stroke={2} aria-hidden />} onClick={onAdd}>
            Add staff
          </KeyButton>
        }
      >
        Who signs in here, and what each role may do. Whoever has forgotten a password gets a one-time code.
      </SectionHead>
      {resetCode && (
        <ShownOnce
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
      <StaffTable onReset={issueFor} isIssuing={reset.isRunning} />
    </section>
  )
}
