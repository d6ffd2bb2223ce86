import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { useFormDraft } from '../../lib/form-drafts'
import { amountText } from '../../lib/money'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { CoveredTypesField } from '../../ui/covered-types-field'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { TaxRateField } from '../../ui/tax-rate-field'
import { typedPerSession } from './package-price'
import { inputOf, packageRules, valuesOf, type PackageInput, type PackageValues, type SessionPackage } from './package-values'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

interface PackageFormProps {
  pack: SessionPackage | null
  act: string
  onSave: (input: PackageInput) => Promise<unknown>
  onLeave: () => void
}

/** Anybody, or one of the trainers; one who left only where the package names them. */
const useTrainerChoices = (pack: SessionPackage | null) => {
  const trainers = useQuery(queries.trainers.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'name' } })).data?.items ?? []
  const named = pack?.trainerId ?? null
  const isGone = named !== null && trainers.every(({ id }) => id !== named)
  return [
    { value: '', label: 'Anybody’s' },
    ...trainers.map(({ id, name }) => ({ value: id, label: name })),
    ...(isGone ? [{ value: named, label: `${pack?.trainerName ?? ''}, archived` }] : []),
  ]
}

export const PackageForm = ({ pack, act, onSave, onLeave }: PackageFormProps) => {
  const studio = useStudio()
  const currency = pack?.currency ?? studio.currency
  const trainers = useTrainerChoices(pack)
  const draft = useFormDraft<PackageValues>(`package ${pack?.id ?? 'new'}`)
  const state = useSaveForm<PackageValues>({
    values: draft.kept ?? valuesOf(pack, currency),
    validate: packageRules(currency),
    fieldOf: (field) => (field === 'priceMinor' ? 'price' : field),
    onChange: draft.keep,
    save: async (values) => {
      await onSave(inputOf(values, currency))
      draft.drop()
    },
  })
  const { form } = state
  const perSession = typedPerSession(form.values, currency)
  const discard = () => {
    form.setValues(valuesOf(pack, currency))
    form.clearErrors()
    draft.drop()
  }
  return (
    <SaveForm state={state} label={pack ? 'Edit package' : 'New package'} onLeave={onLeave}>
      <TextInput label="Name" autoComplete="off" autoFocus {...form.getInputProps('name')} />
      <div className="triple">
        <TextInput label="Sessions" inputMode="numeric" autoComplete="off" {...form.getInputProps('sessionsCount')} />
        <TextInput
          label={`Price, ${currency}`}
          description={perSession === null ? 'For all of them' : `${amountText(perSession, currency)} a session`}
          inputWrapperOrder={below}
          autoComplete="off"
          {...form.getInputProps('price')}
        />
        <TextInput
          label="Valid for"
          description="Days; empty is for ever"
          inputWrapperOrder={below}
          inputMode="numeric"
          autoComplete="off"
          placeholder="For ever"
          {...form.getInputProps('validDays')}
        />
      </div>
      <div className="pair">
        <Select label="Sessions of" searchable allowDeselect={false} data={trainers} {...form.getInputProps('trainerId')} />
        <TaxRateField
          value={form.values.taxRateId}
          error={form.errors['taxRateId']}
          onChange={(taxRateId) => form.setFieldValue('taxRateId', taxRateId)}
        />
      </div>
      <CoveredTypesField
        value={form.values.covers}
        error={form.errors['covers']}
        onChange={(covers) => {
          form.clearFieldError('covers')
          form.setFieldValue('covers', covers)
        }}
      />
      <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
      <FormFoot state={state}>
        {draft.kept && (
          <>
            <span className="secondary">Not saved yet</span>
            <Button variant="subtle" onClick={discard}>
              Discard
            </Button>
          </>
        )}
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
