import { Checkbox, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { api } from '../../lib/api'
import { countryChoices, currencyChoices, zoneChoices } from '../../lib/countries'
import { required } from '../../lib/field-rules'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

export const StudioPage = ({ nav }: SettingsFrame) => {
  const studio = useStudio()
  const choices = useMemo(() => ({ countries: countryChoices(), currencies: currencyChoices(), zones: zoneChoices() }), [])
  const update = useCommand(api.studio.update, { changes: ['studio', 'system'] })
  const state = useSaveForm({
    values: {
      name: studio.name,
      countryCode: studio.countryCode,
      currency: studio.currency,
      timeZone: studio.timeZone,
      phone: studio.phone ?? '',
      address: studio.address ?? '',
      taxNumber: studio.taxNumber ?? '',
      cancelWindowHours: String(studio.cancelWindowHours),
      frontDeskMayOverride: studio.frontDeskMayOverride,
    },
    validate: {
      name: required('Give the studio a name; clients see it on messages and receipts.'),
      cancelWindowHours: (text: string) => (/^\d{1,3}$/.test(text) && Number(text) <= 168 ? null : 'Write hours from 0 to 168.'),
    },
    save: async (values) => {
      await update.runAsync({ ...values, cancelWindowHours: Number(values.cancelWindowHours) })
      showToast('Studio saved')
    },
  })
  const { form } = state
  return (
    <SettingsPage nav={nav} title="Studio" lead="What clients see, and the rules everybody works by.">
      <div className="settings-body">
        <SaveForm state={state} label="Studio">
          <TextInput label="Studio name" {...form.getInputProps('name')} />
          <div className="pair">
            <Select label="Country" searchable data={choices.countries} {...form.getInputProps('countryCode')} />
            <Select label="Currency" searchable data={choices.currencies} {...form.getInputProps('currency')} />
          </div>
          <div className="pair">
            <Select label="Time zone" searchable data={choices.zones} {...form.getInputProps('timeZone')} />
            <TextInput label="Phone clients call" {...form.getInputProps('phone')} />
          </div>
          <TextInput label="Address" description="Printed on receipts" inputWrapperOrder={below} {...form.getInputProps('address')} />
          <div className="pair">
            <TextInput
              label="Tax number"
              description="Printed on invoices"
              inputWrapperOrder={below}
              {...form.getInputProps('taxNumber')}
            />
            <TextInput
              label="Free cancelling up to, hours before"
              description="Later than that is a late cancellation"
              inputWrapperOrder={below}
              inputMode="numeric"
              {...form.getInputProps('cancelWindowHours')}
            />
          </div>
          <Checkbox
            label="Front desk may book against the rules, with a reason"
            {...form.getInputProps('frontDeskMayOverride', { type: 'checkbox' })}
          />
          <FormFoot state={state}>
            <KeyButton type="submit" variant="filled" keys="Ctrl Enter" loading={state.isSaving}>
              Save studio
            </KeyButton>
          </FormFoot>
        </SaveForm>
      </div>
    </SettingsPage>
  )
}
