import { PasswordInput } from '@mantine/core'
import { api } from '../../lib/api'
import { passwordRule, required, sameAs } from '../../lib/field-rules'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { focusSettingsNav } from './focus-settings-nav'
import { PinSection } from './pin-section'

export const PasswordPage = ({ nav }: SettingsFrame) => {
  const change = useCommand(api.staff.changePassword, { changes: [] })
  const state = useSaveForm({
    values: { currentPassword: '', newPassword: '', passwordConfirm: '' },
    validate: {
      currentPassword: required('Type the present password.'),
      newPassword: passwordRule,
      passwordConfirm: sameAs('newPassword', 'Differs from the new password.'),
    },
    save: async (values) => {
      await change.runAsync(values)
      state.form.reset()
      showToast('Password changed. Signed out on every other screen')
    },
  })
  const { form } = state
  return (
    <SettingsPage nav={nav} title="Password and PIN" lead="The password signs in; changing it signs this person out everywhere else.">
      <div className="settings-body">
        <SaveForm state={state} label="Change password" act="change the password" onLeave={focusSettingsNav}>
          <PasswordInput label="Present password" autoComplete="current-password" {...form.getInputProps('currentPassword')} />
          <div className="pair">
            <PasswordInput label="New password" autoComplete="new-password" {...form.getInputProps('newPassword')} />
            <PasswordInput label="New password again" autoComplete="new-password" {...form.getInputProps('passwordConfirm')} />
          </div>
          <FormFoot submit="Change password" />
        </SaveForm>
        <PinSection />
      </div>
    </SettingsPage>
  )
}
