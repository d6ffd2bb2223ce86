import { TextInput } from '@mantine/core'
import { roleNames } from '../../lib/access'
import { api } from '../../lib/api'
import { emailRule, required } from '../../lib/field-rules'
import { setSignedIn, useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'

export const ProfilePage = ({ nav }: SettingsFrame) => {
  const me = useMe()
  const update = useCommand(api.staff.updateProfile, { changes: ['staff'] })
  const state = useSaveForm({
    values: { firstName: me.firstName, lastName: me.lastName, email: me.email },
    validate: { firstName: required('Write a first name.'), lastName: required('Write a last name.'), email: emailRule },
    save: async (values) => {
      setSignedIn(await update.runAsync(values))
      showToast('Profile saved')
    },
  })
  const { form } = state
  return (
    <SettingsPage nav={nav} title="Profile" lead={`Signed in as ${roleNames[me.role].toLowerCase()}.`}>
      <div className="settings-body">
        <SaveForm state={state} label="Profile">
          <div className="pair">
            <TextInput label="First name" autoComplete="given-name" {...form.getInputProps('firstName')} />
            <TextInput label="Last name" autoComplete="family-name" {...form.getInputProps('lastName')} />
          </div>
          <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
          <FormFoot state={state}>
            <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
              Save profile
            </KeyButton>
          </FormFoot>
        </SaveForm>
      </div>
    </SettingsPage>
  )
}
