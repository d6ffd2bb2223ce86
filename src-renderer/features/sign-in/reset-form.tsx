import { PasswordInput, TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { emailRule, passwordRule, required, sameAs } from '../../lib/field-rules'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'

interface ResetFormProps {
  email: string
  onDone: () => void
  onLeave: () => void
}

/** A one-time code from the owner, or the owner's own recovery code, sets a new password. */
export const ResetForm = ({ email, onDone, onLeave }: ResetFormProps) => {
  const reset = useCommand(api.staff.confirmReset, { changes: [] })
  const state = useSaveForm({
    values: { email, code: '', newPassword: '', passwordConfirm: '' },
    validate: {
      email: emailRule,
      code: required('Type the code.'),
      newPassword: passwordRule,
      passwordConfirm: sameAs('newPassword', 'Differs from the password above.'),
    },
    save: async (values) => {
      await reset.runAsync(values)
      onDone()
    },
  })
  const { form } = state
  return (
    <SaveForm state={state} label="Set a new password" act="set the password" onLeave={onLeave}>
      <p className="secondary">The owner or a manager gives a one-time code: Settings, Staff. The owner uses the recovery code.</p>
      <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
      <TextInput label="Code" autoComplete="one-time-code" autoFocus spellCheck={false} {...form.getInputProps('code')} />
      <PasswordInput label="New password" autoComplete="new-password" {...form.getInputProps('newPassword')} />
      <PasswordInput label="New password again" autoComplete="new-password" {...form.getInputProps('passwordConfirm')} />
      <FormFoot state={state}>
        <KeyButton variant="subtle" keys="Esc" onClick={onLeave}>
          Back
        </KeyButton>
        <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
          Set password
        </KeyButton>
      </FormFoot>
    </SaveForm>
  )
}
