import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useStudio } from '../../lib/use-studio'
import { CatalogueForm, useCatalogueForm } from '../../ui/catalogue-form'
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
  const state = useCatalogueForm<PackageValues>({
    name: `package ${pack?.id ?? 'new'}`,
    values: valuesOf(pack, currency),
    rules: packageRules(currency),
    save: (values) => onSave(inputOf(values, currency)),
  })
  const { form } = state
  const perSession = typedPerSession(form.values, currency)
  return (
    <CatalogueForm state={state} label={pack ? 'Edit package' : 'New package'} act={act} onLeave={onLeave}>
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
    </CatalogueForm>
  )
}
