import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useFormDraft } from '../../lib/form-drafts'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { CoveredTypesField } from '../../ui/covered-types-field'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { TaxRateField } from '../../ui/tax-rate-field'
import { inputOf, planRules, valuesOf, type MembershipPlan, type PlanInput, type PlanValues } from './plan-values'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]
const units = [
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
  { value: 'year', label: 'Years' },
] as const satisfies { value: MembershipPlan['periodUnit']; label: string }[]

interface PlanFormProps {
  plan: MembershipPlan | null
  act: string
  onSave: (input: PlanInput) => Promise<unknown>
  onLeave: () => void
}

export const PlanForm = ({ plan, act, onSave, onLeave }: PlanFormProps) => {
  const studio = useStudio()
  const currency = plan?.currency ?? studio.currency
  const draft = useFormDraft<PlanValues>(`plan ${plan?.id ?? 'new'}`)
  const state = useSaveForm<PlanValues>({
    values: draft.kept ?? valuesOf(plan, currency),
    validate: planRules(currency),
    fieldOf: (field) => (field === 'priceMinor' ? 'price' : field),
    onChange: draft.keep,
    save: async (values) => {
      await onSave(inputOf(values, currency))
      draft.drop()
    },
  })
  const { form } = state
  const { isUnlimited } = form.values
  const discard = () => {
    form.setValues(valuesOf(plan, currency))
    form.clearErrors()
    draft.drop()
  }
  return (
    <SaveForm state={state} label={plan ? 'Edit membership plan' : 'New membership plan'} onLeave={onLeave}>
      <TextInput label="Name" autoComplete="off" autoFocus {...form.getInputProps('name')} />
      <div className="triple">
        <TextInput
          label={`Price, ${currency}`}
          description="For each period"
          inputWrapperOrder={below}
          autoComplete="off"
          {...form.getInputProps('price')}
        />
        <TextInput
          label="Renewed every"
          description="A period, paid at its start"
          inputWrapperOrder={below}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('periodCount')}
        />
        <Select
          label="Unit"
          allowDeselect={false}
          data={units}
          value={form.values.periodUnit}
          onChange={(unit) => unit !== null && form.setFieldValue('periodUnit', unit as PlanValues['periodUnit'])}
        />
      </div>
      <div>
        <p className="field-label" id="plan-sessions">
          Sessions in a period
        </p>
        <SegmentedControl
          aria-labelledby="plan-sessions"
          data={[
            { value: 'unlimited', label: 'Unlimited' },
            { value: 'counted', label: 'A number of them' },
          ]}
          value={isUnlimited ? 'unlimited' : 'counted'}
          onChange={(value) => form.setFieldValue('isUnlimited', value === 'unlimited')}
        />
      </div>
      <div className="pair">
        {!isUnlimited && (
          <TextInput
            label="Sessions included"
            description="What is not used in its period ends with it"
            inputWrapperOrder={below}
            inputMode="numeric"
            autoComplete="off"
            {...form.getInputProps('sessionsIncluded')}
          />
        )}
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
