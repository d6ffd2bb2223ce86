import { SegmentedControl } from '@mantine/core'
import { api } from '../../lib/api'
import type { TaxRate } from '../../lib/tax-rates'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { SaveForm } from '../../ui/save-form'
import { focusSettingsNav } from './focus-settings-nav'
import { RecordFoot } from './record-foot'
import { taxEffect } from './tax-effect'
import { useRecordForm } from './use-record-form'

/** Whether the prices of the catalogue have their tax inside. */
export const TaxPricesForm = ({ standard }: { standard: TaxRate | undefined }) => {
  const { pricesIncludeTax, currency } = useStudio()
  const update = useCommand(api.studio.update, { changes: ['studio', 'payments'], onDone: () => showToast('Tax saved') })
  const { state, form, isChanged, discard } = useRecordForm({
    form: 'tax',
    saved: { pricesIncludeTax },
    save: (changed) => update.runAsync(changed),
  })
  const isIncluded = form.values.pricesIncludeTax
  return (
    <SaveForm state={state} label="Prices and tax" act="save" onLeave={focusSettingsNav}>
      <div>
        <p className="field-label" id="tax-prices">
          Prices of session types, packages and plans
        </p>
        <SegmentedControl
          aria-labelledby="tax-prices"
          data={[
            { value: 'included', label: 'Include tax' },
            { value: 'added', label: 'Tax is added' },
          ]}
          value={isIncluded ? 'included' : 'added'}
          onChange={(value) => form.setFieldValue('pricesIncludeTax', value === 'included')}
        />
      </div>
      <p role="status" className="secondary">
        {taxEffect(standard, isIncluded, currency)}
        {isChanged && ' Every price is charged so from the next sale on; invoices that were issued stay as they are.'}
      </p>
      <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save tax" />
    </SaveForm>
  )
}
