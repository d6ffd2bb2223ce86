import { PasswordInput } from '@mantine/core'
import { api } from '../../lib/api'
import { required, sameAs } from '../../lib/field-rules'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

interface PassphraseFormProps {
  hasOne: boolean
  onSet: () => void
  onLeave: () => void
}

const minLength = 12

const passphraseRule = (value: string) =>
  value.trim().length >= minLength ? null : `${value.trim().length} of ${minLength} characters. Four words do.`

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

export const PassphraseForm = ({ hasOne, onSet, onLeave }: PassphraseFormProps) => {
  const set = useCommand(api.system.setPassphrase, { changes: ['system'] })
  const state = useSaveForm({
    values: { passphrase: '', passphraseAgain: '', password: '' },
    validate: {
      passphrase: passphraseRule,
      passphraseAgain: sameAs('passphrase', 'Differs from the passphrase above.'),
      password: required('Type the password of this sign-in.'),
    },
    save: async ({ passphrase, password }) => {
      await set.runAsync({ passphrase: passphrase.trim(), password })
      onSet()
    },
  })
  const { form } = state
  const title = hasOne ? 'Change the passphrase' : 'Set a passphrase'
  return (
    <SaveForm state={state} label={title} act="set the passphrase" onLeave={onLeave}>
      <PasswordInput
        label="New passphrase"
        description="At least 12 characters; four words do"
        inputWrapperOrder={below}
        autoComplete="off"
        autoFocus
        {...form.getInputProps('passphrase')}
      />
      <PasswordInput label="New passphrase again" autoComplete="off" {...form.getInputProps('passphraseAgain')} />
      <PasswordInput label="Own password" autoComplete="current-password" {...form.getInputProps('password')} />
      <FormFoot submit={hasOne ? 'Change the passphrase' : 'Set the passphrase'} leave="Back" />
    </SaveForm>
  )
}
