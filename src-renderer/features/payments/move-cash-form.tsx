import { TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { amountRule } from './amount-rule'
import type { OpenDrawer } from './drawer-records'
import { useMoneyDrafts } from './money-drafts'
import { PanelHead } from './panel-head'

interface MoveCashFormProps {
  kind: 'pay_in' | 'pay_out'
  drawer: OpenDrawer
  onLeave: () => void
}

/** Cash that comes or goes without a sale, such as change from the bank or milk for the kitchen. */
export const MoveCashForm = ({ kind, drawer, onLeave }: MoveCashFormProps) => {
  const { currency, expectedMinor } = drawer
  const isIn = kind === 'pay_in'
  const title = isIn ? 'Pay in' : 'Pay out'
  const draft = useMoneyDrafts<{ amountMinor: string; reason: string }>(kind)
  const move = useCommand(api.drawers.move, { changes: ['drawers'] })
  const state = useSaveForm<{ amountMinor: string; reason: string }>({
    values: draft.kept ?? { amountMinor: '', reason: '' },
    validate: {
      amountMinor: amountRule(currency, { least: 1 }),
      reason: (typed) => (typed.trim() === '' ? 'Write what it is for.' : null),
    },
    onChange: draft.keep,
    save: async ({ amountMinor, reason }) => {
      const typed = amountFromText(amountMinor, currency) ?? 0
      const after = await move.runAsync({ kind, amountMinor: typed, reason: reason.trim() })
      draft.drop()
      showToast(
        `${isIn ? 'Paid in' : 'Paid out'} ${amountText(typed, currency)}, ${amountText(after.expectedMinor, currency)} in the drawer`,
      )
      onLeave()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  const typed = amountFromText(form.values.amountMinor, currency)
  return (
    <div className="money-panel">
      <PanelHead title={title} sub={`${amountText(expectedMinor, currency)} should be in the drawer`} onClose={onLeave} />
      <SaveForm state={state} label={title} act={title.toLowerCase()} onLeave={onLeave} className="money-form">
        <TextInput label={`Amount, ${currency}`} inputMode="decimal" autoComplete="off" {...form.getInputProps('amountMinor')} />
        <TextInput label="Reason" maxLength={200} autoComplete="off" {...form.getInputProps('reason')} />
        <FormFoot
          submit={title}
          leave="Leave"
          facts={
            typed !== null && (
              <p className="secondary" role="status">
                Then {amountText(expectedMinor + (isIn ? typed : -typed), currency)} should be in it.
              </p>
            )
          }
        />
      </SaveForm>
    </div>
  )
}
