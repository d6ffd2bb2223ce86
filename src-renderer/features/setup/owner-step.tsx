import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { api } from '../../lib/api'
import { emailRule, passwordRule, required, sameAs } from '../../lib/field-rules'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { hoursOf } from '../../lib/week-text'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { goToStep, useSetupDraft, type OwnerDraft } from './setup-draft'
import type { SetUpStudio } from './setup-screen'

interface OwnerValues extends OwnerDraft {
  password: string
  passwordConfirm: string
  passphrase: string
}

interface OwnerStepProps {
  /** No keychain on this computer: a passphrase opens the database instead. */
  needsPassphrase: boolean
  onMade: (studio: SetUpStudio) => void
}

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

const passphraseRule = (value: string) => (value.trim().length >= 12 ? null : `${value.trim().length} of 12 characters. Four words do.`)

/** The fields of the contract this step asks; a refusal of the studio's fields is shown above the button. */
const ownerField = (field: string) => (field.startsWith('studio') ? null : field)

export const OwnerStep = ({ needsPassphrase, onMade }: OwnerStepProps) => {
  const register = useCommand(api.staff.register, { changes: [] })
  const state = useSaveForm<OwnerValues>({
    values: { ...useSetupDraft.getState().owner, password: '', passwordConfirm: '', passphrase: '' },
    validate: {
      firstName: required('Write a first name.'),
      lastName: required('Write a last name.'),
      email: emailRule,
      password: passwordRule,
      passwordConfirm: sameAs('password', 'Differs from the password above.'),
      ...(needsPassphrase ? { passphrase: passphraseRule } : {}),
    },
    fieldOf: ownerField,
    onChange: ({ firstName, lastName, email, asTrainer }) => useSetupDraft.setState({ owner: { firstName, lastName, email, asTrainer } }),
    save: async ({ passphrase, ...owner }) => {
      const { studio, week } = useSetupDraft.getState()
      const { recoveryCode } = await register.runAsync({
        ...owner,
        studio: { ...studio, openingHours: hoursOf(week) },
        ...(needsPassphrase ? { passphrase } : {}),
      })
      onMade({ email: owner.email, password: owner.password, recoveryCode: recoveryCode ?? '' })
    },
  })
  const { form } = state
  return (
    <SaveForm state={state} label="The owner" act="make the studio" onLeave={() => goToStep('hours')} className="setup-form">
      <header>
        <h1>The owner</h1>
        <p>The first sign-in. The owner sees everything and adds the others.</p>
      </header>
      <div className="pair">
        <TextInput label="First name" {...form.getInputProps('firstName')} autoComplete="given-name" />
        <TextInput label="Last name" {...form.getInputProps('lastName')} autoComplete="family-name" />
      </div>
      <TextInput label="E-mail" type="email" {...form.getInputProps('email')} autoComplete="username" />
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
      <Checkbox label="I also train clients" {...form.getInputProps('asTrainer', { type: 'checkbox' })} />
      {needsPassphrase && (
        <PasswordInput
          label="Passphrase of the database"
          description="This computer has no keychain for TrainerHub to use, so this passphrase is asked each time it starts."
          inputWrapperOrder={below}
          {...form.getInputProps('passphrase')}
          autoComplete="off"
        />
      )}
      <FormFoot submit="Make the studio" leave="Back" leftSection={<IconArrowRight size={15} stroke={2} aria-hidden />} />
    </SaveForm>
  )
}
