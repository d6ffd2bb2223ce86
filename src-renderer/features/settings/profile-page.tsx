import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { roleNames } from '../../lib/access'
import { api } from '../../lib/api'
import { emailRule, required } from '../../lib/field-rules'
import { setSignedIn, useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { focusSettingsNav } from './focus-settings-nav'
import { RecordFoot } from './record-foot'
import { useRecordForm } from './use-record-form'

/** The signed-in staff user's own name and e-mail; a trainer's photo below, handed in where the screens are put together. */
export const ProfilePage = ({ nav, photo }: SettingsFrame & { photo: ReactNode }) => {
  const { id, firstName, lastName, email, role } = useMe()
  const update = useCommand(api.staff.updateProfile, {
    changes: ['staff'],
    onDone: (user) => {
      setSignedIn(user)
      showToast('Profile saved')
    },
  })
  const { state, form, isChanged, discard } = useRecordForm({
    form: `profile ${id}`,
    saved: { firstName, lastName, email },
    validate: { firstName: required('Write a first name.'), lastName: required('Write a last name.'), email: emailRule },
    save: update.runAsync,
  })
  return (
    <SettingsPage
      nav={nav}
      title="Profile"
      lead={`Signed in as ${roleNames[role].toLowerCase()}. The name stands beside what was done; the e-mail signs in.`}
    >
      <div className="settings-body">
        <SaveForm state={state} label="Profile" act="save" onLeave={focusSettingsNav}>
          <div className="pair">
            <TextInput label="First name" {...form.getInputProps('firstName')} autoComplete="given-name" />
            <TextInput label="Last name" {...form.getInputProps('lastName')} autoComplete="family-name" />
          </div>
          <TextInput label="E-mail" type="email" {...form.getInputProps('email')} autoComplete="username" />
          <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save profile" />
        </SaveForm>
        {photo}
      </div>
    </SettingsPage>
  )
}
