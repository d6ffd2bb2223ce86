import { Select, TextInput } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { countryChoices, currencyChoices, currencyOf, zoneChoices, zonesOf } from '../../lib/countries'
import { required } from '../../lib/field-rules'
import { useStudioNow } from '../../lib/studio-clock'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { goToStep, useSetupDraft, type StudioDraft } from './setup-draft'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

export const StudioStep = () => {
  const now = useStudioNow()
  const choices = useMemo(() => ({ countries: countryChoices(), currencies: currencyChoices(), zones: zoneChoices() }), [])
  const state = useSaveForm<StudioDraft>({
    values: useSetupDraft.getState().studio,
    validate: { name: required('Give the studio a name; clients see it on messages and receipts.') },
    onChange: (studio) => useSetupDraft.setState({ studio }),
    save: () => goToStep('hours'),
  })
  const { form } = state
  const chooseCountry = (countryCode: string | null) => {
    if (countryCode === null) return
    form.setValues({
      countryCode,
      currency: currencyOf(countryCode) ?? form.values.currency,
      timeZone: zonesOf(countryCode)[0] ?? form.values.timeZone,
    })
  }
  return (
    <SaveForm state={state} label="Your studio" act="next step" className="setup-form">
      <header>
        <h1>Your studio</h1>
        <p>About three minutes in all. Everything can be changed later, except the currency once there are prices in it.</p>
      </header>
      <TextInput label="Studio name" {...form.getInputProps('name')} autoComplete="organization" />
      <div className="pair">
        <Select
          label="Country"
          searchable
          data={choices.countries}
          limit={300}
          {...form.getInputProps('countryCode')}
          onChange={chooseCountry}
        />
        <Select label="Currency" searchable data={choices.currencies} {...form.getInputProps('currency')} />
      </div>
      <div className="pair">
        <Select
          label="Time zone"
          searchable
          data={choices.zones}
          inputWrapperOrder={below}
          description={`It is ${wallTimeLabel(now, form.values.timeZone)} there now`}
          {...form.getInputProps('timeZone')}
        />
        <TextInput
          label="Phone clients call"
          description="Optional"
          inputWrapperOrder={below}
          {...form.getInputProps('phone')}
          autoComplete="tel"
        />
      </div>
      <TextInput
        label="Address"
        description="Optional. Printed on receipts"
        inputWrapperOrder={below}
        {...form.getInputProps('address')}
        autoComplete="street-address"
      />
      <TextInput
        label="Tax number"
        description="Optional. Printed on invoices"
        inputWrapperOrder={below}
        {...form.getInputProps('taxNumber')}
        autoComplete="off"
      />
      <FormFoot submit="Next: hours" leftSection={<IconArrowRight size={15} stroke={2} aria-hidden />} />
    </SaveForm>
  )
}
