import { Button, Checkbox, PasswordInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roleNames } from '../../lib/access'
import { api, queries } from '../../lib/api'
import { emailRule, passwordRule, required, sameAs } from '../../lib/field-rules'
import { useKeys } from '../../lib/keys'
import type { Role } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import '../../ui/table.css'

interface StaffValues {
  firstName: string
  lastName: string
  email: string
  role: Role
  asTrainer: boolean
  password: string
  passwordConfirm: string
}

const NewStaffForm = ({ onDone }: { onDone: () => void }) => {
  const me = useMe()
  const register = useCommand(api.staff.register, { changes: ['staff', 'trainers'] })
  const roles = (Object.keys(roleNames) as Role[]).filter((role) => role !== 'owner' || me.role === 'owner')
  const state = useSaveForm<StaffValues>({
    values: { firstName: '', lastName: '', email: '', role: 'front_desk', asTrainer: false, password: '', passwordConfirm: '' },
    validate: {
      firstName: required('Write a first name.'),
      lastName: required('Write a last name.'),
      email: emailRule,
      password: passwordRule,
      passwordConfirm: sameAs('password', 'Differs from the password above.'),
    },
    save: async (values) => {
      const { user } = await register.runAsync(values)
      showToast(`Added ${user.firstName} ${user.lastName}, ${roleNames[user.role].toLowerCase()}`)
      onDone()
    },
  })
  const { form } = state
  return (
    <section aria-labelledby="new-staff">
      <h3 id="new-staff">New staff</h3>
      <SaveForm state={state} label="New staff" act="add" onLeave={onDone}>
        <div className="pair">
          <TextInput label="First name" autoFocus autoComplete="off" {...form.getInputProps('firstName')} />
          <TextInput label="Last name" autoComplete="off" {...form.getInputProps('lastName')} />
        </div>
        <div className="pair">
          <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('email')} />
          <Select
            label="Role"
            data={roles.map((role) => ({ value: role, label: roleNames[role] }))}
            value={form.values.role}
            onChange={(role) => form.setValues({ role: role as Role, asTrainer: role === 'trainer' })}
          />
        </div>
        <div className="pair">
          <PasswordInput label="First password" autoComplete="new-password" {...form.getInputProps('password')} />
          <PasswordInput label="First password again" autoComplete="new-password" {...form.getInputProps('passwordConfirm')} />
        </div>
        <Checkbox label="Also a trainer with a column in the calendar" {...form.getInputProps('asTrainer', { type: 'checkbox' })} />
        <FormFoot state={state}>
          <KeyButton variant="subtle" keys="Esc" onClick={onDone}>
            Leave
          </KeyButton>
          <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
            Add staff
          </KeyButton>
        </FormFoot>
      </SaveForm>
    </section>
  )
}

export const StaffPage = ({ nav }: SettingsFrame) => {
  const [isAdding, setIsAdding] = useState(false)
  const { dayAndTime } = useStudioTime()
  const found = useQuery(queries.staff.list.queryOptions({ input: { limit: 100, sort: 'lastName' } }))
  const reset = useCommand(api.staff.resetPassword, { changes: [] })
  const [code, setCode] = useState<{ name: string; code: string; expiresAt: string } | null>(null)
  const giveCode = async (name: string, email: string) => {
    setCode({ name, ...(await reset.runAsync({ email })) })
  }
  useKeys('Staff', [{ keys: 'A', label: 'add staff', run: () => setIsAdding(true), isHint: true }])
  return (
    <SettingsPage
      nav={nav}
      title="Staff"
      lead="Who may sign in, and what they may do."
      acts={
        <KeyButton keys="A" onClick={() => setIsAdding(true)}>
          Add staff
        </KeyButton>
      }
    >
      {found.isError && <Failed what="The staff" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {found.data && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">Role</th>
              <th scope="col">
                <span className="sr-only">Act</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.data.items.map((user) => {
              const name = `${user.firstName} ${user.lastName}`
              return (
                <tr key={user.id}>
                  <td>
                    <b>{name}</b>
                  </td>
                  <td className="secondary">{user.email}</td>
                  <td>{roleNames[user.role]}</td>
                  <td className="num">
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={`Reset password of ${name}`}
                      onClick={() => void giveCode(name, user.email).catch(() => undefined)}
                    >
                      Reset password
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <div className="settings-body" style={{ paddingTop: '1rem' }}>
        <div role="status">
          {code && (
            <p>
              One-time code for {code.name}: <b className="tnum">{code.code}</b>. Valid until {dayAndTime(code.expiresAt)}; used on the
              sign-in page under Forgotten password.
            </p>
          )}
        </div>
        {reset.problem && (
          <p className="problem" role="alert">
            {reset.problem.message}
          </p>
        )}
        {isAdding && <NewStaffForm onDone={() => setIsAdding(false)} />}
      </div>
    </SettingsPage>
  )
}
