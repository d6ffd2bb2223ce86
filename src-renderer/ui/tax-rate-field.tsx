import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { rateText } from '../lib/tax-rate-text'
import { useTaxRates } from '../lib/tax-rates'
import { useStudio } from '../lib/use-studio'

interface TaxRateFieldProps {
  /** Empty = the studio's rate. */
  value: string
  onChange: (taxRateId: string) => void
  error?: ReactNode
}

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

/** The studio's rate, or one of the rates on offer; an archived one only where it is named already. */
export const TaxRateField = ({ value, onChange, error }: TaxRateFieldProps) => {
  const { pricesIncludeTax } = useStudio()
  const rates = useTaxRates().data?.items ?? []
  const standard = rates.find(({ isDefault }) => isDefault)
  const offered = rates.filter(({ id, isActive }) => isActive || id === value)
  return (
    <Select
      label="Tax rate"
      description={pricesIncludeTax ? 'The price includes it' : 'Added to the price'}
      inputWrapperOrder={below}
      allowDeselect={false}
      data={[
        { value: '', label: `The studio’s: ${standard ? rateText(standard) : 'no tax'}` },
        ...offered.map((rate) => ({ value: rate.id, label: `${rateText(rate)}${rate.isActive ? '' : ', archived'}` })),
      ]}
      data-path="taxRateId"
      value={value}
      error={error}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
