import { Checkbox, PasswordInput, Select, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { roleNames } from '../../lib/access'
import { api } from '../../lib/api'
import { emailRule, passwordRule, required, sameAs } from '../../lib/field-rules'
import type { Role, StaffUser } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { keepDraft, useSettingsDrafts } from './settings-drafts'

interface StaffDraft {
  firstName: string
  lastName: string
  email: string
  role: Role
  asTrainer: boolean
}

interface StaffValues extends StaffDraft {
  password: string
  passwordConfirm: string
}

interface AddStaffFormProps {
  onAdded: (user: StaffUser) => void
  onLeave: () => void
}

const draftName = 'new staff'
const empty: StaffDraft = { firstName: '', lastName: '', email: '', role: 'front_desk', asTrainer: false }

const roleWords: Record<Role, string> = {
  owner: 'Everything, also keys, restoring and other owners',
  manager: 'Prices, hours, staff and backups',
  trainer: 'The own diary and own clients',
  front_desk: 'Every diary and every client',
}

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

export const AddStaffForm = ({ onAdded, onLeave }: AddStaffFormProps) => {
  const me = useMe()
  const register = useCommand(api.staff.register, { changes: ['staff', 'trainers'] })
  const state = useSaveForm<StaffValues>({
    values: { ...empty, ...useSettingsDrafts.getState()[draftName], password: '', passwordConfirm: '' },
    validate: {
      firstName: required('Write a first name.'),
      lastName: required('Write a last name.'),
      email: emailRule,
      password: passwordRule,
      passwordConfirm: sameAs('password', 'Differs from the password above.'),
    },
    onChange: ({ firstName, lastName, email, role, asTrainer }) => keepDraft(draftName, { firstName, lastName, email, role, asTrainer }),
    save: async (values) => {
      const { user } = await register.runAsync(values)
      keepDraft(draftName, {})
      onAdded(user)
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  const offered = (['front_desk', 'trainer', 'manager', 'owner'] as const).filter((role) => role !== 'owner' || me.role === 'owner')
  const chooseRole = (role: Role) => form.setValues({ role, asTrainer: role === 'trainer' || form.values.asTrainer })
  return (
    <SaveForm state={state} label="Add staff" act="add" onLeave={onLeave}>
      <div className="pair">
        <TextInput label="First name" {...form.getInputProps('firstName')} autoComplete="off" />
        <TextInput label="Last name" {...form.getInputProps('lastName')} autoComplete="off" />
      </div>
      <TextInput label="E-mail" type="email" {...form.getInputProps('email')} autoComplete="off" />
      <Select
        label="Role"
        data={offered.map((role) => ({ value: role, label: roleNames[role] }))}
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
      <div className="pair">
        <PasswordInput
          label="Password"
          description="At least 10 characters"
          inputWrapperOrder={below}
          {...form.getInputProps('password')}
          autoComplete="new-password"
        />
        <PasswordInput label="Password again" {...form.getInputProps('passwordConfirm')} autoComplete="new-password" />
      </div>
      <FormFoot state={state}>
        <KeyButton variant="subtle" keys="Esc" onClick={onLeave}>
          Back
        </KeyButton>
        <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
          Add {form.values.firstName.trim() === '' ? 'staff' : form.values.firstName.trim()}
        </KeyButton>
      </FormFoot>
    </SaveForm>
  )
}
