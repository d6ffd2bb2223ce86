import { Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Inputs } from '../../lib/api'
import { zoneChoices } from '../../lib/countries'
import { required } from '../../lib/field-rules'
import type { Trainer } from '../../lib/records'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'

type TrainerInput = Inputs['trainers']['create']

interface TrainerValues {
  name: string
  businessName: string
  location: string
  timeZone: string
  expertise: string[]
  bio: string
}

interface TrainerFormProps {
  trainer: Trainer | null
  act: string
  onSave: (input: TrainerInput) => Promise<unknown>
  onLeave: () => void
}

export const TrainerForm = ({ trainer, act, onSave, onLeave }: TrainerFormProps) => {
  const studio = useStudio()
  const zones = useMemo(
    () => [{ value: '', label: `The studio’s, ${studio.timeZone}` }, ...zoneChoices().map((zone) => ({ value: zone, label: zone }))],
    [studio.timeZone],
  )
  const state = useSaveForm<TrainerValues>({
    values: {
      name: trainer?.name ?? '',
      businessName: trainer?.businessName ?? '',
      location: trainer?.location ?? '',
      timeZone: trainer?.timeZone ?? '',
      expertise: trainer?.expertise ?? [],
      bio: trainer?.bio ?? '',
    },
    validate: { name: required('Write the trainer’s name.') },
    save: ({ timeZone, ...values }) => onSave({ ...values, timeZone: timeZone === '' ? null : timeZone }),
  })
  const { form } = state
  return (
    <SaveForm state={state} label={trainer ? 'Edit trainer' : 'New trainer'} onLeave={onLeave}>
      <TextInput label="Name" autoComplete="off" autoFocus={trainer === null} {...form.getInputProps('name')} />
      <div className="pair">
        <TextInput label="Business name" autoComplete="off" {...form.getInputProps('businessName')} />
        <TextInput label="Location" autoComplete="off" {...form.getInputProps('location')} />
      </div>
      <Select label="Time zone of the hours" searchable data={zones} {...form.getInputProps('timeZone')} />
      <TagsInput label="Expertise" description="Enter after each" {...form.getInputProps('expertise')} />
      <Textarea label="About" autosize minRows={2} maxRows={8} {...form.getInputProps('bio')} />
      <FormFoot state={state}>
        <KeyButton type="submit" variant={trainer ? 'default' : 'filled'} keys="Ctrl Enter" loading={state.isSaving}>
          {act}
        </KeyButton>
      </FormFoot>
    </SaveForm>
  )
}
