import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { SessionType } from '../../lib/records'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { FormFoot } from '../../ui/form-foot'
import { HueField } from '../../ui/hue-field'
import { SaveForm } from '../../ui/save-form'
import { TaxRateField } from '../../ui/tax-rate-field'
import { blockedText } from './blocked-text'
import { CategoryField } from './category-field'
import { inputOf, sessionTypeRules, valuesOf, type SessionTypeInput, type SessionTypeValues } from './session-type-values'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

interface SessionTypeFormProps {
  type: SessionType | null
  act: string
  /** Those in use. */
  categories: readonly string[]
  /** What a new type is given. */
  freeColour: number
  onSave: (input: SessionTypeInput) => Promise<unknown>
  onLeave: () => void
}

export const SessionTypeForm = ({ type, act, categories, freeColour, onSave, onLeave }: SessionTypeFormProps) => {
  const { currency } = useStudio()
  const state = useSaveForm<SessionTypeValues>({
    values: valuesOf(type, currency, freeColour),
    validate: sessionTypeRules(currency),
    fieldOf: (field) => (field === 'priceMinor' ? 'price' : field),
    save: (values) => onSave(inputOf(values, currency)),
  })
  const { form } = state
  const blocked = blockedText(form.values)
  const number = (name: keyof SessionTypeValues, label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={below}
      inputMode="numeric"
      autoComplete="off"
      {...form.getInputProps(name)}
    />
  )
  return (
    <SaveForm state={state} label={type ? 'Edit session type' : 'New session type'} onLeave={onLeave}>
      <div className="pair">
        <TextInput label="Name" autoComplete="off" autoFocus {...form.getInputProps('name')} />
        <CategoryField
          categories={categories}
          value={form.values.category}
          error={form.errors['category']}
          onChange={(category) => form.setFieldValue('category', category)}
        />
      </div>
      <div className="triple">
        {number('durationMinutes', 'Length', 'Minutes')}
        {number('stepMinutes', 'Offered every', 'Minutes between starts')}
        <TextInput
          label={`Price, ${currency}`}
          description="0 where it is free"
          inputWrapperOrder={below}
          autoComplete="off"
          {...form.getInputProps('price')}
        />
      </div>
      <div className="triple">
        {number('bufferBeforeMinutes', 'Kept free before', 'Minutes')}
        {number('bufferAfterMinutes', 'Kept free after', 'Minutes')}
        {number('capacity', 'Seats', '1 is a private session')}
      </div>
      {blocked !== null && (
        <p className="secondary" role="status">
          {blocked}
        </p>
      )}
      <div>
        <p className="field-label" id="starts-as">
          A booking starts as
        </p>
        <SegmentedControl
          aria-labelledby="starts-as"
          data={[
            { value: 'confirmed', label: 'Confirmed' },
            { value: 'pending', label: 'Pending' },
          ]}
          value={form.values.startsAs}
          onChange={(value) => form.setFieldValue('startsAs', value as SessionType['startsAs'])}
        />
      </div>
      <div className="triple">
        {number('holdHours', 'A pending one is held', 'Hours')}
        {number('leadTimeMinutes', 'Offered from', 'Minutes ahead')}
        {number('horizonDays', 'Offered until', 'Days ahead')}
      </div>
      <HueField value={form.values.colour} onChange={(colour) => form.setFieldValue('colour', colour)} />
      <div className="pair">
        <TaxRateField
          value={form.values.taxRateId}
          error={form.errors['taxRateId']}
          onChange={(taxRateId) => form.setFieldValue('taxRateId', taxRateId)}
        />
      </div>
      <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
      <FormFoot submit={act} leave="Leave" />
    </SaveForm>
  )
}
