import { SegmentedControl, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import type { ClientValues } from './client-form-values'
import { levels, levelText } from './level-text'

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

const levelChoices = [{ value: '', label: 'Not said' }, ...levels.map((level) => ({ value: level, label: levelText(level) }))]

const answers = [
  { value: 'unknown', label: 'Not asked' },
  { value: 'granted', label: 'Yes' },
  { value: 'refused', label: 'No' },
]

const channels = [
  { field: 'emailConsent', label: 'E-mails may be sent' },
  { field: 'smsConsent', label: 'Texts may be sent' },
] as const

/** Everything about a client beyond how to name and reach them. */
export const ClientFormMore = ({ form }: { form: UseFormReturnType<ClientValues> }) => {
  const trainers = useQuery(queries.trainers.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'name' } })).data?.items ?? []
  const tags = useQuery(queries.clients.tags.queryOptions()).data?.items ?? []
  const { primaryTrainerId } = form.values
  const isUnlisted = primaryTrainerId !== '' && !trainers.some(({ id }) => id === primaryTrainerId)
  return (
    <>
      <div className="pair">
        <TextInput label="Birthday" placeholder="12 March 1988" autoComplete="off" {...form.getInputProps('birthday')} />
        <Select label="Fitness level" data={levelChoices} {...form.getInputProps('fitnessLevel')} />
      </div>
      <div className="pair">
        <Select
          label="Own trainer"
          searchable
          data={[
            { value: '', label: 'Nobody yet' },
            ...trainers.map(({ id, name }) => ({ value: id, label: name })),
            ...(isUnlisted ? [{ value: primaryTrainerId, label: 'Not training now' }] : []),
          ]}
          {...form.getInputProps('primaryTrainerId')}
        />
        <TagsInput
          label="Tags"
          description="Enter after each"
          inputWrapperOrder={below}
          data={tags.map(({ tag }) => tag)}
          maxTags={30}
          maxLength={40}
          {...form.getInputProps('tags')}
        />
      </div>
      <div className="pair">
        {channels.map(({ field, label }) => (
          <div key={field}>
            <p className="field-label" id={field}>
              {label}
            </p>
            <SegmentedControl fullWidth aria-labelledby={field} data={answers} {...form.getInputProps(field)} />
          </div>
        ))}
      </div>
      <div className="pair">
        <TextInput label="In an emergency call" placeholder="Name" autoComplete="off" {...form.getInputProps('emergencyName')} />
        <TextInput label="Their phone" type="tel" autoComplete="off" {...form.getInputProps('emergencyPhone')} />
      </div>
      <TagsInput
        label="Goals"
        description="Enter after each"
        inputWrapperOrder={below}
        maxTags={30}
        maxLength={120}
        {...form.getInputProps('goals')}
      />
      <Textarea
        label="Preferences"
        description="A line each, such as Time: mornings"
        inputWrapperOrder={below}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('preferences')}
      />
      <Textarea
        label="Notes"
        description="What everybody at the desk must know"
        inputWrapperOrder={below}
        autosize
        minRows={3}
        maxRows={10}
        {...form.getInputProps('notes')}
      />
    </>
  )
}
