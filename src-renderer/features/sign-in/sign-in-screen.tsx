import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../lib/api'
import { emailRule, required } from '../../lib/field-rules'
import type { StaffUser, SystemState } from '../../lib/records'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { DoorPage } from '../../ui/door-page'
import { FormFoot, LeaveButton } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { DemoSignIns } from './demo-sign-ins'
import { ResetForm } from './reset-form'

interface SignInScreenProps {
  system: SystemState
  onSignedIn: (user: StaffUser) => void
  /** Back to the locked desk this was asked for from. */
  onLeave?: () => void
}

export const SignInScreen = ({ system, onSignedIn, onLeave }: SignInScreenProps) => {
  const [isSettingPassword, setIsSettingPassword] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const login = useCommand(api.staff.login, { changes: [] })
  const signIn = async (email: string, password: string) => onSignedIn((await login.runAsync({ email, password })).user)
  const state = useSaveForm({
    values: { email: '', password: '' },
    validate: { email: emailRule, password: required('Type the password.') },
    save: ({ email, password }) => signIn(email, password),
  })
  const { form } = state
  if (isSettingPassword) {
    return (
      <DoorPage title="Set a password" studioName={system.studioName} isTraining={system.isTraining}>
        <ResetForm
          email={form.values.email}
          onLeave={() => setIsSettingPassword(false)}
          onDone={(email) => {
            setIsSettingPassword(false)
            form.setValues({ email, password: '' })
            setNotice('The password is set. Sign in with it.')
          }}
        />
      </DoorPage>
    )
  }
  return (
    <DoorPage title="Sign in" studioName={system.studioName} isTraining={system.isTraining}>
      {notice !== null && <p role="status">{notice}</p>}
      <SaveForm state={state} label="Sign in" act="sign in" sends="Enter" onLeave={onLeave}>
        <TextInput label="E-mail" type="email" autoComplete="username" autoFocus {...form.getInputProps('email')} />
        <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
        <FormFoot submit="Sign in">
          <LeaveButton>Back</LeaveButton>
          <Button variant="subtle" onClick={() => setIsSettingPassword(true)}>
            Use a one-time code
          </Button>
        </FormFoot>
      </SaveForm>
      {system.demoSignIns.length > 0 && (
        <DemoSignIns signIns={system.demoSignIns} onChoose={({ email, password }) => void signIn(email, password)} />
      )}
    </DoorPage>
  )
}
