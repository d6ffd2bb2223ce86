import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { api, queries } from '../../lib/api'
import { countryChoices, currencyChoices, zoneChoices } from '../../lib/countries'
import { required } from '../../lib/field-rules'
import { phoneText } from '../../lib/phone-text'
import type { Studio } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { focusSettingsNav } from './focus-settings-nav'
import { LogoSection } from './logo-section'
import { RecordFoot } from './record-foot'
import { useRecordForm } from './use-record-form'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

const valuesOf = (studio: Studio) => ({
  name: studio.name,
  countryCode: studio.countryCode,
  timeZone: studio.timeZone,
  currency: studio.currency,
  phone: studio.phone === null ? '' : phoneText(studio.phone),
  address: studio.address ?? '',
  taxNumber: studio.taxNumber ?? '',
})

/** Whether prices stand in the studio's currency; the server refuses a change from then on. */
const useHasPrices = (): boolean => {
  const { data } = useQuery(queries.sessionTypes.list.queryOptions({ input: { limit: 100, sort: 'name' } }))
  return data?.items.some(({ priceMinor }) => priceMinor > 0) ?? false
}

export const StudioPage = ({ nav }: SettingsFrame) => {
  const studio = useStudio()
  const now = useStudioNow()
  const hasPrices = useHasPrices()
  const choices = useMemo(() => ({ countries: countryChoices(), currencies: currencyChoices(), zones: zoneChoices() }), [])
  const update = useCommand(api.studio.update, { changes: ['studio', 'system'], onDone: () => showToast('Studio saved') })
  const { state, form, isChanged, discard } = useRecordForm({
    form: 'studio',
    saved: valuesOf(studio),
    validate: {
      name: required('Give the studio a name; clients see it on messages and receipts.'),
    },
    save: (changed) => update.runAsync(changed),
  })
  return (
    <SettingsPage nav={nav} title="Studio" lead="What clients see on messages and paper.">
      <div className="settings-body">
        <SaveForm state={state} label="Studio" act="save" onLeave={focusSettingsNav}>
          <TextInput label="Studio name" {...form.getInputProps('name')} autoComplete="organization" />
          <div className="pair">
            <Select label="Country" searchable data={choices.countries} limit={300} {...form.getInputProps('countryCode')} />
            <Select
              label="Currency"
              searchable
              data={choices.currencies}
              readOnly={hasPrices}
              inputWrapperOrder={below}
              description={
                hasPrices ? `Prices stand in ${studio.currency}, so it can no longer be changed` : 'Fixed once the first price is set'
              }
              {...form.getInputProps('currency')}
            />
          </div>
          <div className="pair">
            <Select
              label="Time zone"
              searchable
              data={choices.zones}
              inputWrapperOrder={below}
              description={`It is ${wallTimeLabel(now, form.values.timeZone)} there now. Bookings keep their instant`}
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
          <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save studio" />
        </SaveForm>
        <LogoSection />
      </div>
    </SettingsPage>
  )
}
