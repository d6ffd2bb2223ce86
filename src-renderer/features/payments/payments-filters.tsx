import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { methodNames, type PaymentMethod, type PaymentState } from '../../lib/payment-words'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import { paymentStateNames } from '../../ui/payment-status'
import { ChoiceBar } from './choice-bar'
import { daySpans, daysOfSpan, spanOfDays, type DaySpan, type PaymentsSearch } from './payments-search'

interface PaymentsFiltersProps {
  search: PaymentsSearch
  onChange: (search: PaymentsSearch) => void
  /** The search field, first in the row. */
  children: ReactNode
}

const methodChoices = Object.entries(methodNames).map(([value, label]) => ({ value, label }))

/** By words, days, method and state. */
export const PaymentsFilters = ({ search, onChange, children }: PaymentsFiltersProps) => {
  const { today } = useStudioTime()
  const set = (change: { [Key in keyof PaymentsSearch]?: PaymentsSearch[Key] | null | '' }) =>
    onChange(
      Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== null && value !== '')) as PaymentsSearch,
    )
  const { from: _, to: __, ...undated } = search
  const span: DaySpan | 'other' = spanOfDays(search, today) ?? 'other'
  return (
    <div className="money-filters" role="search" aria-label="Narrow the payments">
      <div className="money-bar">
        {children}
        <ChoiceBar<DaySpan | 'other'>
          label="Days"
          choices={daySpans}
          chosen={span}
          onChoose={(value) => value !== 'other' && onChange({ ...undated, ...daysOfSpan(value, today) })}
        />
      </div>
      <div className="money-fields">
        <DayField label="From" today={today} value={search.from ?? ''} onChange={(from) => set({ from })} />
        <DayField label="To" today={today} value={search.to ?? ''} onChange={(to) => set({ to })} />
        <Select
          label="Method"
          placeholder="Any"
          clearable
          data={methodChoices}
          value={search.method ?? null}
          onChange={(method) => set({ method: method as PaymentMethod | null })}
        />
        <Select
          label="State"
          placeholder="Any"
          clearable
          data={paymentStateNames}
          value={search.status ?? null}
          onChange={(status) => set({ status: status as PaymentState | null })}
        />
      </div>
    </div>
  )
}
