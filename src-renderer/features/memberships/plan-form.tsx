import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useStudio } from '../../lib/use-studio'
import { CatalogueForm, useCatalogueForm } from '../../ui/catalogue-form'
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
  const state = useCatalogueForm<PlanValues>({
    name: `plan ${plan?.id ?? 'new'}`,
    values: valuesOf(plan, currency),
    rules: planRules(currency),
    save: (values) => onSave(inputOf(values, currency)),
  })
  const { form } = state
  const { isUnlimited } = form.values
  return (
    <CatalogueForm state={state} label={plan ? 'Edit membership plan' : 'New membership plan'} act={act} onLeave={onLeave}>
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
    </CatalogueForm>
  )
}
