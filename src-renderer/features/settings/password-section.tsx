import { PasswordInput } from '@mantine/core'
import { api } from '../../lib/api'
import { passwordRule, required, sameAs } from '../../lib/field-rules'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { SectionHead } from './section-head'
import { focusSettingsNav } from './settings-nav'

const empty = { currentPassword: '', newPassword: '', passwordConfirm: '' }

export const PasswordSection = () => {
  const change = useCommand(api.staff.changePassword, { changes: [] })
  const state = useSaveForm({
    values: empty,
    validate: {
      currentPassword: required('Type the present password.'),
      newPassword: passwordRule,
      passwordConfirm: sameAs('newPassword', 'Differs from the password above.'),
    },
    save: async (values) => {
      await change.runAsync(values)
      state.form.setValues(empty)
      showToast('Password changed. Signed out on every other screen')
    },
  })
  const { form } = state
  return (
    <SaveForm state={state} label="Password" act="change the password" onLeave={focusSettingsNav}>
      <SectionHead title="Password">Changing it ends every other sign-in of this person.</SectionHead>
      <PasswordInput label="Present password" autoComplete="current-password" {...form.getInputProps('currentPassword')} />
      <div className="pair">
        <PasswordInput label="New password" autoComplete="new-password" {...form.getInputProps('newPassword')} />
        <PasswordInput label="New password again" autoComplete="new-password" {...form.getInputProps('passwordConfirm')} />
      </div>
      <FormFoot state={state}>
        <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
          Change password
        </KeyButton>
      </FormFoot>
    </SaveForm>
  )
}
