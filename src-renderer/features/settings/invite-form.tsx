import { Checkbox, Select, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { roleNames } from '../../lib/access'
import { api, type Outputs } from '../../lib/api'
import { emailRule, required } from '../../lib/field-rules'
import type { Role } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { keepDraft, useSettingsDrafts } from './settings-drafts'
import { offeredRoles, roleWords } from './staff-words'

interface InviteValues {
  firstName: string
  lastName: string
  email: string
  role: Role
  asTrainer: boolean
}

interface InviteFormProps {
  onInvited: (invitation: Outputs['staff']['invite']) => void
  onLeave: () => void
}

const draftName = 'new staff'
const empty: InviteValues = { firstName: '', lastName: '', email: '', role: 'front_desk', asTrainer: false }
const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

/** Whoever is invited sets a password of their own; nobody else ever knows it. */
export const InviteForm = ({ onInvited, onLeave }: InviteFormProps) => {
  const me = useMe()
  const invite = useCommand(api.staff.invite, { changes: ['staff', 'trainers'] })
  const state = useSaveForm<InviteValues>({
    values: { ...empty, ...useSettingsDrafts.getState()[draftName] },
    validate: {
      firstName: required('Write a first name.'),
      lastName: required('Write a last name.'),
      email: emailRule,
    },
    onChange: (values) => keepDraft(draftName, values),
    save: async (values) => {
      const invitation = await invite.runAsync(values)
      keepDraft(draftName, {})
      onInvited(invitation)
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  const chooseRole = (role: Role) => form.setValues({ role, asTrainer: role === 'trainer' || form.values.asTrainer })
  const firstName = form.values.firstName.trim()
  return (
    <SaveForm state={state} label="Invite staff" act="invite" onLeave={onLeave}>
      <div className="pair">
        <TextInput label="First name" {...form.getInputProps('firstName')} autoComplete="off" />
        <TextInput label="Last name" {...form.getInputProps('lastName')} autoComplete="off" />
      </div>
      <TextInput
        label="E-mail"
        type="email"
        description="Signs in with it. Nothing is sent there"
        inputWrapperOrder={below}
        {...form.getInputProps('email')}
        autoComplete="off"
      />
      <Select
        label="Role"
        allowDeselect={false}
        data={offeredRoles(me.role).map((role) => ({ value: role, label: roleNames[role] }))}
        description={roleWords[form.values.role]}
        inputWrapperOrder={below}
        {...form.getInputProps('role')}
        onChange={(role) => role !== null && chooseRole(role as Role)}
      />
      <Checkbox
        label="Also a trainer"
        description="Gets a column in the calendar, with hours to be set under Trainers."
        {...form.getInputProps('asTrainer', { type: 'checkbox' })}
      />
      <FormFoot submit={`Invite ${firstName === '' ? 'staff' : firstName}`} leave="Back" />
    </SaveForm>
  )
}
