import { Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries, type Inputs } from '../../lib/api'
import { zoneChoices } from '../../lib/countries'
import { required } from '../../lib/field-rules'
import type { Trainer } from '../../lib/records'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { FormFoot } from '../../ui/form-foot'
import { HueField } from '../../ui/hue-field'
import { SaveForm } from '../../ui/save-form'
import { keepTrainerDraft, useTrainerDrafts } from './trainer-drafts'

type TrainerInput = Inputs['trainers']['create']

interface TrainerValues {
  name: string
  businessName: string
  location: string
  timeZone: string
  /** Empty = signs in as nobody. */
  staffUserId: string
  expertise: string[]
  bio: string
  hue: number
}

interface TrainerFormProps {
  trainer: Trainer | null
  act: string
  /** What a new trainer is given. */
  freeHue?: number
  onSave: (input: TrainerInput) => Promise<unknown>
  onLeave: () => void
}

const valuesOf = (trainer: Trainer | null, freeHue: number): TrainerValues => ({
  name: trainer?.name ?? '',
  businessName: trainer?.businessName ?? '',
  location: trainer?.location ?? '',
  timeZone: trainer?.timeZone ?? '',
  staffUserId: trainer?.staffUserId ?? '',
  expertise: trainer?.expertise ?? [],
  bio: trainer?.bio ?? '',
  hue: trainer?.hue ?? freeHue,
})

/** Staff without a trainer of their own, and this one's. */
const useLinkChoices = (trainer: Trainer | null) => {
  const staff = useQuery(queries.staff.list.queryOptions({ input: { limit: 100, sort: 'lastName' } }))
  const people = staff.data?.items.filter(({ id, trainerId, isActive }) => id === trainer?.staffUserId || (isActive && trainerId === null))
  return [
    { value: '', label: 'Nobody' },
    ...(people ?? []).map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` })),
  ]
}

export const TrainerForm = ({ trainer, act, freeHue = 1, onSave, onLeave }: TrainerFormProps) => {
  const studio = useStudio()
  const zones = useMemo(
    () => [{ value: '', label: `The studio’s, ${studio.timeZone}` }, ...zoneChoices().map((zone) => ({ value: zone, label: zone }))],
    [studio.timeZone],
  )
  const links = useLinkChoices(trainer)
  const draftName = `trainer ${trainer?.id ?? 'new'}`
  const draft = useTrainerDrafts((drafts) => drafts[draftName]) as TrainerValues | undefined
  const state = useSaveForm<TrainerValues>({
    values: draft ?? valuesOf(trainer, freeHue),
    validate: { name: required('Write the trainer’s name.') },
    onChange: (values) => keepTrainerDraft(draftName, values),
    save: async ({ timeZone, staffUserId, ...values }) => {
      await onSave({ ...values, timeZone: timeZone === '' ? null : timeZone, staffUserId: staffUserId === '' ? null : staffUserId })
      keepTrainerDraft(draftName, undefined)
    },
  })
  const { form } = state
  const discard = () => {
    form.setValues(valuesOf(trainer, freeHue))
    form.clearErrors()
    keepTrainerDraft(draftName, undefined)
  }
  return (
    <SaveForm state={state} label={trainer ? 'Edit trainer' : 'New trainer'} onLeave={onLeave}>
      <TextInput label="Name" autoComplete="off" autoFocus={trainer === null} {...form.getInputProps('name')} />
      <div className="pair">
        <TextInput label="Business name" autoComplete="off" {...form.getInputProps('businessName')} />
        <TextInput label="Location" autoComplete="off" {...form.getInputProps('location')} />
      </div>
      <div className="pair">
        <Select label="Time zone of the hours" searchable allowDeselect={false} data={zones} {...form.getInputProps('timeZone')} />
        <Select label="Signs in as" searchable allowDeselect={false} data={links} {...form.getInputProps('staffUserId')} />
      </div>
      <TagsInput label="Expertise" description="Enter after each" {...form.getInputProps('expertise')} />
      <Textarea label="About" autosize minRows={2} maxRows={8} {...form.getInputProps('bio')} />
      <HueField value={form.values.hue} onChange={(hue) => form.setFieldValue('hue', hue)} />
      <FormFoot submit={act} onDiscard={trainer && draft && discard} variant={trainer ? 'default' : 'filled'} />
    </SaveForm>
  )
}
