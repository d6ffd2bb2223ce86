import { Button, Checkbox, TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { useFormDraft } from '../../lib/form-drafts'
import { percentText, rateFromText, rateText } from '../../lib/tax-rate-text'
import type { TaxRate } from '../../lib/tax-rates'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]
const changes = ['taxes', 'studio', 'payments']

interface Values {
  name: string
  percent: string
  isDefault: boolean
}

interface TaxRateFormProps {
  rate: TaxRate | null
  onLeave: () => void
}

const rules = (rate: TaxRate | null) => ({
  name: (text: string) => (text.trim() === '' ? 'Write a name, such as VAT.' : null),
  percent: (text: string) =>
    rate === null && rateFromText(text) === null ? 'Write a percentage from 0 to 100 with up to two decimals, such as 16 or 8.25.' : null,
})

/** A new rate with its percentage; of one that is there the name, whether it is the default, and whether it is on offer. */
export const TaxRateForm = ({ rate, onLeave }: TaxRateFormProps) => {
  const draft = useFormDraft<Values>(`tax rate ${rate?.id ?? 'new'}`)
  const create = useCommand(api.taxes.create, { changes })
  const update = useCommand(api.taxes.update, { changes })
  const turn = useCommand(api.taxes.update, {
    changes,
    onDone: (turned) => {
      showToast(turned.isActive ? `${rateText(turned)} is on offer again` : `Archived ${rateText(turned)}`)
      onLeave()
    },
  })
  const state = useSaveForm<Values>({
    values: draft.kept ?? {
      name: rate?.name ?? '',
      percent: rate ? percentText(rate.rateBasisPoints) : '',
      isDefault: rate?.isDefault ?? false,
    },
    validate: rules(rate),
    fieldOf: (field) => (field === 'rateBasisPoints' ? 'percent' : field),
    onChange: draft.keep,
    save: async ({ name, percent, isDefault }) => {
      const saved = rate
        ? await update.runAsync({ id: rate.id, name, isDefault })
        : await create.runAsync({ name, rateBasisPoints: rateFromText(percent) ?? 0, isDefault })
      draft.drop()
      showToast(`${rate ? 'Saved' : 'Added'} ${rateText(saved)}`)
      onLeave()
    },
  })
  const { form } = state
  return (
    <SaveForm state={state} label={rate ? `Edit ${rateText(rate)}` : 'New tax rate'} onLeave={onLeave}>
      <div className="pair">
        <TextInput label="Name" autoComplete="off" autoFocus maxLength={40} {...form.getInputProps('name')} />
        <TextInput
          label="Percentage"
          description={rate ? 'Fixed. Another percentage is another rate' : 'Up to two decimals'}
          inputWrapperOrder={below}
          autoComplete="off"
          readOnly={rate !== null}
          {...form.getInputProps('percent')}
        />
      </div>
      {(rate === null || rate.isActive) && (
        <Checkbox
          label="The studio’s rate"
          description="Of all that names no rate of its own."
          {...form.getInputProps('isDefault', { type: 'checkbox' })}
        />
      )}
      {turn.problem && (
        <p className="problem" role="alert">
          {turn.problem.message}
        </p>
      )}
      <FormFoot submit={rate ? 'Save rate' : 'Add rate'} leave="Leave">
        {rate && (
          <Button loading={turn.isRunning} onClick={() => turn.run({ id: rate.id, isActive: !rate.isActive })}>
            {rate.isActive ? 'Archive' : 'Bring back'}
          </Button>
        )}
      </FormFoot>
    </SaveForm>
  )
}
