import { Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Inputs } from '../../lib/api'
import { queries } from '../../lib/api'
import { optionalEmailRule, required } from '../../lib/field-rules'
import type { Client } from '../../lib/records'
import { useSaveForm } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'

type ClientInput = Omit<Inputs['clients']['create'], 'preferences'>

interface ClientValues {
  firstName: string
  lastName: string
  phone: string
  email: string
  fitnessLevel: string
  primaryTrainerId: string
  goals: string[]
  notes: string
}

const levels = [
  { value: '', label: 'Not said' },
  { value: 'beginner', label: 'Beginner' },
  { value: 'intermediate', label: 'Intermediate' },
  { value: 'advanced', label: 'Advanced' },
  { value: 'athlete', label: 'Athlete' },
]

const valuesOf = (client: Client | null): ClientValues => ({
  firstName: client?.firstName ?? '',
  lastName: client?.lastName ?? '',
  phone: client?.phone ?? '',
  email: client?.email ?? '',
  fitnessLevel: client?.fitnessLevel ?? '',
  primaryTrainerId: client?.primaryTrainerId ?? '',
  goals: client?.goals ?? [],
  notes: client?.notes ?? '',
})

const inputOf = ({ phone, email, fitnessLevel, primaryTrainerId, ...rest }: ClientValues): ClientInput => ({
  ...rest,
  phone: phone.trim() === '' ? null : phone,
  email: email.trim() === '' ? null : email,
  fitnessLevel: fitnessLevel === '' ? null : (fitnessLevel as NonNullable<Client['fitnessLevel']>),
  primaryTrainerId: primaryTrainerId === '' ? null : primaryTrainerId,
})

interface ClientFormProps {
  client: Client | null
  label: string
  act: string
  onSave: (input: ClientInput) => Promise<unknown>
  onLeave: () => void
}

export const ClientForm = ({ client, label, act, onSave, onLeave }: ClientFormProps) => {
  const trainers = useQuery(queries.trainers.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'name' } })).data?.items ?? []
  const state = useSaveForm<ClientValues>({
    values: valuesOf(client),
    validate: { firstName: required('Write a first name.'), email: optionalEmailRule },
    save: (values) => onSave(inputOf(values)),
  })
  const { form } = state
  return (
    <SaveForm state={state} label={label} onLeave={onLeave}>
      <div className="pair">
        <TextInput label="First name" autoComplete="off" autoFocus {...form.getInputProps('firstName')} />
        <TextInput label="Last name" autoComplete="off" {...form.getInputProps('lastName')} />
      </div>
      <div className="pair">
        <TextInput label="Phone" type="tel" autoComplete="off" {...form.getInputProps('phone')} />
        <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('email')} />
      </div>
      <div className="pair">
        <Select label="Fitness level" data={levels} {...form.getInputProps('fitnessLevel')} />
        <Select
          label="Own trainer"
          searchable
          data={[{ value: '', label: 'Nobody yet' }, ...trainers.map(({ id, name }) => ({ value: id, label: name }))]}
          {...form.getInputProps('primaryTrainerId')}
        />
      </div>
      <TagsInput label="Goals" description="Enter after each" {...form.getInputProps('goals')} />
      <Textarea label="Notes" autosize minRows={3} maxRows={10} {...form.getInputProps('notes')} />
      <FormFoot state={state}>
        <KeyButton variant="subtle" keys="Esc" onClick={onLeave}>
          Leave
        </KeyButton>
        <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
          {act}
        </KeyButton>
      </FormFoot>
    </SaveForm>
  )
}
