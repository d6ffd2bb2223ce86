import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { roleNames } from '../../lib/access'
import { api, queries } from '../../lib/api'
import { emailRule, required } from '../../lib/field-rules'
import { useKeys } from '../../lib/keys'
import type { StaffUser } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { RecordFoot } from './record-foot'
import { mayChange, offeredRoles, roleWords, staffName } from './staff-words'
import { StaffLeaving } from './staff-leaving'
import { useRecordForm } from './use-record-form'
import './settings.css'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

/** One of the staff: name, e-mail, role, and the way out. */
export const StaffUserPage = ({ nav, staffUserId }: SettingsFrame & { staffUserId: string }) => {
  const me = useMe()
  const navigate = useNavigate()
  const found = useQuery(queries.staff.get.queryOptions({ input: { id: staffUserId } }))
  const leave = () => void navigate({ to: '/settings/staff' })
  useKeys('Staff', [{ keys: 'Esc', label: 'all staff', run: leave, isHint: true }])
  const user = found.data
  return (
    <SettingsPage
      nav={nav}
      title={user ? staffName(user) : 'Staff'}
      {...(user?.isInvited && user.isActive ? { lead: 'Invited, and has not set a password yet.' } : {})}
    >
      {found.isError && <Failed what="The staff user" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {user && (
        <div className="settings-body">
          {mayChange(me, user) ? (
            <StaffUserForm key={user.id} user={user} onLeave={leave} />
          ) : (
            <p className="secondary">
              {user.email}. {roleNames[user.role]}: only an owner changes an owner.
            </p>
          )}
          <StaffLeaving user={user} />
        </div>
      )}
    </SettingsPage>
  )
}

const StaffUserForm = ({ user, onLeave }: { user: StaffUser; onLeave: () => void }) => {
  const me = useMe()
  const update = useCommand(api.staff.update, {
    changes: ['staff', 'trainers'],
    onDone: (saved) =>
      showToast(
        saved.role === user.role ? `Saved ${staffName(saved)}` : `${staffName(saved)} is ${roleNames[saved.role].toLowerCase()} now`,
      ),
  })
  const { firstName, lastName, email, role } = user
  const { state, form, isChanged, discard } = useRecordForm({
    form: `staff ${user.id}`,
    saved: { firstName, lastName, email, role },
    validate: { firstName: required('Write a first name.'), lastName: required('Write a last name.'), email: emailRule },
    save: (changed) => update.runAsync({ id: user.id, ...changed }),
  })
  return (
    <SaveForm state={state} label="Staff user" act="save" onLeave={onLeave}>
      <div className="pair">
        <TextInput label="First name" {...form.getInputProps('firstName')} autoComplete="off" />
        <TextInput label="Last name" {...form.getInputProps('lastName')} autoComplete="off" />
      </div>
      <TextInput label="E-mail" type="email" {...form.getInputProps('email')} autoComplete="off" />
      <Select
        label="Role"
        allowDeselect={false}
        data={offeredRoles(me.role).map((one) => ({ value: one, label: roleNames[one] }))}
        description={
          form.values.role === user.role
            ? roleWords[form.values.role]
            : `${roleWords[form.values.role]}. Saved, it signs ${firstName} out everywhere`
        }
        inputWrapperOrder={below}
        {...form.getInputProps('role')}
      />
      <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save" />
    </SaveForm>
  )
}
