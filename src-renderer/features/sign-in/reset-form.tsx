import { PasswordInput, TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { emailRule, passwordRule, required, sameAs } from '../../lib/field-rules'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

interface ResetFormProps {
  email: string
  /** With the e-mail that now has a password. */
  onDone: (email: string) => void
  onLeave: () => void
}

/** A one-time code, of an invitation or for a forgotten password, or the owner's own recovery code, sets a password. */
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
      onDone(values.email.trim())
    },
  })
  const { form } = state
  return (
    <SaveForm state={state} label="Set a password" act="set the password" onLeave={onLeave}>
      <p className="secondary">
        New here, or the password is forgotten: the owner or a manager gives a one-time code. The owner uses the recovery code.
      </p>
      <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
      <TextInput label="One-time code" autoComplete="one-time-code" autoFocus spellCheck={false} {...form.getInputProps('code')} />
      <PasswordInput
        label="Password"
        description="At least 10 characters"
        inputWrapperOrder={below}
        autoComplete="new-password"
        {...form.getInputProps('newPassword')}
      />
      <PasswordInput label="Password again" autoComplete="new-password" {...form.getInputProps('passwordConfirm')} />
      <FormFoot submit="Set password" leave="Back" />
    </SaveForm>
  )
}
