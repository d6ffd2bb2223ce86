import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { focusSettingsNav } from './focus-settings-nav'
import { RecordFoot } from './record-foot'
import { tillRuleInput, tillRuleRules, tillRuleValues, typedFieldOf, type TillRuleValues } from './till-rule-values'
import { useRecordForm } from './use-record-form'
import './settings.css'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

/** What a missed session costs, what the desk may give back, and what stands on invoices. */
export const TillRulesPage = ({ nav }: SettingsFrame) => {
  const studio = useStudio()
  const { currency, cancelWindowHours } = studio
  const update = useCommand(api.studio.update, { changes: ['studio', 'payments', 'bookings'], onDone: () => showToast('Till rules saved') })
  const { state, form, isChanged, discard } = useRecordForm({
    form: 'till-rules',
    saved: tillRuleValues(studio),
    validate: tillRuleRules(currency),
    fieldOf: typedFieldOf,
    save: (changed) => update.runAsync(tillRuleInput(changed, currency)),
  })
  const text = (name: keyof TillRuleValues, label: string, description: string, unit?: string) => (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={below}
      autoComplete="off"
      {...(unit === undefined
        ? {}
        : { inputMode: 'numeric', rightSection: <span className="muted nowrap">{unit}</span>, rightSectionWidth: '4.5rem' })}
      {...form.getInputProps(name)}
    />
  )
  return (
    <SettingsPage nav={nav} title="Till rules" lead="They hold from the next cancellation, sale or refund on. What was charged stays.">
      <div className="settings-body">
        <SaveForm state={state} label="Till rules" act="save" onLeave={focusSettingsNav}>
          <fieldset className="rule-group">
            <legend>Late cancellations and no-shows</legend>
            <Checkbox
              label="A late cancellation uses the credit"
              description={`Later than ${cancelWindowHours} ${cancelWindowHours === 1 ? 'hour' : 'hours'} before the start, as Rules say.`}
              {...form.getInputProps('lateCancelUsesCredit', { type: 'checkbox' })}
            />
            <Checkbox
              label="A no-show uses the credit"
              description="What the studio or the trainer cancels always gives it back."
              {...form.getInputProps('noShowUsesCredit', { type: 'checkbox' })}
            />
            <div className="pair">
              {text('lateCancelFee', `Fee for a late cancellation, ${currency}`, '0 is none')}
              {text('noShowFee', `Fee for a no-show, ${currency}`, '0 is none')}
            </div>
            <div className="pair">
              {text('waiverHours', 'The desk may waive it for', 'Owner and managers always may', 'hours')}
              {text('noShowAfterMinutes', 'A no-show is proposed after', 'Counted from the end of the session', 'minutes')}
            </div>
          </fieldset>
          <fieldset className="rule-group">
            <legend>Refunds</legend>
            <div className="pair">
              {text(
                'frontDeskRefundLimit',
                `The front desk refunds up to, ${currency}`,
                'Given back or taken off one sale; more takes the PIN of an owner or manager',
              )}
            </div>
          </fieldset>
          <fieldset className="rule-group">
            <legend>Invoices</legend>
            <div className="pair">{text('paymentTermsDays', 'To be paid within', '0 is on the day of issue', 'days')}</div>
            <Textarea
              label="How to pay"
              description="Printed on invoices that are not paid"
              inputWrapperOrder={below}
              autosize
              minRows={2}
              maxRows={8}
              {...form.getInputProps('paymentInstructions')}
            />
            <Textarea
              label="Foot of every document"
              description="Printed on invoices, receipts and refund notes"
              inputWrapperOrder={below}
              autosize
              minRows={2}
              maxRows={6}
              {...form.getInputProps('documentFooter')}
            />
          </fieldset>
          <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save till rules" />
        </SaveForm>
      </div>
    </SettingsPage>
  )
}
